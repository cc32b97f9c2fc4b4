/**
 * An agent on duty: from a sign-in to its end, the queues are watched and what is to be said is said. It joins the
 * watch and the announcer with the agent's own files; the session decides when it begins and ends.
 */
import { keepingLater, ledgerIn, noFiles, type AgentFiles } from './agent-files';
import { createAnnouncer, type Announcer, type AnnouncerParts } from './alerts/announcer';
import type { OpenPopup } from './alerts/open-popups';
import { popupText } from './alerts/popup-text';
import type { Quiet } from './alerts/quiet';
import { watchConnection, type ConnectionWatch } from './connection-watch';
import { emptyBoard, type Board } from './board/board';
import type { CallId, QueueId, ServerTime } from './board/caller';
import { keepHistory, type HistoryKeeper } from './history/keeper';
import type { History } from './history/minutes';
import { knownCounts } from './known-counts';
import type { WakeReason } from './polling/poller';
import type { QueueScenes } from './queue-scenes';
import { changedChoices, mayChange, type CompanyQueues, type QueueChange, type QueueChoices } from './queue-choices';
import type { Grant } from './session';
import type { AgentSettingsFile } from './storage/agent-settings';
import type { Preferences } from './storage/preferences';
import type { OnSetAside } from './storage/set-aside';
import { extendToken } from './telecomx/auth';
import { keepAlive } from './token-life';
import { displayText } from './words/display-text';
import { startWatch, type Watch, type WatchParts, type WatchState } from './watch';

/** What a duty is made of. */
export interface DutyParts extends Omit<WatchParts, 'access' | 'choices' | 'onBoard'> {
  /** The files of one agent at one server; the demo has its own. Never rejects. */
  readonly openFiles: (grant: Grant) => Promise<AgentFiles>;
  readonly onSetAside: OnSetAside;
  readonly showPopup: AnnouncerParts['show'];
  /** Alerts of these kinds went up just now. */
  readonly onSaid: AnnouncerParts['onSaid'];
  readonly note: AnnouncerParts['note'];
  /** What the person has set. */
  readonly preferences: () => Preferences;
  /** Why nothing is to disturb now, or null. */
  readonly quiet: () => Quiet | null;
  /** Told whether what was said, or what was chosen, can be written down. */
  readonly onWritten: (what: 'journal' | 'settings', works: boolean) => void;
  /** Which queues the company wants in the list. */
  readonly companyQueues: CompanyQueues;
  /** The person chose a popup: the caller's, or another (null). */
  readonly onChosen: AnnouncerParts['onChosen'];
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
  /** What is in the way of alerts may have changed, or the way to the screen is free again. */
  reconsider(isWayFree: boolean): void;
  /** The callers of whom it is not known whether a popup about them was seen. */
  doubtful(): ReadonlySet<CallId>;
  /** Whether somebody who was spoken of still waits. */
  isPending(): boolean;
  /** How many waited in the last hour. */
  history(): History;
  /** Asks nothing more, takes all popups back and tells nothing more. */
  end(): void;
  /** Asks and tells nothing more, but leaves the popups up for the next duty of the same agent. */
  leave(): readonly OpenPopup[];
}

/** Files that take longer to open (milliseconds) are done without: what is said and chosen is then not known later. */
const openWithin = 3000;

/** What there is once the files are open. */
interface Running {
  readonly watch: Watch;
  readonly announcer: Announcer;
  readonly settings: AgentSettingsFile;
  readonly connection: ConnectionWatch;
  readonly history: HistoryKeeper;
}

const nobody: ReadonlySet<CallId> = new Set();

/** Begins a duty. */
export function beginDuty(parts: DutyParts, { grant, isNew, left }: DutyStart): Duty {
  const access = { origin: grant.account.origin, token: grant.token, strategy: grant.strategy };
  let ended = false;
  let running: Running | null = null;
  let scene: { readonly board: Board; readonly isWhole: boolean; readonly queues: QueueScenes } | null = null;
  let offline = false;

  const queueName = (id: QueueId): string =>
    displayText(running?.watch.state().queues?.find(({ queue }) => queue.id === id)?.queue.name ?? '');
  const choicesIn = (settings: AgentSettingsFile): QueueChoices => ({
    own: settings.current().queues,
    company: parts.companyQueues,
  });
  const serverNow = (): ServerTime => parts.serverTime(parts.monotonic());

  function begin({ journal: alerts, history: kept, settings }: AgentFiles): void {
    const journal = keepingLater(alerts);
    if (ended || running !== null) return;
    const announcer = createAnnouncer(
      {
        ...parts,
        append: journal.append,
        rewrite: journal.rewrite,
        compose: (alerts) => {
          const { popupPrivacy: privacy, vipsBreakThrough: urgentVips } = parts.preferences();
          return popupText(alerts, { queueName, serverNow: serverNow(), privacy, urgentVips });
        },
        show: parts.showPopup,
        serverNow,
        gate: () => {
          const { alertKinds, vipsBreakThrough } = parts.preferences();
          const voiceOf = (queue: QueueId) => scene?.queues.get(queue);
          return { alertKinds, vipsBreakThrough, voiceOf, quiet: parts.quiet()?.cause ?? null };
        },
        limits: () => {
          const { alarmWaiting, alarmLongest } = parts.preferences();
          return { waiting: alarmWaiting, longest: alarmLongest * 1000 };
        },
        onJournal: (works) => {
          parts.onWritten('journal', works);
        },
      },
      ledgerIn(journal, parts.log, parts.onSetAside),
      left,
    );
    const keepCopy = (): void => void kept.setAside().then(parts.onSetAside);
    const history = keepHistory({ ...kept, keepCopy, log: parts.log });
    const connection = watchConnection({
      ...parts,
      state: () => watch.state(),
      onLost: (isLost) => {
        offline = isLost;
        if (scene !== null) tell(scene);
        else if (isLost) tell({ board: emptyBoard, queues: new Map(), isWhole: false });
      },
    });
    const watch = startWatch({
      ...parts,
      access,
      choices: () => choicesIn(settings),
      onBoard: (board, isWhole, queues) => {
        tell({ board, isWhole, queues });
      },
      onChange: () => {
        if (running !== null) {
          connection.look();
          history.look(knownCounts(watch.state(), parts.monotonic(), parts.interval), serverNow());
        }
        parts.onChange();
      },
    });

    function tell(next: NonNullable<typeof scene>): void {
      scene = next;
      announcer.onScene({ ...next, offline });
    }

    running = { watch, announcer, settings, connection, history };
    parts.onChange();
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
    running?.connection.stop();
    running?.history.close();
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
      if (!mayChange(change, parts.companyQueues)) {
        parts.log(`the company’s settings do not allow the list of queues to be changed: ${change.kind}`);
        return;
      }
      const before = choicesIn(settings);
      const queues = changedChoices(watch.state().arranged, before, change);
      if (queues === before.own) return;
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
    reconsider: (isWayFree) => running?.announcer.reconsider(isWayFree),
    doubtful: () => running?.announcer.doubtful() ?? nobody,
    isPending: () => running?.announcer.isPending() ?? false,
    history: () => running?.history.history() ?? [],
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
