/** Keeps window, tray and popups in step with the agent's state. */
import { app } from 'electron';
import type { Agent } from '../agent';
import type { ShowPopup } from '../alerts/popup';
import type { CallId } from '../board/caller';
import type { BoardView, Locale, ProxyView } from '../bridge/contract';
import { setAsideNotice } from '../bridge/set-aside-notice';
import type { WindowContext } from '../bridge/window-state';
import type { OnSetAside, SetAside } from '../storage/set-aside';
import { createAttention } from './attention';
import type { Circumstances } from './circumstances';
import { createCallerActions, type CallerActions } from './caller-actions';
import { monotonic } from './clock';
import { createExtras, type Diagnosis, type Extras } from './extras';
import { keyringAnswers } from './keyring-answers';
import { isOnTopRefused } from './on-top';
import { createPageTeller } from './page-teller';
import { createPopupTrouble } from './popup-trouble';
import type { PopupChoice } from './popups';
import { appId, createPopupsHere, type PopupHealth } from './popups-here';
import { toastsTakenBack } from './popups-node-notifier';
import { watchLock } from './screen-lock';
import { createSessionBus } from './session-bus';
import { createTray } from './tray';
import { trayModel, type TrayActions } from './tray-model';
import { subjectOf } from './tray-subject';
import { endWithPicture, printAlert } from './unattended';
import { keepWayIn } from './way-in';
import type { WindowKeeper } from './window-keeper';

/** The answers of queues that were asked together come within this long, and are shown together. Milliseconds. */
const GATHER = 30;

/** What the foreground is made of. */
export interface ForegroundParts {
  readonly keeper: WindowKeeper;
  /** The language of the moment. */
  readonly locale: () => Locale;
  /** Whether the app runs without a person: what is said is then printed too. */
  readonly unattended: boolean;
  /** By which way popups go at first. */
  readonly popupChannel: PopupChoice;
  /** The agent, or null before it is made. */
  readonly agent: () => Agent | null;
  /** Between two questions to one queue, in milliseconds. */
  readonly interval: () => number;
  /** A proxy that asks the person to sign in, or null. */
  readonly proxy: () => ProxyView | null;
  readonly circumstances: () => Circumstances;
  /** How the app is doing; null before it is known. */
  readonly diagnose: (health: PopupHealth, popupTrouble: string | null, trayHost: boolean) => Diagnosis | null;
  readonly actions: Pick<TrayActions, 'doNotDisturb' | 'setSound' | 'setShape' | 'quit'>;
  /** The screen was locked or unlocked, on systems where Electron does not tell it. */
  readonly onLock: (locked: boolean) => void;
  /** The desktop's own do-not-disturb was turned on or off. */
  readonly onInhibited: (on: boolean) => void;
  /** The way to the screen is free again. */
  readonly onWayFree: () => void;
}

/** The running foreground. */
export interface Foreground
  extends Pick<Extras, 'testPopup' | 'showDiagnostics' | 'copyReport'>, Pick<CallerActions, 'copyNumber' | 'callBack'> {
  readonly showPopup: ShowPopup;
  /** From now on popups go by this way. */
  readonly choosePopups: (choice: PopupChoice) => void;
  /** Somebody must not wait: the desktop's own signs say so too. */
  readonly callAttention: () => void;
  /** The window's page listens, for the first time or after a reload: it is told everything. */
  readonly pageReady: () => void;
  /** Brings the window forward, with the settings open in it. */
  readonly openSettings: () => void;
  /** Whether anybody can see the window; a page that nobody sees stands still. */
  readonly seen: (isSeen: boolean) => void;
  /** Something changed: window and tray are brought up to date, together with what else changes in the next moment. */
  readonly refresh: () => void;
  /** Whether the desktop's keyring answers. */
  readonly keyringAnswers: () => Promise<boolean>;
  /** A popup was chosen: the window comes forward, on that caller unless it was another (null). */
  readonly choose: (call: CallId | null) => void;
  readonly mark: (id: string | null) => void;
  /** The window is done away with, and what was shown in it over. */
  readonly windowGone: () => void;
  /** Says for as long as the app runs that a file could not be read. */
  readonly setAside: OnSetAside;
  /** Whether the tray leads back to a window that is hidden. */
  readonly hasTray: () => boolean;
  /** Takes a picture after so many milliseconds, and quits. */
  readonly endAfter: (delay: number) => void;
  /**
   * Takes the icon from the tray, and shows nothing more. Resolves when all that the desktop must still hear was told, or
   * after half a second; null where there is nothing.
   */
  readonly close: () => Promise<void> | null;
}

/** Makes the foreground: connects to the desktop, and puts the icon into the tray. */
export function createForeground(parts: ForegroundParts): Foreground {
  const { keeper, unattended } = parts;
  let mark: BoardView['mark'] = null;
  const setAside: SetAside[] = [];
  const page = createPageTeller(keeper);
  let due: NodeJS.Timeout | null = null;
  let closed = false;

  if (process.platform === 'win32') app.setAppUserModelId(appId);
  const bus = process.platform === 'linux' ? createSessionBus() : null;
  if (bus !== null) watchLock(bus, parts.onLock);
  const trouble = createPopupTrouble(refresh, () => parts.agent()?.state().session.state === 'watching');
  const popups = createPopupsHere(bus, parts.popupChannel, {
    ...trouble,
    onInhibited: parts.onInhibited,
    onBack: () => {
      trouble.onBack();
      parts.onWayFree();
    },
  });
  const attention = createAttention(bus, keeper.current);
  const wayIn = bus === null ? null : keepWayIn(keeper);
  const callerActions = createCallerActions({ state: () => parts.agent()?.state() ?? null, onChange: refresh });
  const extras = createExtras({
    popups,
    diagnose: (health) => parts.diagnose(health, trouble.reason(), tray.hostPresent()),
    bringForward,
    onChange: refresh,
  });
  const actions: TrayActions = {
    ...parts.actions,
    open: bringForward,
    openCaller: choose,
    testPopup: extras.testPopup,
    openSettings: () => {
      extras.open('settings');
    },
    openDiagnostics: () => {
      extras.open('diagnostics');
    },
  };
  const firstModel = trayModel({ kind: 'starting' }, trayCircumstances(), actions);
  const tray = createTray(firstModel, { onToggle: keeper.toggle, onHost: (present) => wayIn?.onHost(present) }, bus);

  function bringForward(): void {
    void keeper.bringForward();
  }

  function trayCircumstances() {
    const { quiet, preferences } = parts.circumstances();
    return { quiet, soundOn: preferences?.soundOn ?? true, shape: preferences?.shape ?? 'normal' };
  }

  function context(): WindowContext {
    const circumstances = parts.circumstances();
    return {
      ...circumstances,
      ...extras.view(),
      locale: parts.locale(),
      onTopRefused: isOnTopRefused(),
      notices: [...trouble.notices(), ...setAsideNotice(setAside), ...circumstances.notices],
      actionResult: callerActions.result(),
      proxy: parts.proxy(),
      now: monotonic(),
      interval: parts.interval(),
      mark,
    };
  }

  function update(): void {
    due = null;
    const state = parts.agent()?.state();
    if (state === undefined) return;
    const seen = context();
    const model = trayModel(subjectOf(state, seen), trayCircumstances(), actions);
    tray.update(model);
    attention.count('count' in model.icon ? model.icon.count : 0);
    const session = state.session.state;
    // At the start it is not known yet, and the window is not to jump.
    if (session !== 'starting') keeper.setWatching(session === 'watching');
    if (page.show(state, seen)) extras.told();
  }

  function refresh(): void {
    // What becomes of a popup may be heard after the end, when there is no tray any more.
    if (!closed) due ??= setTimeout(update, GATHER);
  }

  function choose(call: CallId | null): void {
    if (call !== null) mark = { id: call, seq: (mark?.seq ?? 0) + 1 };
    bringForward();
    refresh();
  }

  return {
    copyNumber: callerActions.copyNumber,
    callBack: callerActions.callBack,
    testPopup: extras.testPopup,
    showDiagnostics: extras.showDiagnostics,
    copyReport: extras.copyReport,
    showPopup: (popup, listener) => {
      if (unattended) printAlert(popup);
      return popups.show(popup, listener);
    },
    choosePopups: popups.choose,
    callAttention: attention.call,
    keyringAnswers: () => keyringAnswers(bus),
    openSettings: actions.openSettings,
    pageReady: () => {
      page.forget();
      refresh();
    },
    refresh,
    seen: (isSeen) => {
      page.seen(isSeen);
      if (isSeen) refresh();
    },
    choose,
    mark: (id) => {
      mark = id === null ? null : { id, seq: (mark?.seq ?? 0) + 1 };
      refresh();
    },
    windowGone: () => {
      extras.forget();
      callerActions.forget();
    },
    setAside: (file) => {
      setAside.push(file);
      refresh();
    },
    hasTray: () => tray.hostPresent(),
    endAfter: (delay) => {
      keeper.keep();
      setTimeout(() => {
        void keeper.bringForward().then(endWithPicture);
      }, delay);
    },
    close: () => {
      closed = true;
      wayIn?.end();
      if (due !== null) clearTimeout(due);
      tray.destroy();
      const waits = [bus?.close() ?? null, toastsTakenBack()].filter((wait) => wait !== null);
      return waits.length === 0 ? null : Promise.all(waits).then(() => undefined);
    },
  };
}
