/** Whether what is known of a queue can be shown as the truth. Pure. */
import type { MonotonicTime } from './board/caller';
import type { QueueState } from './board/certainty';
import { isStale } from './board/freshness';
import type { WatchedQueue } from './known-queues';
import { isRefusal } from './telecomx/errors';

/** Whether the last good answer of a queue, asked every `interval` milliseconds, is too old to be shown as the truth. */
export function isOld({ snapshot }: WatchedQueue, now: MonotonicTime, interval: number): boolean {
  return snapshot !== null && isStale(snapshot.receivedAt, now, interval);
}

/** The state of a queue that is asked every `interval` milliseconds. */
export function queueState(watched: WatchedQueue, now: MonotonicTime, interval: number): QueueState {
  const { snapshot, failure } = watched;
  if (failure !== null && isRefusal(failure)) return 'refused';
  if (snapshot === null) return failure === null ? 'connecting' : 'stale';
  if (isOld(watched, now, interval)) return 'stale';
  return failure === null ? 'live' : 'failing';
}
