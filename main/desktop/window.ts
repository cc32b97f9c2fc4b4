/** The one window as Electron makes it. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Locale } from '../bridge/contract';
import { appOrigin } from './app-protocol';
import { appIconPath } from './assets';
import { pagePreferences } from './page-preferences';
import { reviveWhenGone } from './revival';
import { isOnTop, sizeOf, type WindowLook } from './window-look';
import type { Place, Screens } from './window-place';

/** The window's one page. */
const page = `${appOrigin}/index.html`;

/** Like the page's own, so that nothing flashes before it is painted. */
const backgrounds = { light: '#ffffff', dark: '#14161b' };

function background(): string {
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light;
}

/** Behind the page is what a window shows for a moment that is made larger. */
function keepBackground(window: BrowserWindow): void {
  const paint = (): void => {
    window.setBackgroundColor(background());
  };
  nativeTheme.on('updated', paint);
  window.once('closed', () => nativeTheme.off('updated', paint));
}

/** The screens of this moment. */
export function screensNow(): Screens {
  return {
    areas: screen.getAllDisplays().map(({ workArea }) => workArea),
    nearest: screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea,
  };
}

/** Makes the window, not yet shown. */
export function createWindow(locale: Locale, place: Place, look: WindowLook): BrowserWindow {
  const { minWidth, minHeight } = sizeOf(look);
  const window = new BrowserWindow({
    ...place,
    minWidth,
    minHeight,
    alwaysOnTop: isOnTop(look),
    fullscreen: look.shape === 'wallboard',
    show: false,
    title: app.name,
    icon: appIconPath(),
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: {
      ...pagePreferences(),
      zoomFactor: look.zoom / 100,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      additionalArguments: [`--queue-tray-locale=${locale}`],
    },
  });
  reviveWhenGone(window.webContents);
  keepBackground(window);
  void window.loadURL(page);
  return window;
}
