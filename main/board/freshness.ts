/** How old an answer may be and still be shown as the truth. */
import type { MonotonicTime } from './caller';

/** The age (milliseconds) past which an answer is stale, for queues asked every `interval` milliseconds. */
export function staleAfter(interval: number): number {
  return Math.max(10_000, 3 * interval);
}

/** Whether an answer is too old to be shown as the truth. */
export function isStale(receivedAt: MonotonicTime, now: MonotonicTime, interval: number): boolean {
  return now - receivedAt > staleAfter(interval);
}
