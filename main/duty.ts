/**
 * An agent on duty: from a sign-in to its end, the queues are watched and what is to be said is said. It joins the
 * watch and the announcer with the agent's own files; the session decides when it begins and ends.
 */
import { createAnnouncer, type Announcer, type OpenPopup } from './alerts/announcer';
import { readLedger } from './alerts/ledger';
import type { Popup, ShownPopup } from './alerts/popup';
import { popupText } from './alerts/popup-text';
import type { CallId, QueueId, ServerTime } from './board/caller';
import type { WakeReason } from './polling/poller';
import { changedChoices, type QueueChange } from './queue-choices';
import type { Grant } from './session';
import type { AgentSettingsFile } from './storage/agent-settings';
import type { Journal } from './storage/journal';
import type { OnSetAside } from './storage/set-aside';
import { extendToken } from './telecomx/auth';
import { keepAlive } from './token-life';
import { displayText } from './words/display-text';
import { startWatch, type Watch, type WatchParts, type WatchState } from './watch';

/** What is kept of one agent at one server. */
interface AgentFiles {
  readonly journal: Journal;
  readonly settings: AgentSettingsFile;
}

/** What a duty is made of. */
export interface DutyParts extends Omit<WatchParts, 'access' | 'choices' | 'onBoard'> {
  /** The files of one agent at one server; the demo has its own. Never rejects. */
  readonly openFiles: (grant: Grant) => Promise<AgentFiles>;
  readonly onSetAside: OnSetAside;
  readonly showPopup: (popup: Popup, onClick: () => void) => ShownPopup;
  /** Told whether what was said, or what was chosen, can be written down. */
  readonly onWritten: (what: 'journal' | 'settings', works: boolean) => void;
  /** The person chose a popup: the caller's, or a summary (null). */
  readonly onChosen: (call: CallId | null) => void;
}

/** How a duty begins. */
export interface DutyStart {
  readonly grant: Grant;
  /** Whether the token was issued just now. */
  readonly isNew: boolean;
  /** The popups that the duty before it left up. */
  readonly left: readonly OpenPopup[];
}

/** A duty that has begun. */
export interface Duty {
  /** Null until the files are open: nothing is asked before it is known what was said already. */
  state(): WatchState | null;
  /** The network may be back, or the machine awake. */
  wake(reason: WakeReason): void;
  /** The agent wants something else of the queues. */
  changeQueues(change: QueueChange): void;
  /** Asks nothing more, takes all popups back and tells nothing more. */
  end(): void;
  /** Asks and tells nothing more, but leaves the popups up for the next duty of the same agent. */
  leave(): readonly OpenPopup[];
}

/** Files that take longer to open (milliseconds) are done without: what is said and chosen is then not known later. */
const openWithin = 3000;

const notOpen = (): Promise<void> => Promise.reject(new Error('it is not open'));

/** In the place of files that do not open. */
function noFiles(): AgentFiles {
  let queues: ReturnType<AgentSettingsFile['current']>['queues'] = [];
  return {
    journal: {
      lines: [],
      torn: [],
      append: notOpen,
      rewrite: notOpen,
      setAside: () => Promise.resolve({ file: '', aside: null }),
    },
    settings: {
      current: () => ({ version: 1, queues }),
      change: (changes) => {
        queues = changes.queues ?? queues;
        return notOpen();
      },
    },
  };
}

/** Begins a duty. */
export function beginDuty(parts: DutyParts, { grant, isNew, left }: DutyStart): Duty {
  const access = { origin: grant.account.origin, token: grant.token, strategy: grant.strategy };
  let ended = false;
  let running: { readonly watch: Watch; readonly announcer: Announcer; readonly settings: AgentSettingsFile } | null =
    null;

  const queueName = (id: QueueId): string =>
    displayText(running?.watch.state().queues?.find(({ queue }) => queue.id === id)?.queue.name ?? '');
  const serverNow = (): ServerTime => parts.serverTime(parts.monotonic());

  function begin({ journal, settings }: AgentFiles): void {
    if (ended || running !== null) return;
    const announcer = createAnnouncer(
      {
        ...parts,
        append: journal.append,
        rewrite: journal.rewrite,
        compose: (alerts) => popupText(alerts, { queueName, serverNow: serverNow() }),
        show: parts.showPopup,
        serverNow,
        onJournal: (works) => {
          parts.onWritten('journal', works);
        },
      },
      openLedger(journal),
      left,
    );
    const watch = startWatch({
      ...parts,
      access,
      choices: () => settings.current().queues,
      onBoard: (board, isWhole, muted) => {
        announcer.onBoard(board, isWhole, muted);
      },
    });
    running = { watch, announcer, settings };
    parts.onChange();
  }

  function openLedger(journal: Journal): ReturnType<typeof readLedger>['ledger'] {
    const { ledger, unreadable } = readLedger(journal.lines);
    // What a crash cut off while it was written is no damage: there is nothing in it to be kept.
    if (unreadable > readLedger(journal.torn).unreadable) {
      parts.log(`${unreadable} lines of the ledger of alerts could not be read`);
      void journal.setAside().then(parts.onSetAside);
    }
    return ledger;
  }

  const cancelWait = parts.setTimer(() => {
    parts.log('the files of the agent could not be opened: the disk does not answer');
    parts.onWritten('journal', false);
    begin(noFiles());
  }, openWithin);
  void parts.openFiles(grant).then((files) => {
    cancelWait();
    begin(files);
  });
  const livingToken =
    grant.expiresInMinutes === null
      ? null
      : keepAlive({ ...parts, extend: () => extendToken(parts.client, access) }, grant.expiresInMinutes, isNew);

  function stop(): void {
    ended = true;
    cancelWait();
    livingToken?.end();
    running?.watch.stop();
  }

  return {
    state: () => running?.watch.state() ?? null,
    wake(reason) {
      running?.watch.wake(reason);
      if (reason === 'awake') livingToken?.wake();
    },
    changeQueues(change) {
      if (running === null) return;
      const { watch, settings } = running;
      const before = settings.current().queues;
      const queues = changedChoices(watch.state().arranged, before, change);
      if (queues === before) return;
      settings.change({ queues }).then(
        () => {
          parts.onWritten('settings', true);
        },
        () => {
          parts.onWritten('settings', false);
        },
      );
      watch.rearrange();
    },
    end() {
      stop();
      if (running === null) for (const { shown } of left) shown.close();
      else running.announcer.close();
    },
    leave() {
      stop();
      return running?.announcer.leave() ?? left;
    },
  };
}
