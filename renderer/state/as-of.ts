import type { CallerView, QueueView } from '../../main/bridge/contract';
import { timeOfDay } from '../../main/words/time';

/** A caller of whom it is known only since when it is not known any more that they wait. */
export interface StaleCaller extends CallerView {
  readonly asOf: number;
}

/** Whether it is not known any more that somebody waits. */
export function isStale(caller: CallerView): caller is StaleCaller {
  return caller.asOf !== null;
}

/** Whether the figure of a queue is an old one. */
export function isOld({ status, waiting }: QueueView): boolean {
  return status.kind === 'stale' || (status.kind === 'refused' && waiting > 0);
}

/** The moments that callers are of, as people read them: each is worded once, for a list has many rows of few queues. */
export function asOfTimes(callers: readonly CallerView[], now: number): ReadonlyMap<number, string> {
  const moments = new Set(callers.filter(isStale).map(({ asOf }) => asOf));
  return new Map([...moments].map((moment) => [moment, timeOfDay(moment, now)]));
}
