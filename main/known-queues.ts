/** What is known of an agent's queues, from answer to answer. Pure: each answer makes a new value. */
import type { Queue, QueueId, QueueSnapshot } from './board/caller';
import { unasked, type CallersAnswer, type QueueMemory } from './telecomx/callers';
import type { TelecomxError } from './telecomx/errors';

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

/** The queues of a new list (the first follows on null); what was known of those that stay is kept. */
export function listed(before: KnownQueues | null, queues: readonly Queue[]): KnownQueues {
  return new Map(
    queues.map((queue) => {
      const known = before?.get(queue.id) ?? { snapshot: null, failure: null, memory: unasked };
      return [queue.id, { ...known, queue }];
    }),
  );
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

/** Whether both list the same callers, so that both make the same board: most answers say what the one before said. */
export function haveSameCallers(one: KnownQueues | null, other: KnownQueues): boolean {
  if (one?.size !== other.size) return false;
  return [...other].every(([id, { memory }]) => one.get(id)?.memory.reading === memory.reading);
}

/** Whether every queue has answered or failed at least once. */
export function allSettled(known: KnownQueues): boolean {
  return [...known.values()].every(({ snapshot, failure }) => snapshot !== null || failure !== null);
}

/** The last good answers. */
export function snapshotsOf(known: KnownQueues): QueueSnapshot[] {
  return [...known.values()].flatMap(({ snapshot }) => snapshot ?? []);
}
