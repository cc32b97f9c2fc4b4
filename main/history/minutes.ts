/** How many waited, minute by minute. Pure. Neither names nor numbers of callers are in it. */
import type { QueueId, ServerTime } from '../board/caller';

/** One minute. */
export interface Minute {
  /** Minutes since the epoch, by the server's clock. */
  readonly at: number;
  /** The most that waited at one moment of it, in each queue of which that was known. */
  readonly queues: ReadonlyMap<QueueId, number>;
  /** The same for all queues together. */
  readonly all: number;
}

/** The minutes of the last hour of which something is known, the oldest first. */
export type History = readonly Minute[];

/** So many minutes are kept. */
export const kept = 60;

const minute = 60_000;

/** The minute of a moment. */
export function minuteOf(moment: ServerTime): number {
  return Math.floor(moment / minute);
}

function largest(one: ReadonlyMap<QueueId, number>, other: ReadonlyMap<QueueId, number>): ReadonlyMap<QueueId, number> {
  const both = new Map(one);
  for (const [queue, waiting] of other) both.set(queue, Math.max(waiting, both.get(queue) ?? 0));
  return both;
}

/** The history after one more look: how many wait now in each queue of which that is known. */
export function looked(before: History, queues: ReadonlyMap<QueueId, number>, now: ServerTime): History {
  if (queues.size === 0) return before;
  const at = minuteOf(now);
  const all = [...queues.values()].reduce((sum, waiting) => sum + waiting, 0);
  const last = before.at(-1);
  // A server's clock may be set back: what was written for later minutes stands until they are over.
  if (last !== undefined && last.at > at) return before;
  if (last?.at !== at) return [...before.filter((one) => at - one.at < kept), { at, queues, all }];
  const same = [...queues].every(([queue, waiting]) => waiting <= (last.queues.get(queue) ?? -1));
  if (same && all <= last.all) return before;
  return [...before.slice(0, -1), { at, queues: largest(last.queues, queues), all: Math.max(all, last.all) }];
}
