/**
 * An agent on duty: from a sign-in to its end, the queues are watched and what is to be said is said. It joins the
 * watch and the announcer; the session decides when it begins and ends.
 */
import { createAnnouncer, type Announcer, type OpenPopup } from './alerts/announcer';
import { readLedger } from './alerts/ledger';
import type { Popup, ShownPopup } from './alerts/popup';
import { popupText } from './alerts/popup-text';
import type { CallId, MonotonicTime, QueueId, ServerTime } from './board/caller';
import type { Grant } from './session';
import type { Journal } from './storage/journal';
import type { Client } from './telecomx/client';
import type { SetTimer } from './telecomx/timer';
import { displayText } from './words/display-text';
import { startWatch, type Watch, type WatchState } from './watch';

/** What a duty is made of. */
export interface DutyParts {
  readonly client: Client;
  readonly setTimer: SetTimer;
  readonly monotonic: () => MonotonicTime;
  readonly random: () => number;
  /** Puts a moment of this process on the server's clock. */
  readonly serverTime: (at: MonotonicTime) => ServerTime;
  /** Between two requests for one queue, in milliseconds. */
  readonly interval: number;
  /** The journal of alerts of one agent at one server; the demo has its own. Never rejects. */
  readonly openJournal: (grant: Grant) => Promise<Journal>;
  readonly showPopup: (popup: Popup, onClick: () => void) => ShownPopup;
  /** Told what went wrong. */
  readonly log: (line: string) => void;
  /** Told whether what was said can be written down. */
  readonly onJournal: (works: boolean) => void;
  readonly onChange: () => void;
  /** The person chose a popup: the caller's, or a summary (null). */
  readonly onChosen: (call: CallId | null) => void;
  /** The platform said that the token no longer holds. */
  readonly onExpired: () => void;
}

/** A duty that has begun. */
export interface Duty {
  /** Null until the journal is open: nothing is asked before it is known what was said already. */
  state(): WatchState | null;
  /** The network may be back, or the machine awake. */
  wake(): void;
  /** Asks nothing more, takes all popups back and tells nothing more. */
  end(): void;
  /** Asks and tells nothing more, but leaves the popups up for the next duty of the same agent. */
  leave(): readonly OpenPopup[];
}

/** A journal that takes longer to open (milliseconds) is done without: what it says is then not known. */
const openWithin = 3000;

/** A journal in the place of one that does not open. */
const noJournal: Journal = {
  lines: [],
  append: () => Promise.reject(new Error('it is not open')),
  rewrite: () => Promise.reject(new Error('it is not open')),
};

/** Begins a duty; `left` are the popups that the duty before it left up. */
export function beginDuty(parts: DutyParts, grant: Grant, left: readonly OpenPopup[] = []): Duty {
  let ended = false;
  let watch: Watch | null = null;
  let announcer: Announcer | null = null;

  const queueName = (id: QueueId): string =>
    displayText(watch?.state().queues?.find(({ queue }) => queue.id === id)?.queue.name ?? '');
  const serverNow = (): ServerTime => parts.serverTime(parts.monotonic());

  function begin(journal: Journal): void {
    if (ended || watch !== null) return;
    const { ledger, unreadable } = readLedger(journal.lines);
    if (unreadable > 0) parts.log(`${unreadable} lines of the ledger of alerts could not be read`);
    const said = createAnnouncer(
      {
        ...parts,
        append: journal.append,
        rewrite: journal.rewrite,
        compose: (alerts) => popupText(alerts, { queueName, serverNow: serverNow() }),
        show: parts.showPopup,
        serverNow,
      },
      ledger,
      left,
    );
    announcer = said;
    watch = startWatch({
      ...parts,
      access: { origin: grant.account.origin, token: grant.token, strategy: 'query' },
      onBoard: (board, isWhole) => {
        said.onBoard(board, isWhole);
      },
    });
    parts.onChange();
  }

  const cancelWait = parts.setTimer(() => {
    parts.log('the ledger of alerts could not be opened: the disk does not answer');
    parts.onJournal(false);
    begin(noJournal);
  }, openWithin);
  void parts.openJournal(grant).then((journal) => {
    cancelWait();
    begin(journal);
  });

  function stop(): void {
    ended = true;
    cancelWait();
    watch?.stop();
  }

  return {
    state: () => watch?.state() ?? null,
    wake: () => watch?.wake(),
    end() {
      stop();
      if (announcer === null) for (const { shown } of left) shown.close();
      else announcer.close();
    },
    leave() {
      stop();
      return announcer?.leave() ?? left;
    },
  };
}
