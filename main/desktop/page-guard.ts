/**
 * What no page may do, whoever made it: leave its address, open windows, put pages into itself, or be given anything of the
 * computer. Electron allows all of it unless it is told otherwise.
 */
import { app } from 'electron';

/** To be called before the app is ready: it holds for all pages and sessions that are made from then on. */
export function guardPages(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-frame-navigate', (event) => {
      // A page may be loaded anew.
      if (!event.isMainFrame || event.url !== contents.getURL()) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
  app.on('session-created', (session) => {
    session.setPermissionRequestHandler((_, _permission, answer) => {
      answer(false);
    });
    session.setPermissionCheckHandler(() => false);
  });
}
