/** The order of the list and the place of each caller in its queue. */
import type { Caller, CallId, QueueId } from './caller';

/** A caller who waits, in the queue where the latest answer saw it. */
export interface WaitingCaller {
  readonly caller: Caller;
  readonly queue: QueueId;
  /** The place in the caller's own queue, from 1; a VIP has none and takes none. */
  readonly position: number | null;
  /** The place in the list of all queues, from 0. */
  readonly place: number;
}

/** A caller in a queue, before its place is known. */
export type Placed = Omit<WaitingCaller, 'position' | 'place'>;

/** Who came first; callers of the same millisecond stand by their ids, so that the order never flickers. */
function byEntry(a: Placed, b: Placed): number {
  return a.caller.entered - b.caller.entered || compareIds(a.caller.id, b.caller.id);
}

function compareIds(a: CallId, b: CallId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Callers in the order of the list - VIPs by entry, then all others by entry - each with its position: 1, 2, 3 … within
 * its own queue over those who are no VIPs, as the platform counts.
 */
export function inOrder(callers: readonly Placed[]): WaitingCaller[] {
  const vips = callers.filter(({ caller }) => caller.kind === 'vip').sort(byEntry);
  const others = callers.filter(({ caller }) => caller.kind !== 'vip').sort(byEntry);
  const counts = new Map<QueueId, number>();
  return [...vips, ...others].map(({ caller, queue }, place) => {
    if (caller.kind === 'vip') return { caller, queue, position: null, place };
    const position = (counts.get(queue) ?? 0) + 1;
    counts.set(queue, position);
    return { caller, queue, position, place };
  });
}
