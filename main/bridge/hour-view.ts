/** The last hour as the window shows it. Pure. */
import type { QueueId, ServerTime } from '../board/caller';
import { kept, minuteOf, type History } from '../history/minutes';
import type { HourView } from './contract';

/** How many waited in each minute of the hour that ends now, in one queue or in all (null). */
export function hourView(history: History, now: ServerTime, queue: QueueId | null): HourView {
  const present = minuteOf(now);
  const byMinute = new Map(
    history.map(({ at, all, queues }) => [at, queue === null ? all : (queues.get(queue) ?? null)]),
  );
  return Array.from({ length: kept }, (_, index) => byMinute.get(present - kept + 1 + index) ?? null);
}
