import { emptinessOf, isSure, type Emptiness, type QueueStanding } from '../../main/board/certainty';
import { levelOf, waitAt, type Level } from '../../main/board/wait';
import type { ConnectionView, QueueView } from '../../main/bridge/contract';
import { isOld, isStale, type ShownCaller } from './shown-caller';

function isOnTheLine({ caller }: ShownCaller): boolean {
  return caller.kind !== 'callback';
}

/**
 * Who has waited longest of those who wait to be answered: a callback is not on the line. Somebody of whom it is not
 * known any more that they wait counts only where there is nobody else.
 */
export function longestWaiting(callers: readonly ShownCaller[]): ShownCaller | null {
  const onTheLine = callers.filter(isOnTheLine);
  const sure = onTheLine.filter((shown) => !isStale(shown));
  return (sure.length > 0 ? sure : onTheLine).reduce<ShownCaller | null>(
    (longest, shown) => (longest !== null && longest.caller.entered <= shown.caller.entered ? longest : shown),
    null,
  );
}

/** The longest wait, and how it stands. */
export interface LongestWait {
  /** Milliseconds. */
  readonly wait: number;
  readonly level: Level | 'stale';
}

/** The longest wait of those on the line at a moment of the server's clock; null where nobody is. */
export function longestWait(callers: readonly ShownCaller[], now: number): LongestWait | null {
  const longest = longestWaiting(callers);
  if (longest === null) return null;
  const wait = waitAt(longest.caller.entered, now);
  return { wait, level: isStale(longest) ? 'stale' : levelOf(wait, longest.queue) };
}

/** How callers stand, of one queue or of several: as the worst of those of whom it is known that they wait; null where nobody is. */
export function worstLevel(callers: readonly ShownCaller[], now: number): Level | null {
  const levels = callers
    .filter((shown) => isOnTheLine(shown) && !isStale(shown))
    .map(({ caller, queue }) => levelOf(waitAt(caller.entered, now), queue));
  return (['critical', 'past', 'within', 'none'] as const).find((level) => levels.includes(level)) ?? null;
}

/** How many of those on the line are within what their queues promise. */
export interface WithinLimit {
  readonly within: number;
  /** Those who have been promised something, and of whom it is known that they wait. */
  readonly of: number;
}

/** Counts them at a moment of the server's clock; null where nothing was promised to anybody. */
export function withinLimit(callers: readonly ShownCaller[], now: number): WithinLimit | null {
  let [within, of] = [0, 0];
  for (const shown of callers) {
    if (!isOnTheLine(shown) || isStale(shown)) continue;
    const level = levelOf(waitAt(shown.caller.entered, now), shown.queue);
    if (level === 'none') continue;
    of += 1;
    if (level === 'within') within += 1;
  }
  return of === 0 ? null : { within, of };
}

/** A figure of the board, by whether it is of this moment. */
export interface Figure {
  readonly now: number;
  /** Callers of queues whose answer is too old to be trusted. */
  readonly stale: number;
}

/** Counts callers. */
export function figureOf(callers: readonly ShownCaller[]): Figure {
  const stale = callers.filter(isStale).length;
  return { now: callers.length - stale, stale };
}

/** The callers of one queue, or all where no queue is chosen (null). */
export function callersOf(callers: readonly ShownCaller[], queue: string | null): readonly ShownCaller[] {
  return queue === null ? callers : callers.filter(({ caller }) => caller.queue === queue);
}

function standingOf({ status, unreadable }: QueueView): QueueStanding {
  return { state: status.kind, unreadable };
}

/** Why there are no callers in the queues on show. */
export function whyEmpty(queues: readonly QueueView[], connection: ConnectionView['state']): Emptiness {
  return emptinessOf(queues.map(standingOf), connection);
}

/** How many wait in some queues together; null where that is not known of any of them. */
export function waitingInAll(queues: readonly QueueView[]): number | null {
  const known = queues.map(waitingIn).filter((waiting) => waiting !== null);
  return known.length === 0 ? null : known.reduce((sum, waiting) => sum + waiting, 0);
}

/** Whether all that is shown of queues is known to be of this moment. */
export function isTrueNow(queues: readonly QueueView[]): boolean {
  return queues.every((queue) => waitingIn(queue) !== null && !isOld(queue));
}

/** How many wait in a queue; null where it is not known that nobody does. */
export function waitingIn(queue: QueueView): number | null {
  return queue.waiting > 0 || isSure(standingOf(queue)) ? queue.waiting : null;
}

/**
 * Whether a figure of several queues may be zero: somebody waits in them, or one that can be trusted says that nobody
 * does.
 */
export function canCount(
  callers: readonly ShownCaller[],
  queues: readonly QueueView[],
  connection: ConnectionView['state'],
): boolean {
  const isAnySure = queues.map(standingOf).some(isSure);
  return callers.length > 0 || isAnySure || whyEmpty(queues, connection) === 'no-queues';
}
