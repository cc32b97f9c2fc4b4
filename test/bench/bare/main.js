/**
 * The least that Electron can be: a window and a tray. What it costs nobody can save, so the app is measured against it.
 * With `BENCH_ASK` (a JSON list of addresses) it also asks them all, each `BENCH_INTERVAL` milliseconds.
 */
import { join } from 'node:path';
import { app, BrowserWindow, Menu, net, Tray } from 'electron';

/** @type {Tray} */
let tray;
let quitting = false;

/** @param {string} url */
function ask(url) {
  const request = net.request({ url, cache: 'no-store' });
  request.on('response', (response) => response.on('data', () => undefined));
  request.end();
}

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 400, height: 600, show: false });
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', (event) => {
    if (quitting) return;
    event.preventDefault();
    window.hide();
  });
  void window.loadFile(join(import.meta.dirname, 'index.html'));
  tray = new Tray(join(import.meta.dirname, '../../../assets/tray/calm.png'));
  tray.setToolTip('Bare');
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', role: 'quit' }]));

  const { BENCH_ASK: asked, BENCH_INTERVAL: interval } = process.env;
  if (asked === undefined) return;
  /** @type {unknown} */
  const parsed = JSON.parse(asked);
  const urls = Array.isArray(parsed) ? parsed.map(String) : [];
  setInterval(() => {
    urls.forEach(ask);
  }, Number(interval));
});

app.on('window-all-closed', () => {
  // It goes on in the tray.
});

app.on('before-quit', () => {
  quitting = true;
});
