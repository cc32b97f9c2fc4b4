/**
 * Watches the queues of one signed-in agent: keeps the list of queues, asks each for its callers, and holds what is
 * known. It owns no rule: the board, the freshness and the alerts decide in their own rooms.
 */
import { buildBoard, emptyBoard, type Board } from './board/board';
import type { MonotonicTime, Queue, QueueId, QueueSnapshot, ServerTime } from './board/caller';
import { staleAfter } from './board/freshness';
import { createPoller } from './polling/poller';
import type { Access } from './telecomx/access';
import { queueCallers, unasked, type CallersAnswer, type QueueMemory } from './telecomx/callers';
import type { Client } from './telecomx/client';
import type { TelecomxError } from './telecomx/errors';
import { agentQueues } from './telecomx/queues';
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
  /** Something may have changed, if only that an answer has become too old. */
  readonly onChange: () => void;
  /** The board after a good answer; the first time when all queues have answered, or three seconds have passed. */
  readonly onBoard: (board: Board) => void;
  /** The platform said that the token no longer holds. */
  readonly onExpired: () => void;
  readonly log: (line: string) => void;
}

/** One queue, and what is known of it. */
export interface WatchedQueue {
  readonly queue: Queue;
  /** The last good answer, or null before it. */
  readonly snapshot: QueueSnapshot | null;
  /** What went wrong since then, or null when nothing did. */
  readonly failure: TelecomxError | null;
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
/** The first answers count as one when they come within this long. */
const firstPollWithin = 3000;

interface Entry {
  queue: Queue;
  memory: QueueMemory;
  snapshot: QueueSnapshot | null;
  failure: TelecomxError | null;
}

/** Starts watching. */
export function startWatch(parts: WatchParts): Watch {
  const { client, access, monotonic } = parts;
  let entries: Map<QueueId, Entry> | null = null;
  let board = emptyBoard;
  let listFailure: TelecomxError | null = null;
  let firstPoll: 'waiting' | 'over' = 'waiting';
  let cancelFirstPoll: () => void = () => undefined;
  let cancelStale: () => void = () => undefined;

  function failed(error: TelecomxError): void {
    // An address that changed may change back: only a token that no longer holds ends the session.
    if (error.kind === 'unauthorized' && error.reason !== 'address-changed') parts.onExpired();
    parts.onChange();
  }

  function endFirstPoll(): void {
    if (firstPoll === 'over') return;
    firstPoll = 'over';
    cancelFirstPoll();
    parts.onBoard(board);
  }

  function rebuild(): void {
    const snapshots = [...(entries?.values() ?? [])].flatMap(({ snapshot }) => (snapshot === null ? [] : [snapshot]));
    board = buildBoard(snapshots);
  }

  function answered(): void {
    if (firstPoll === 'over') return;
    const all = [...(entries?.values() ?? [])];
    if (all.every(({ snapshot, failure }) => snapshot !== null || failure !== null)) endFirstPoll();
  }

  /** One timer, set for the moment when the answer that is oldest now will be too old. */
  function watchAge(): void {
    cancelStale();
    const received = [...(entries?.values() ?? [])].flatMap(({ snapshot }) => snapshot?.receivedAt ?? []);
    if (received.length === 0) return;
    const due = received.map((at) => at + staleAfter(parts.interval) - monotonic()).filter((delay) => delay >= 0);
    if (due.length === 0) return;
    cancelStale = parts.setTimer(
      () => {
        parts.onChange();
        watchAge();
      },
      Math.min(...due) + 1,
    );
  }

  const callers = createPoller<CallersAnswer>({
    ...parts,
    ask: (queue) =>
      queueCallers(client, access, {
        queue,
        memory: entries?.get(queue)?.memory ?? unasked,
        serverTime: parts.serverTime,
      }),
    onAnswer: (queue, { snapshot, memory }) => {
      const entry = entries?.get(queue);
      if (entry === undefined) return;
      Object.assign(entry, { snapshot, memory, failure: null });
      rebuild();
      if (firstPoll === 'over') parts.onBoard(board);
      else answered();
      watchAge();
      parts.onChange();
    },
    onFailure: (queue, error) => {
      const entry = entries?.get(queue);
      if (entry === undefined) return;
      entry.failure = error;
      answered();
      failed(error);
    },
  });

  const list = createPoller<readonly Queue[], 'queues'>({
    ...parts,
    interval: listInterval,
    ask: () => agentQueues(client, access),
    onAnswer: (_, queues) => {
      const before = entries;
      listFailure = null;
      entries = new Map(
        queues.map((queue): [QueueId, Entry] => {
          const known = before?.get(queue.id) ?? { memory: unasked, snapshot: null, failure: null };
          return [queue.id, { ...known, queue }];
        }),
      );
      rebuild();
      callers.setQueues(queues.map(({ id }) => id));
      if (before === null) {
        cancelFirstPoll = parts.setTimer(endFirstPoll, firstPollWithin);
        callers.start();
      }
      parts.onChange();
    },
    onFailure: (_, error) => {
      listFailure = error;
      failed(error);
    },
  });
  list.setQueues(['queues']);
  list.start();

  return {
    state: () => ({ queues: entries === null ? null : [...entries.values()], board, listFailure }),
    wake() {
      list.wake();
      callers.wake();
    },
    stop() {
      list.stop();
      callers.stop();
      cancelFirstPoll();
      cancelStale();
    },
  };
}
