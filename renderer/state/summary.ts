import type { BoardView, CallerView, ConnectionView, QueueView } from '../../main/bridge/contract';

/**
 * Who has waited longest of those who wait to be answered: a callback is not on the line. Somebody of whom it is not
 * known any more that they wait counts only where there is nobody else.
 */
export function longestWaiting(callers: readonly CallerView[]): CallerView | null {
  const onTheLine = callers.filter((caller) => caller.kind !== 'callback');
  const sure = onTheLine.filter((caller) => !caller.stale);
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
  const stale = callers.filter((caller) => caller.stale).length;
  return { now: callers.length - stale, stale };
}

/** The callers of one queue, or all where no queue, or one that is gone, is chosen. */
export function callersOf(board: BoardView, queue: string | null): readonly CallerView[] {
  const known = board.queues.some((candidate) => candidate.id === queue);
  return known ? board.callers.filter((caller) => caller.queue === queue) : board.callers;
}

/** Whether the queue's list is whole and of this moment, so that who is not in it does not wait. */
function isSure({ status, unreadable }: QueueView): boolean {
  return status.kind === 'live' && unreadable === 0;
}

/** Why a list without callers is empty: only where every queue answers is it sure that nobody waits. */
export type Emptiness = 'nobody' | 'partly' | 'unknown' | 'connecting' | 'no-queues';

/** What a connection without queues says of them: only one that is live knows that there are none. */
const withoutQueues = { live: 'no-queues', connecting: 'connecting', offline: 'unknown' } as const;

/** Judges the queues on show. */
export function emptinessOf(queues: readonly QueueView[], connection: ConnectionView['state']): Emptiness {
  if (queues.length === 0) return withoutQueues[connection];
  const sure = queues.filter(isSure);
  if (sure.length === queues.length) return 'nobody';
  if (queues.some((queue) => queue.status.kind === 'connecting')) return 'connecting';
  return sure.length > 0 ? 'partly' : 'unknown';
}

/** How many wait in a queue; null where it is not known that nobody does. */
export function waitingIn(queue: QueueView): number | null {
  return queue.waiting > 0 || isSure(queue) ? queue.waiting : null;
}

/** Whether a figure of the whole board may be zero: somebody waits, or a queue that can be trusted says that nobody does. */
export function canCount({ callers, queues }: BoardView, connection: ConnectionView['state']): boolean {
  return callers.length > 0 || queues.some(isSure) || emptinessOf(queues, connection) === 'no-queues';
}
