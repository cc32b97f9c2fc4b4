import { emptinessOf, isSure, type Emptiness, type QueueStanding } from '../../main/board/certainty';
import type { BoardView, CallerView, ConnectionView, QueueView } from '../../main/bridge/contract';
import { isStale } from './as-of';

/**
 * Who has waited longest of those who wait to be answered: a callback is not on the line. Somebody of whom it is not
 * known any more that they wait counts only where there is nobody else.
 */
export function longestWaiting(callers: readonly CallerView[]): CallerView | null {
  const onTheLine = callers.filter((caller) => caller.kind !== 'callback');
  const sure = onTheLine.filter((caller) => !isStale(caller));
  return (sure.length > 0 ? sure : onTheLine).reduce<CallerView | null>(
    (longest, caller) => (longest && longest.entered <= caller.entered ? longest : caller),
    null,
  );
}

/** A figure of the board, by whether it is of this moment. */
export interface Figure {
  readonly now: number;
  /** Callers of queues whose answer is too old to be trusted. */
  readonly stale: number;
}

/** Counts callers. */
export function figureOf(callers: readonly CallerView[]): Figure {
  const stale = callers.filter(isStale).length;
  return { now: callers.length - stale, stale };
}

/** The callers of one queue, or all where no queue, or one that is gone, is chosen. */
export function callersOf(board: BoardView, queue: string | null): readonly CallerView[] {
  const known = board.queues.some((candidate) => candidate.id === queue);
  return known ? board.callers.filter((caller) => caller.queue === queue) : board.callers;
}

function standingOf({ status, unreadable }: QueueView): QueueStanding {
  return { state: status.kind, unreadable };
}

/** Why there are no callers in the queues on show. */
export function whyEmpty(queues: readonly QueueView[], connection: ConnectionView['state']): Emptiness {
  return emptinessOf(queues.map(standingOf), connection);
}

/** How many wait in a queue; null where it is not known that nobody does. */
export function waitingIn(queue: QueueView): number | null {
  return queue.waiting > 0 || isSure(standingOf(queue)) ? queue.waiting : null;
}

/** Whether a figure of the whole board may be zero: somebody waits, or a queue that can be trusted says that nobody does. */
export function canCount({ callers, queues }: BoardView, connection: ConnectionView['state']): boolean {
  const isAnySure = queues.map(standingOf).some(isSure);
  return callers.length > 0 || isAnySure || whyEmpty(queues, connection) === 'no-queues';
}
