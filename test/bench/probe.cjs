/**
 * Loaded by Electron before the program that is measured, whichever it is (`electron -r probe.cjs PATH`): says when the
 * window painted, closes the window, as a person would, when told to by SIGUSR2, and does away with it at SIGURG.
 */
const firstPaints = `new Promise((resolve) => {
  const seen = {};
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) seen[name] = performance.timeOrigin + startTime;
    if ('first-contentful-paint' in seen) resolve(seen);
  }).observe({ type: 'paint', buffered: true });
})`;

// An import and no require: loaded without a wait, since Electron has it at hand.
void import('electron').then(({ app, BrowserWindow }) => {
  app.once('browser-window-created', (_event, window) => {
    window.once('ready-to-show', () => {
      const readyToShow = performance.timeOrigin + performance.now();
      void window.webContents.executeJavaScript(firstPaints).then((paints) => {
        process.stdout.write(`painted ${JSON.stringify({ readyToShow, ...paints })}\n`);
      });
    });
  });
  process.on('SIGUSR2', () => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  process.on('SIGURG', () => {
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
  });
});
