/** The composition root: builds the parts and wires them, and decides nothing. */
import { join } from 'node:path';
import { app, Menu, nativeTheme } from 'electron';
import { overwriteGetLocale } from '../messages/compiled/runtime';
import type { Locale } from './bridge/contract';
import { openDoor } from './bridge/handlers';
import { readCommandLine, spokenLocale } from './command-line';
import { appOrigin, declareAppScheme, serveApp } from './desktop/app-protocol';
import { createFirstPaint } from './desktop/first-paint';
import { guardPages } from './desktop/page-guard';
import { openLicences } from './desktop/licences';
import { endWell } from './desktop/quit';
import { refuseFlags } from './desktop/refused-flags';
import { keepHeapsSmall } from './desktop/small-heap';
import { createWindowKeeper } from './desktop/window-keeper';
import { startSettings } from './desktop/start-settings';
import { companyOf } from './policy/company';
import { readPolicyHere } from './policy/here';
import { settingsLayers } from './policy/settings-layers';
import type { Running } from './running';
import { eraseFlag } from './storage/erase';
import { settingsIn } from './storage/settings-place';
import { createWishes } from './wishes';

const commandLine = readCommandLine(process.argv);
const systemLocale = (asked: Locale | null): Locale => asked ?? spokenLocale(app.getPreferredSystemLanguages());

refuseFlags();
keepHeapsSmall();
declareAppScheme();
guardPages();

async function start(): Promise<void> {
  const profile = app.getPath('userData');
  const company = companyOf(readPolicyHere());
  const { policy } = company;
  const settings = startSettings(settingsIn(profile), settingsLayers(policy));
  const ownLocale = systemLocale(policy.language.holds === 'locked' ? null : commandLine.locale);
  const locale = (): Locale => {
    const chosen = background()?.preferences().language ?? settings.language;
    return chosen === 'system' ? ownLocale : chosen;
  };
  overwriteGetLocale(locale);
  nativeTheme.themeSource = settings.appearance;
  Menu.setApplicationMenu(null);
  serveApp(join(import.meta.dirname, '../renderer'));

  let running: Running | null = null;
  const background = () => running?.background() ?? null;
  const agent = () => background()?.agent;
  const foreground = () => running?.foreground;

  const isQuitting = endWell({
    end: () => {
      // What stands still must not look as if it were live.
      keeper.current()?.hide();
      const last = running;
      // From here on nothing is shown, and nothing brought forward.
      running = null;
      return last?.end() ?? null;
    },
    unwritten: () => unwritten(),
    last: () => (isErasing ? erase : null),
  });
  let isErasing = false;
  const erase = async (): Promise<void> => {
    const { eraseEverything } = await import('./desktop/erase');
    await eraseEverything();
  };
  let unwritten: () => Promise<void> | null = () => null;
  const keeper = createWindowKeeper({
    locale,
    ...settings,
    onShown: () => foreground()?.seen(true),
    onHidden: () => foreground()?.seen(false),
    wayOut: () => {
      if (isQuitting()) return 'close';
      return foreground()?.hasTray() === true ? 'hide' : 'minimise';
    },
    onPutAway: () => running?.putAway(),
    onGone: () => running?.windowGone(),
    onPlaced: (shape, place) => background()?.rememberPlace(shape, place),
    onShape: (shape) => background()?.changePreferences({ shape }),
  });
  const forward = (): void => {
    if (!isQuitting()) void keeper.bringForward();
  };
  const wishes = createWishes({
    forward,
    quit: () => {
      if (running === null) app.quit();
      else running.quit();
    },
  });
  app.on('second-instance', (_, argv) => {
    wishes.startedAgain(readCommandLine(argv));
  });
  app.on('activate', forward);
  app.on('window-all-closed', () => {
    // The app goes on in the tray.
  });
  const firstPaint = createFirstPaint();
  openDoor({
    origin: appOrigin,
    window: () => keeper.current()?.webContents ?? null,
    log: (line) => background()?.log(line),
    handlers: {
      ready: () => {
        keeper.pageReady();
        foreground()?.pageReady();
      },
      painted: firstPaint.painted,
      'sign-in': (form) => void agent()?.signIn(form),
      'use-token': (form) => void agent()?.useToken(form),
      'send-code': (code) => void agent()?.sendCode(code),
      'cancel-sign-in': () => agent()?.cancelSignIn(),
      'try-demo': () => void agent()?.tryDemo(),
      'leave-demo': () => agent()?.leaveDemo(),
      'sign-out': () => agent()?.signOut(),
      'sign-out-everywhere': () => void agent()?.signOutEverywhere(),
      'try-again': () => background()?.tryAgain(),
      'set-queue': (wish) => agent()?.changeQueues({ kind: 'set', ...wish }),
      'set-queue-alert': ({ id, kind: alert, on }) => agent()?.changeQueues({ kind: 'set-alert', id, alert, on }),
      'move-queue': (move) => agent()?.changeQueues({ kind: 'move', ...move }),
      'add-queue': (id) => agent()?.changeQueues({ kind: 'add', id }),
      'remove-queue': (id) => agent()?.changeQueues({ kind: 'remove', id }),
      'proxy-sign-in': (form) => {
        background()?.proxies.answer(form);
        background()?.tryAgain();
      },
      'proxy-cancel': () => background()?.proxies.cancel(),
      'choose-storage': (choice) => agent()?.chooseStorage(choice),
      'change-preferences': (change) => background()?.changePreferences(change),
      'do-not-disturb': (choice) => background()?.doNotDisturb(choice),
      'test-popup': () => foreground()?.testPopup(),
      diagnostics: (on) => foreground()?.showDiagnostics(on),
      'copy-report': () => foreground()?.copyReport(),
      mark: (id) => foreground()?.mark(id),
      'copy-number': (id) => foreground()?.copyNumber(id),
      'call-back': (id) => foreground()?.callBack(id),
      'make-room': () => {
        keeper.makeRoom();
      },
      'need-room': (isNeeded) => {
        keeper.setRoomNeeded(isNeeded);
      },
      'check-for-updates': () => running?.updates()?.check(),
      'download-update': () => running?.updates()?.download(),
      'install-update': (anyway) => running?.updates()?.install(anyway),
      'open-licences': () => void openLicences(),
      'delete-everything': () => {
        isErasing = true;
        app.quit();
      },
    },
  });

  if (!commandLine.hidden || commandLine.wishes.includes('show')) {
    await keeper.bringForward();
    await firstPaint.waited();
  }
  // What the first paint does not need is loaded after it.
  const { createRunning } = await import('./running');
  // Who quits already wants nothing begun.
  if (isQuitting()) return;
  running = createRunning({ commandLine, wishes, locale, profile, company, keeper });
  unwritten = running.unwritten;
  wishes.ask(commandLine.wishes);
  await running.begin();
}

overwriteGetLocale(() => systemLocale(commandLine.locale));
if (process.argv.includes(eraseFlag)) {
  const { finishErasing } = await import('./desktop/erase');
  finishErasing();
} else if (commandLine.task !== 'run') {
  const { answer } = await import('./answer');
  await answer(commandLine);
} else if (!app.requestSingleInstanceLock()) app.exit();
else if (commandLine.wishes.includes('quit')) {
  // Nothing runs that could quit.
  app.releaseSingleInstanceLock();
  app.exit();
} else void app.whenReady().then(start);
