/** How many wait in each queue of which that is known now. Pure. */
import type { MonotonicTime, QueueId } from './board/caller';
import { isTrue } from './board/certainty';
import { queueState } from './queue-state';
import type { WatchState } from './watch';

/** The counts; `interval` is between two questions to one queue, in milliseconds. */
export function knownCounts(
  { queues, board }: Pick<WatchState, 'queues' | 'board'>,
  now: MonotonicTime,
  interval: number,
): ReadonlyMap<QueueId, number> {
  const known = (queues ?? []).filter((watched) => isTrue(queueState(watched, now, interval)));
  const counts = new Map(known.map(({ queue }) => [queue.id, 0]));
  for (const { queue } of board.rows) {
    const waiting = counts.get(queue);
    if (waiting !== undefined) counts.set(queue, waiting + 1);
  }
  return counts;
}
