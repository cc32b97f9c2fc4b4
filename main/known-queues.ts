/** What is known of an agent's queues, from answer to answer. Pure: each answer makes a new value. */
import { buildBoard, type Board } from './board/board';
import type { MonotonicTime, Queue, QueueId, QueueSnapshot } from './board/caller';
import { unasked, type CallersAnswer, type QueueMemory } from './telecomx/callers';
import { isRefusal, type TelecomxError } from './telecomx/errors';
import type { AgentQueues } from './telecomx/queues';

/** One queue, and what is known of it. */
export interface WatchedQueue {
  readonly queue: Queue;
  /** The last good answer, or null before it. */
  readonly snapshot: QueueSnapshot | null;
  /** What went wrong since then, or null when nothing did. */
  readonly failure: TelecomxError | null;
}

/** One queue, with what the reading of its next answer needs. */
interface KnownQueue extends WatchedQueue {
  readonly memory: QueueMemory;
}

/** All queues, in the platform's order. */
export type KnownQueues = ReadonlyMap<QueueId, KnownQueue>;

const never = { snapshot: null, failure: null, memory: unasked };

/**
 * The queues of a new list (the first follows on null); what was known of those that stay is kept. An entry that cannot
 * be read may be that of any queue which is missing: with one, those stay too.
 */
export function listed(before: KnownQueues | null, { queues, unreadable }: AgentQueues): KnownQueues {
  const next = new Map<QueueId, KnownQueue>();
  for (const queue of queues) next.set(queue.id, { ...(before?.get(queue.id) ?? never), queue });
  if (before === null || unreadable === 0) return next;
  for (const [id, known] of before) if (!next.has(id)) next.set(id, known);
  return next;
}

function changed(before: KnownQueues, id: QueueId, difference: Partial<KnownQueue>): KnownQueues {
  const known = before.get(id);
  return known === undefined ? before : new Map(before).set(id, { ...known, ...difference });
}

/** After a good answer of one queue. */
export function answered(before: KnownQueues, id: QueueId, { snapshot, memory }: CallersAnswer): KnownQueues {
  return changed(before, id, { snapshot, memory, failure: null });
}

/** After a request for one queue failed: its last good answer still stands. */
export function failed(before: KnownQueues, id: QueueId, failure: TelecomxError): KnownQueues {
  return changed(before, id, { failure });
}

/** Whether both make the same board: most answers say what the one before said. */
export function makeSameBoard(one: KnownQueues | null, other: KnownQueues): boolean {
  if (one?.size !== other.size) return false;
  return [...other].every(([id, { memory, failure }]) => {
    const known = one.get(id);
    return known?.memory.reading === memory.reading && (known.failure === null) === (failure === null);
  });
}

/** The board of all that is known. */
export function boardOf(known: KnownQueues): Board {
  const [latest, outdated]: [QueueSnapshot[], QueueSnapshot[]] = [[], []];
  for (const { snapshot, failure } of known.values()) {
    if (snapshot !== null) (failure === null ? latest : outdated).push(snapshot);
  }
  return buildBoard(latest, outdated);
}

/** Whether every queue has answered or failed at least once. */
export function allSettled(known: KnownQueues): boolean {
  return [...known.values()].every(({ snapshot, failure }) => snapshot !== null || failure !== null);
}

/**
 * Whether who is not on the board is in no queue: the latest word of every queue is a good answer, or that it is closed
 * to this agent.
 */
export function allToldNow(known: KnownQueues): boolean {
  return [...known.values()].every(({ snapshot, failure }) =>
    failure === null ? snapshot !== null : isRefusal(failure),
  );
}

/** When each queue's last good answer came. */
export function answerTimes(known: KnownQueues): MonotonicTime[] {
  return [...known.values()].flatMap(({ snapshot }) => snapshot?.receivedAt ?? []);
}
