import { isTrue } from '../../main/board/certainty';
import { inPlatformOrder, positionCounter } from '../../main/board/order';
import type { CallerView, QueueView } from '../../main/bridge/contract';
import { timeOfDay } from '../../main/words/time';

/** A caller with what follows from the queue and from who else waits in it. */
export interface ShownCaller {
  readonly caller: CallerView;
  readonly queue: QueueView;
  /** The place in the caller's own queue, from 1; null for a VIP. */
  readonly position: number | null;
}

/** All callers as the platform takes them. Those of a queue that is not on show (any more) are left out. */
export function shownCallers(callers: readonly CallerView[], queues: readonly QueueView[]): readonly ShownCaller[] {
  const byId = new Map(queues.map((queue) => [queue.id, queue]));
  const positionOf = positionCounter();
  const shown: ShownCaller[] = [];
  for (const caller of callers.toSorted(inPlatformOrder)) {
    const queue = byId.get(caller.queue);
    if (queue !== undefined) shown.push({ caller, queue, position: positionOf(caller.kind, caller.queue) });
  }
  return shown;
}

/** The same callers in the same order, each with those of its own queue, by the queue's id. */
export function byQueue(callers: readonly ShownCaller[]): ReadonlyMap<string, readonly ShownCaller[]> {
  const groups = new Map<string, ShownCaller[]>();
  for (const shown of callers) {
    const group = groups.get(shown.caller.queue);
    if (group === undefined) groups.set(shown.caller.queue, [shown]);
    else group.push(shown);
  }
  return groups;
}

/** When what a queue says was last the truth; null while it is, or where it never was. */
export function asOfQueue({ status }: QueueView): number | null {
  return status.kind === 'stale' || status.kind === 'refused' ? status.asOf : null;
}

/** Whether it is not known any more that somebody waits. */
export function isStale({ queue }: ShownCaller): boolean {
  return !isTrue(queue.status.kind);
}

/** Whether the figure of a queue is an old one. */
export function isOld({ status, waiting }: QueueView): boolean {
  return status.kind === 'stale' || (status.kind === 'refused' && waiting > 0);
}

/** Whether all that was ever heard of any queue is of one moment, which what is said above the list says of all its rows. */
function areOfOneMoment(queues: readonly QueueView[], times: ReadonlyMap<string, string>): boolean {
  const heard = queues.filter(({ id, status }) => times.has(id) || isTrue(status.kind));
  return new Set(times.values()).size === 1 && heard.every(({ status }) => status.kind === 'stale');
}

/**
 * Since when each queue is silent, by its id, as people read it: worded once, for a list has many rows of few queues.
 * Empty where a row need not say it.
 */
export function asOfTimes(queues: readonly QueueView[], now: number): ReadonlyMap<string, string> {
  const times = new Map(
    queues.flatMap((queue) => {
      const moment = asOfQueue(queue);
      return moment === null ? [] : [[queue.id, timeOfDay(moment, now)]];
    }),
  );
  return areOfOneMoment(queues, times) ? new Map() : times;
}
