/** The composition root: builds the parts and wires them, and decides nothing. */
import { once } from 'node:events';
import { join } from 'node:path';
import { app, Menu, powerMonitor } from 'electron';
import { overwriteGetLocale } from '../messages/compiled/runtime';
import type { Background } from './background';
import { openDoor } from './bridge/handlers';
import { readCommandLine, spokenLocale } from './command-line';
import { appOrigin, declareAppScheme, serveApp } from './desktop/app-protocol';
import type { Foreground } from './desktop/foreground';
import { endWell } from './desktop/quit';
import { keepHeapsSmall } from './desktop/small-heap';
import { bringForward, createWindow } from './desktop/window';

const commandLine = readCommandLine(process.argv);

keepHeapsSmall();
declareAppScheme();

async function start(): Promise<void> {
  const locale = commandLine.locale ?? spokenLocale(app.getPreferredSystemLanguages());
  overwriteGetLocale(() => locale);
  Menu.setApplicationMenu(null);
  serveApp(join(import.meta.dirname, '../renderer'));

  let background: Background | null = null;
  let foreground: Foreground | null = null;
  let ready = false;

  const awake = (): void => background?.agent.wake('awake');

  const isQuitting = endWell({
    end: () => {
      // What stands still must not look as if it were live.
      if (!window.isDestroyed()) window.hide();
      background?.agent.close();
      const last = foreground;
      // From here on nothing is shown, and nothing brought forward.
      foreground = null;
      return last?.close() ?? null;
    },
    unwritten: () => background?.unwritten() ?? null,
  });
  const window = createWindow({
    locale,
    onShown: () => foreground?.refresh(),
    onClose: () => (isQuitting() ? 'close' : (foreground?.wayOut() ?? 'minimise')),
  });
  const painted = once(window, 'ready-to-show');
  app.on('second-instance', () => {
    if (!isQuitting()) bringForward(window);
  });
  openDoor({
    origin: appOrigin,
    window: () => (window.isDestroyed() ? null : window.webContents),
    log: (line) => background?.log(line),
    handlers: {
      ready: () => {
        ready = true;
        foreground?.pageReady();
      },
      'sign-in': (form) => void background?.agent.signIn(form),
      'use-token': (form) => void background?.agent.useToken(form),
      'send-code': (code) => void background?.agent.sendCode(code),
      'cancel-sign-in': () => background?.agent.cancelSignIn(),
      'try-demo': () => void background?.agent.tryDemo(),
      'leave-demo': () => background?.agent.leaveDemo(),
      'sign-out': () => background?.agent.signOut(),
      'sign-out-everywhere': () => void background?.agent.signOutEverywhere(),
      'try-again': () => background?.tryAgain(),
      'set-queue': (wish) => background?.agent.changeQueues({ kind: 'set', ...wish }),
      'move-queue': (move) => background?.agent.changeQueues({ kind: 'move', ...move }),
      'add-queue': (id) => background?.agent.changeQueues({ kind: 'add', id }),
      'remove-queue': (id) => background?.agent.changeQueues({ kind: 'remove', id }),
      'proxy-sign-in': (form) => {
        background?.proxies.answer(form);
        background?.tryAgain();
      },
      'proxy-cancel': () => background?.proxies.cancel(),
      'choose-storage': (choice) => background?.agent.chooseStorage(choice),
      mark: (id) => foreground?.mark(id),
    },
  });

  await painted;
  // What the first paint does not need is loaded after it.
  const [{ createForeground }, { startBackground }] = await Promise.all([
    import('./desktop/foreground'),
    import('./background'),
  ]);
  // Who quits already wants nothing begun.
  if (isQuitting()) return;
  const shown = createForeground({
    window,
    locale,
    unattended: commandLine.runFor !== null,
    agent: () => background?.agent ?? null,
    interval: () => background?.interval() ?? 0,
    proxy: () => background?.proxies.asking() ?? null,
    onUnlock: awake,
    isReady: () => ready,
  });
  foreground = shown;
  background = await startBackground({
    profile: app.getPath('userData'),
    showPopup: shown.showPopup,
    onChange: () => foreground?.refresh(),
    onChosen: (call) => foreground?.choose(call),
    onSetAside: (file) => foreground?.setAside(file),
    keyringAnswers: shown.keyringAnswers,
  });
  if (isQuitting()) return;
  const { agent, log } = background;
  process.on('uncaughtException', (error) => {
    // Electron would put a dialog up, which stops all else until somebody answers it: no caller may wait for that.
    log(`something unforeseen went wrong: ${error.stack ?? error.message}`);
  });
  app.on('child-process-gone', (_, { type, reason, serviceName }) => {
    log(`a process of the app ended: ${type} ${serviceName ?? ''} ${reason}`);
  });
  powerMonitor.on('resume', awake);
  powerMonitor.on('unlock-screen', awake);
  if (commandLine.runFor !== null) shown.endAfter(commandLine.runFor);
  await (commandLine.demo ? agent.tryDemo() : agent.restore(commandLine.server));
}

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
