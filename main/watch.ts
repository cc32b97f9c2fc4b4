/**
 * Watches the queues of one signed-in agent: keeps the list of queues, asks each for its callers, and holds what is
 * known. It owns no rule: the board, the freshness and the alerts decide in their own rooms.
 */
import { createAnswerAge } from './answer-age';
import { emptyBoard, type Board } from './board/board';
import type { MonotonicTime, ServerTime } from './board/caller';
import { isStale } from './board/freshness';
import { departed, type Departure } from './departures';
import {
  allSettled,
  allToldNow,
  answered,
  answerTimes,
  boardOf,
  failed,
  listed,
  makeSameBoard,
  type KnownQueues,
  type WatchedQueue,
} from './known-queues';
import { createPoller, type WakeReason } from './polling/poller';
import { addedQueues, arranged, type ArrangedQueue, type QueueChoices } from './queue-choices';
import { queueScenes, type QueueScenes } from './queue-scenes';
import { askForQueues, renewed, type QueueList } from './queue-list';
import type { Access } from './telecomx/access';
import { validateToken } from './telecomx/auth';
import { queueCallers, unasked, type CallersAnswer } from './telecomx/callers';
import type { Client } from './telecomx/client';
import type { TelecomxError } from './telecomx/errors';
import type { AgentQueues } from './telecomx/queues';
import { createSecretCalls } from './telecomx/secret-calls';
import type { SetTimer } from './telecomx/timer';
import { createTokenJudge } from './token-judge';

/** What a watch takes from whoever begins it. Times are milliseconds. */
export interface WatchParts {
  readonly client: Client;
  readonly access: Access;
  readonly setTimer: SetTimer;
  readonly monotonic: () => MonotonicTime;
  readonly random: () => number;
  readonly serverTime: (at: MonotonicTime) => ServerTime;
  /** Between two requests for one queue. */
  readonly interval: number;
  /** What was chosen for the queues, as of now. */
  readonly choices: () => QueueChoices;
  /** Something may have changed, if only that an answer has become too old, or that ten seconds have passed. */
  readonly onChange: () => void;
  /**
   * The board after an answer or a failure, of a queue or of the list of queues; the first time when every queue has
   * answered or failed, or after three seconds. `isWhole` says that who is not on it is in no queue.
   */
  readonly onBoard: (board: Board, isWhole: boolean, queues: QueueScenes) => void;
  /** The platform said that the token no longer holds. */
  readonly onExpired: () => void;
  readonly log: (line: string) => void;
}

/** All that a watch knows. */
export interface WatchState {
  /** The queues that are shown, in the agent's order; null until the platform has told them. */
  readonly queues: readonly WatchedQueue[] | null;
  /** All of the agent's queues, in the agent's order. */
  readonly arranged: readonly ArrangedQueue[];
  readonly board: Board;
  /** Who has left the board a moment ago. */
  readonly departures: readonly Departure[];
  /** Why the list of queues could not be had, or null. */
  readonly listFailure: TelecomxError | null;
}

/** A running watch. */
export interface Watch {
  state(): WatchState;
  /** The network may be back, or the machine awake. */
  wake(reason: WakeReason): void;
  /** What the agent chose for the queues has changed. */
  rearrange(): void;
  stop(): void;
}

/** The list of queues is asked for again this often. */
export const listInterval = 60_000;
/** The list that is known will do for a while: after a wake the callers come first. */
export const listSpread = 10_000;
/** Without a list there are no callers to come first. */
const firstListSpread = 2500;
/** An answer that says what the one before said is told no more often: each telling is a wake-up. */
const quietFor = 10_000;
/** The first answers count as one when they come within this long. */
const firstPollWithin = 3000;

/** Starts watching. */
export function startWatch(parts: WatchParts): Watch {
  const { client, access, monotonic } = parts;
  /** Null until the platform has told the queues. */
  let list: QueueList | null = null;
  let order: readonly ArrangedQueue[] = [];
  let scenes: QueueScenes = new Map();
  let known: KnownQueues | null = null;
  let board = emptyBoard;
  let departures: readonly Departure[] = [];
  let listFailure: TelecomxError | null = null;
  let unreadable = 0;
  let toldAt = monotonic();
  const secrets = createSecretCalls();
  let firstPoll: 'waiting' | 'over' = 'waiting';
  let cancelFirstPoll: () => void = () => undefined;
  const judge = createTokenJudge({
    validate: () => validateToken(client, access),
    monotonic,
    onLost: parts.onExpired,
  });
  const age = createAnswerAge({ ...parts, times: () => (known === null ? [] : answerTimes(known)), onOld: tell });

  function learn(next: KnownQueues, isNews = true): void {
    const isSame = makeSameBoard(known, next);
    if (!isSame) {
      const was = board;
      board = boardOf(next);
      const now = parts.serverTime(monotonic());
      // Before every queue has answered nobody is known to have left.
      if (firstPoll === 'over') {
        departures = departed(departures, { was, is: board, queues: next, isSecret: secrets.has, now });
      }
      scenes = queueScenes(next, order);
    }
    known = next;
    if (firstPoll === 'over') tellBoard();
    else if (allSettled(next)) endFirstPoll();
    age.watch();
    if (!isSame || isNews || monotonic() - toldAt >= quietFor) tell();
  }

  function tell(): void {
    toldAt = monotonic();
    parts.onChange();
  }

  function tellBoard(): void {
    parts.onBoard(board, known !== null && allToldNow(known), scenes);
  }

  function endFirstPoll(): void {
    firstPoll = 'over';
    cancelFirstPoll();
    tellBoard();
  }

  function rearrange(): void {
    if (list === null) return;
    order = arranged(list, parts.choices());
    const next = listed(
      known,
      order.filter(({ shown }) => shown).map(({ queue }) => queue),
    );
    callers.setQueues([...next.keys()]);
    callers.start();
    scenes = queueScenes(next, order);
    learn(next);
  }

  const callers = createPoller<CallersAnswer>({
    ...parts,
    ask: (queue) => {
      const memory = known?.get(queue)?.memory ?? unasked;
      return queueCallers(client, access, { queue, memory, serverTime: parts.serverTime, wasSecret: secrets.has });
    },
    onAnswer: (queue, answer) => {
      judge.accepted();
      if (known === null) return;
      const before = known.get(queue);
      const last = before?.snapshot ?? null;
      if (answer.snapshot.callers !== last?.callers) secrets.note(answer.snapshot.callers);
      const { doubtful } = answer.memory.reading;
      if (doubtful > (before?.memory.reading.doubtful ?? 0)) {
        parts.log(`${doubtful} callers of queue ${queue} count as waiting though something is said of an answer`);
      }
      const wasOld = last !== null && isStale(last.receivedAt, monotonic(), parts.interval);
      learn(answered(known, queue, answer), wasOld);
    },
    onFailure: (queue, error) => {
      // First what is known, for the list that an expired session leaves.
      if (known !== null) learn(failed(known, queue, error));
      if (error.kind === 'unauthorized') judge.refused(error.reason);
    },
    onLate: () => {
      lists.wake('awake');
    },
  });

  const lists = createPoller<AgentQueues, 'queues'>({
    ...parts,
    interval: listInterval,
    pauseFrom: parts.interval,
    wakeWithin: () => (list === null ? firstListSpread : listSpread),
    ask: () => askForQueues(client, access, addedQueues(parts.choices()), list),
    onAnswer: (_, answer) => {
      judge.accepted();
      listFailure = null;
      if (answer.unreadable > unreadable)
        parts.log(`entries of the list of queues that cannot be read: ${answer.unreadable}`);
      ({ unreadable } = answer);
      if (known === null) cancelFirstPoll = parts.setTimer(endFirstPoll, firstPollWithin);
      list = renewed(list, answer);
      rearrange();
    },
    onFailure: (_, error) => {
      listFailure = error;
      tell();
      if (error.kind === 'unauthorized') judge.refused(error.reason);
    },
    onLate: () => {
      callers.wake('awake');
    },
  });
  lists.setQueues(['queues']);
  lists.start();

  return {
    state: () => ({
      queues: known === null ? null : [...known.values()],
      arranged: order,
      board,
      departures,
      listFailure,
    }),
    wake(reason) {
      lists.wake(reason);
      callers.wake(reason);
    },
    rearrange() {
      const added = addedQueues(parts.choices());
      // One that is no longer added goes at once; the next list brings it back where it is the agent's own.
      const removed = order.flatMap((one) => (one.added && !added.includes(one.queue.id) ? [one.queue.id] : []));
      if (list !== null) list = new Map([...list].filter(([id]) => !removed.includes(id)));
      rearrange();
      // An added queue's name is asked for at once.
      if (removed.length > 0 || added.some((id) => list?.has(id) === false)) lists.wake('asked');
    },
    stop() {
      lists.stop();
      callers.stop();
      cancelFirstPoll();
      age.stop();
    },
  };
}
