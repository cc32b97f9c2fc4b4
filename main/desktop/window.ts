/** The one window as Electron makes it: led to nowhere but the app's own page. */
import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { Locale } from '../bridge/contract';
import { appOrigin } from './app-protocol';
import { appIconPath } from './assets';
import { pagePreferences } from './page-preferences';
import { reviveWhenGone } from './revival';
import { placeFor, windowSize, type Place } from './window-place';

/** The window's one page. */
const page = `${appOrigin}/index.html`;

/** Like the page's own, so that nothing flashes before it is painted. */
const background = { light: '#ffffff', dark: '#14161b' };

/** Where a window is to stand on the screens that there are now. */
function placeNow(before: Place | null): Place {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  return placeFor(before, areas, screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea);
}

/** Makes the window, not yet shown. `place` is where it was last, or null. */
export function createWindow(locale: Locale, place: Place | null): BrowserWindow {
  const window = new BrowserWindow({
    ...placeNow(place),
    minWidth: windowSize.minWidth,
    minHeight: windowSize.minHeight,
    show: false,
    title: app.name,
    icon: appIconPath(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    autoHideMenuBar: true,
    webPreferences: {
      ...pagePreferences(),
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      additionalArguments: [`--queue-tray-locale=${locale}`],
    },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => {
    if (event.url !== page) event.preventDefault();
  });
  reviveWhenGone(webContents);
  void window.loadURL(page);
  return window;
}
