/**
 * The least that the window's page needs to be seen: the built files under the app's own scheme, and one window. Who drives
 * it puts the main process's side of the contract on the page, and leads the window there.
 */
import { join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, net, protocol } from 'electron';

const root = join(import.meta.dirname, '../../../../out/renderer');

// As the app has it: what the page costs is measured here too.
app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=1 --no-maglev --no-opt');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

void app.whenReady().then(() => {
  protocol.handle('app', ({ url }) => {
    const path = normalize(join(root, new URL(url).pathname));
    return path.startsWith(join(root, sep)) ? net.fetch(pathToFileURL(path).href) : Response.error();
  });
  const window = new BrowserWindow({
    // Away from the middle of the screen, where the pointer is: nothing is hovered over.
    x: 0,
    y: 0,
    width: 400,
    height: 560,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  void window.loadURL('about:blank');
});
