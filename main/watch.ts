/**
 * Watches the queues of one signed-in agent: keeps the list of queues, asks each for its callers, and holds what is
 * known. It owns no rule: the board, the freshness and the alerts decide in their own rooms.
 */
import { emptyBoard, type Board } from './board/board';
import type { MonotonicTime, ServerTime } from './board/caller';
import { isStale, staleAfter } from './board/freshness';
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
import { createPoller } from './polling/poller';
import type { Access } from './telecomx/access';
import { queueCallers, unasked, type CallersAnswer } from './telecomx/callers';
import type { Client } from './telecomx/client';
import type { TelecomxError } from './telecomx/errors';
import { agentQueues, type AgentQueues } from './telecomx/queues';
import { createSecretCalls } from './telecomx/secret-calls';
import type { SetTimer } from './telecomx/timer';

/** What a watch is made of. Times are milliseconds. */
export interface WatchParts {
  readonly client: Client;
  readonly access: Access;
  readonly setTimer: SetTimer;
  readonly monotonic: () => MonotonicTime;
  readonly random: () => number;
  readonly serverTime: (at: MonotonicTime) => ServerTime;
  /** Between two requests for one queue. */
  readonly interval: number;
  /** Something may have changed, if only that an answer has become too old, or that ten seconds have passed. */
  readonly onChange: () => void;
  /**
   * The board after an answer or a failure, of a queue or of the list of queues; the first time when every queue has
   * answered or failed, or after three seconds. `isWhole` says that who is not on it is in no queue.
   */
  readonly onBoard: (board: Board, isWhole: boolean) => void;
  /** The platform said that the token no longer holds. */
  readonly onExpired: () => void;
  readonly log: (line: string) => void;
}

/** All that a watch knows. */
export interface WatchState {
  /** The agent's queues; null until the platform has told them. */
  readonly queues: readonly WatchedQueue[] | null;
  readonly board: Board;
  /** Why the list of queues could not be had, or null. */
  readonly listFailure: TelecomxError | null;
}

/** A running watch. */
export interface Watch {
  state(): WatchState;
  /** The network may be back, or the machine awake. */
  wake(): void;
  stop(): void;
}

/** The list of queues is asked for again this often. */
const listInterval = 60_000;
/** An answer that says what the one before said is told no more often: each telling is a wake-up. */
const quietFor = 10_000;
/** The first answers count as one when they come within this long. */
const firstPollWithin = 3000;

/** Starts watching. */
export function startWatch(parts: WatchParts): Watch {
  const { client, access, monotonic } = parts;
  /** Null until the first list. */
  let known: KnownQueues | null = null;
  let board = emptyBoard;
  let listFailure: TelecomxError | null = null;
  let unreadable = 0;
  let toldAt = monotonic();
  const secrets = createSecretCalls();
  let firstPoll: 'waiting' | 'over' = 'waiting';
  let cancelFirstPoll: () => void = () => undefined;
  /** Null while no answer is on its way to be too old. */
  let cancelAge: (() => void) | null = null;

  function learn(next: KnownQueues, isNews = true): void {
    const isSame = makeSameBoard(known, next);
    if (!isSame) board = boardOf(next);
    known = next;
    if (firstPoll === 'over') tellBoard();
    else if (allSettled(next)) endFirstPoll();
    watchAge();
    if (!isSame || isNews || monotonic() - toldAt >= quietFor) tell();
  }

  function tell(): void {
    toldAt = monotonic();
    parts.onChange();
  }

  function tellBoard(): void {
    parts.onBoard(board, known !== null && allToldNow(known));
  }

  function endFirstPoll(): void {
    firstPoll = 'over';
    cancelFirstPoll();
    tellBoard();
  }

  function endsSession(error: TelecomxError): boolean {
    // An address that changed may change back: only a token that no longer holds ends the session.
    return error.kind === 'unauthorized' && error.reason !== 'address-changed';
  }

  /**
   * One timer, set for the moment when the answer that is oldest now will be too old. Answers that come meanwhile leave
   * it as it is, for theirs come later: it is set again when it runs.
   */
  function watchAge(): void {
    if (cancelAge !== null || known === null) return;
    const due = answerTimes(known)
      .map((receivedAt) => receivedAt + staleAfter(parts.interval) - monotonic())
      .filter((delay) => delay >= 0);
    if (due.length === 0) return;
    const isOld = (): void => {
      cancelAge = null;
      watchAge();
      const now = monotonic();
      if (known !== null && answerTimes(known).some((at) => isStale(at, now, parts.interval))) tell();
    };
    cancelAge = parts.setTimer(isOld, Math.min(...due) + 1);
  }

  const callers = createPoller<CallersAnswer>({
    ...parts,
    ask: (queue) => {
      const memory = known?.get(queue)?.memory ?? unasked;
      return queueCallers(client, access, { queue, memory, serverTime: parts.serverTime, wasSecret: secrets.has });
    },
    onAnswer: (queue, answer) => {
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
      if (endsSession(error)) parts.onExpired();
      else if (known !== null) learn(failed(known, queue, error));
    },
  });

  const list = createPoller<AgentQueues, 'queues'>({
    ...parts,
    interval: listInterval,
    pauseFrom: parts.interval,
    ask: () => agentQueues(client, access),
    onAnswer: (_, answer) => {
      listFailure = null;
      if (answer.unreadable > unreadable)
        parts.log(`entries of the list of queues that cannot be read: ${answer.unreadable}`);
      ({ unreadable } = answer);
      if (known === null) cancelFirstPoll = parts.setTimer(endFirstPoll, firstPollWithin);
      const next = listed(known, answer);
      callers.setQueues([...next.keys()]);
      callers.start();
      learn(next);
    },
    onFailure: (_, error) => {
      if (endsSession(error)) {
        parts.onExpired();
        return;
      }
      listFailure = error;
      tell();
    },
  });
  list.setQueues(['queues']);
  list.start();

  return {
    state: () => ({ queues: known === null ? null : [...known.values()], board, listFailure }),
    wake() {
      list.wake();
      callers.wake();
    },
    stop() {
      list.stop();
      callers.stop();
      cancelFirstPoll();
      cancelAge?.();
    },
  };
}
