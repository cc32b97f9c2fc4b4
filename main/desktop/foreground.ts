/** Keeps window, tray and popups in step with the agent's state. */
import { app, type BrowserWindow } from 'electron';
import { m } from '../../messages/compiled/messages';
import type { Agent } from '../agent';
import type { AgentState } from '../agent-state';
import type { ShowPopup } from '../alerts/popup-fallback';
import type { CallId } from '../board/caller';
import type { BoardView, Locale, Notice, ProxyView } from '../bridge/contract';
import { tell } from '../bridge/handlers';
import { setAsideNotice } from '../bridge/set-aside-notice';
import { connectionOf, windowState, type WindowContext } from '../bridge/window-state';
import type { OnSetAside, SetAside } from '../storage/set-aside';
import { monotonic } from './clock';
import { keyringAnswers } from './keyring-answers';
import { appId, createPopupsHere } from './popups-here';
import { toastsTakenBack } from './popups-node-notifier';
import { watchUnlock } from './screen-lock';
import { createSessionBus } from './session-bus';
import { createTray } from './tray';
import { trayModel, type TrayActions, type TraySubject } from './tray-model';
import { endWithPicture, printAlert } from './unattended';
import { bringForward } from './window';

/** The answers of queues that were asked together come within this long, and are shown together. Milliseconds. */
const GATHER = 30;

/** The window's clock may be off by this much (milliseconds) before it is told again. */
const CLOCK_TOLERANCE = 1000;

/** What the foreground is made of. */
export interface ForegroundParts {
  readonly window: BrowserWindow;
  readonly locale: Locale;
  /** Whether the app runs without a person: what is said is then printed too. */
  readonly unattended: boolean;
  /** The agent, or null before it is made. */
  readonly agent: () => Agent | null;
  /** Between two questions to one queue, in milliseconds. */
  readonly interval: () => number;
  /** A proxy that asks the person to sign in, or null. */
  readonly proxy: () => ProxyView | null;
  /** The screen was unlocked, on systems where Electron does not tell it. */
  readonly onUnlock: () => void;
  /** Whether the window's page listens; what there is to say waits until it does. */
  readonly isReady: () => boolean;
}

/** The running foreground. */
export interface Foreground {
  readonly showPopup: ShowPopup;
  /** The window's page listens, for the first time or after a reload: it is told everything. */
  readonly pageReady: () => void;
  /** Something changed: window and tray are brought up to date, together with what else changes in the next moment. */
  readonly refresh: () => void;
  /** Whether the desktop's keyring answers. */
  readonly keyringAnswers: () => Promise<boolean>;
  /** A popup was chosen: the window comes forward, on that caller unless it was a summary (null). */
  readonly choose: (call: CallId | null) => void;
  readonly mark: (id: string | null) => void;
  /** Says for as long as the app runs that a file could not be read. */
  readonly setAside: OnSetAside;
  /** What closing the window does: hiding where the tray leads back to it, else minimising. */
  readonly wayOut: () => 'hide' | 'minimise';
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
  const { window, locale, unattended } = parts;
  let mark: BoardView['mark'] = null;
  let popupsNotice: Notice | null = null;
  const setAside: SetAside[] = [];
  let sent = '';
  /** How far the server's clock was ahead of this process's when the window was last told. */
  let sentAhead = 0;
  let due: NodeJS.Timeout | null = null;
  let closed = false;

  if (process.platform === 'win32') app.setAppUserModelId(appId);
  const bus = process.platform === 'linux' ? createSessionBus() : null;
  if (bus !== null) watchUnlock(bus, parts.onUnlock);
  const popups = createPopupsHere(bus, 'automatic', (reason) => {
    popupsNotice = reason === null ? null : { kind: 'popups', text: m.notice_popups_failed({ reason }) };
    refresh();
  });
  const actions: TrayActions = {
    open: () => {
      bringForward(window);
    },
    openCaller: choose,
    quit: () => {
      app.quit();
    },
  };
  const tray = createTray(trayModel({ kind: 'starting' }, actions), toggle, bus);

  function context(): WindowContext {
    return {
      locale,
      notices: [...(popupsNotice === null ? [] : [popupsNotice]), ...setAsideNotice(setAside)],
      proxy: parts.proxy(),
      now: monotonic(),
      interval: parts.interval(),
      mark,
    };
  }

  function subject(state: AgentState): TraySubject {
    const seen = context();
    const connection = connectionOf(state, seen);
    const { session, watch, serverNow } = state;
    if (session.state === 'starting' || session.state === 'expired') return { kind: session.state };
    // Who is signing in anew after the end of a session still has to.
    if (session.state !== 'watching') return { kind: watch === null ? 'signed-out' : 'expired' };
    if (connection === null) return { kind: 'signed-out' };
    const { demo } = session.grant;
    if (watch === null) return { kind: 'connecting', demo };
    const { now, interval } = seen;
    return { kind: 'watching', watch, connection, now, serverNow, interval, demo };
  }

  function update(): void {
    due = null;
    const state = parts.agent()?.state();
    if (state === undefined || window.isDestroyed()) return;
    tray.update(trayModel(subject(state), actions));
    // A hidden window is told nothing; it gets all when it is shown again.
    if (!parts.isReady() || !window.isVisible()) return;
    const next = windowState(state, context());
    const content = JSON.stringify(next, (key, value: unknown) => (key === 'serverNow' ? null : value));
    // The window counts on by its own clock; where the two no longer agree it must hear of it, changed or not.
    const ahead = state.serverNow - performance.now();
    if (content === sent && Math.abs(ahead - sentAhead) < CLOCK_TOLERANCE) return;
    sent = content;
    sentAhead = ahead;
    tell(window.webContents, 'state', next);
  }

  function refresh(): void {
    // What becomes of a popup may be heard after the end, when there is no tray any more.
    if (!closed) due ??= setTimeout(update, GATHER);
  }

  function choose(call: CallId | null): void {
    if (call !== null) mark = { id: call, seq: (mark?.seq ?? 0) + 1 };
    bringForward(window);
    refresh();
  }

  function toggle(): void {
    if (window.isVisible() && window.isFocused()) window.hide();
    else bringForward(window);
  }

  return {
    showPopup: (popup, onClick) => {
      if (unattended) printAlert(popup);
      return popups(popup, onClick);
    },
    keyringAnswers: () => keyringAnswers(bus),
    pageReady: () => {
      sent = '';
      refresh();
    },
    refresh,
    choose,
    mark: (id) => {
      mark = id === null ? null : { id, seq: (mark?.seq ?? 0) + 1 };
      refresh();
    },
    setAside: (file) => {
      setAside.push(file);
      refresh();
    },
    wayOut: () => (tray.hostPresent() ? 'hide' : 'minimise'),
    endAfter: (delay) => {
      setTimeout(() => {
        bringForward(window);
        void endWithPicture(window);
      }, delay);
    },
    close: () => {
      closed = true;
      if (due !== null) clearTimeout(due);
      tray.destroy();
      const waits = [bus?.close() ?? null, toastsTakenBack()].filter((wait) => wait !== null);
      return waits.length === 0 ? null : Promise.all(waits).then(() => undefined);
    },
  };
}
