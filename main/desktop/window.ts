/** The one window: made when it is needed, hidden instead of closed, and led to nowhere but the app's own page. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Locale } from '../bridge/contract';
import { appOrigin } from './app-protocol';
import { appIconPath } from './assets';
import { memorySession } from './memory-session';
import { reviveWhenGone } from './revival';

/** What the window tells. */
export interface WindowParts {
  readonly locale: Locale;
  /** The page can be seen again, or is new: it wants the present state. */
  readonly onShown: () => void;
  /** Whether closing hides; where nothing else leads back to it, the window is minimised instead. */
  readonly onClose: () => 'hide' | 'minimise' | 'close';
}

/** Pixels. */
const size = { width: 400, height: 600, minWidth: 320, minHeight: 240 };

/** Like the page's own, so that nothing flashes before it is painted. */
const background = { light: '#ffffff', dark: '#14161b' };

/** Where a new window stands: at the lower right of the screen with the pointer, near most trays. */
function place(): { readonly x: number; readonly y: number } {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  const margin = 24;
  const left = (extent: number, room: number, start: number): number =>
    Math.round(start + Math.max(0, room - extent - margin));
  return {
    x: left(size.width, workArea.width, workArea.x),
    y: left(size.height, workArea.height, workArea.y),
  };
}

/** Makes the window, not yet shown; it shows itself when its first frame is ready. */
export function createWindow({ locale, onShown, onClose }: WindowParts): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    ...place(),
    show: false,
    title: app.name,
    icon: appIconPath(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    autoHideMenuBar: true,
    webPreferences: {
      session: memorySession(),
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      additionalArguments: [`--queue-tray-locale=${locale}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault();
  });
  reviveWhenGone(webContents);
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('show', onShown);
  window.on('restore', onShown);
  window.on('close', (event) => {
    const way = onClose();
    if (way === 'close') return;
    event.preventDefault();
    if (way === 'hide') window.hide();
    else window.minimize();
  });
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** Brings the window before the person, wherever it was. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
