/** The order of the list and the place of each caller in its queue. */
import type { Caller, CallerKind, QueueId } from './caller';

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

/** What the order is made of. */
interface Entrant {
  readonly id: string;
  readonly kind: CallerKind;
  /** Milliseconds. */
  readonly entered: number;
}

/** Who came first; callers of the same millisecond stand by their ids, so that the order never flickers. */
export function byEntry(a: Entrant, b: Entrant): number {
  return a.entered - b.entered || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** As the platform takes them: VIPs by entry, then all others by entry. */
export function inPlatformOrder(a: Entrant, b: Entrant): number {
  return Number(b.kind === 'vip') - Number(a.kind === 'vip') || byEntry(a, b);
}

/**
 * Counts positions as the platform does. Given callers in {@link inPlatformOrder}, it tells of each the position in its own
 * queue: 1, 2, 3 … over those who are no VIPs, and null for a VIP.
 */
export function positionCounter(): (kind: CallerKind, queue: string) => number | null {
  const counts = new Map<string, number>();
  return (kind, queue) => {
    if (kind === 'vip') return null;
    const position = (counts.get(queue) ?? 0) + 1;
    counts.set(queue, position);
    return position;
  };
}

/** Callers in the order of the list, each with its position. */
export function inOrder(callers: readonly Placed[]): WaitingCaller[] {
  const positionOf = positionCounter();
  return [...callers]
    .sort((a, b) => inPlatformOrder(a.caller, b.caller))
    .map(({ caller, queue }, place) => ({ caller, queue, position: positionOf(caller.kind, queue), place }));
}
