import type { BoardView, CallerView, QueueView } from '../../main/bridge/contract';

/** Who has waited longest of those who wait to be answered: a callback is not on the line. */
export function longestWaiting(callers: readonly CallerView[]): CallerView | null {
  return callers
    .filter((caller) => caller.kind !== 'callback')
    .reduce<CallerView | null>(
      (longest, caller) => (longest && longest.entered <= caller.entered ? longest : caller),
      null,
    );
}

/** The callers of one queue, or all where no queue, or one that is gone, is chosen. */
export function callersOf(board: BoardView, queue: string | null): readonly CallerView[] {
  const known = board.queues.some((candidate) => candidate.id === queue);
  return known ? board.callers.filter((caller) => caller.queue === queue) : board.callers;
}

/** Why a list without callers is empty: only where every queue answers is it sure that nobody waits. */
export type Emptiness = 'nobody' | 'partly' | 'unknown' | 'connecting' | 'no-queues';

/** Judges the queues on show. `connecting`: the connection has not told yet which queues there are. */
export function emptinessOf(queues: readonly QueueView[], connecting: boolean): Emptiness {
  if (queues.length === 0) return connecting ? 'connecting' : 'no-queues';
  const sure = queues.filter((queue) => queue.status.kind === 'live' && queue.unreadable === 0);
  if (sure.length === queues.length) return 'nobody';
  if (queues.some((queue) => queue.status.kind === 'connecting')) return 'connecting';
  return sure.length > 0 ? 'partly' : 'unknown';
}
