/** What happened between two boards. */
import type { Answer, CallerKind, QueueId } from './caller';
import type { Board } from './board';
import type { WaitingCaller } from './order';

/** One thing that happened to one caller. */
export type Change =
  | { readonly kind: 'arrived'; readonly row: WaitingCaller }
  | { readonly kind: 'became'; readonly row: WaitingCaller; readonly was: CallerKind }
  | { readonly kind: 'moved'; readonly row: WaitingCaller; readonly from: QueueId }
  /** No longer waiting. `answer` is null where the caller hung up, or the answer was never seen. */
  | { readonly kind: 'left'; readonly row: WaitingCaller; readonly answer: Answer | null };

/**
 * All that happened from `before` to `after`: first who left, then what happened to the others in the order of the
 * list. A caller that both moved and became another kind yields both changes. Linear in the callers of both boards.
 */
export function changesBetween(before: Board, after: Board): Change[] {
  const changes: Change[] = [];
  for (const row of before.rows) {
    if (!after.byId.has(row.caller.id)) {
      changes.push({ kind: 'left', row, answer: after.answered.get(row.caller.id) ?? null });
    }
  }
  for (const row of after.rows) {
    const old = before.byId.get(row.caller.id);
    if (old === undefined) {
      changes.push({ kind: 'arrived', row });
      continue;
    }
    if (old.queue !== row.queue) changes.push({ kind: 'moved', row, from: old.queue });
    if (old.caller.kind !== row.caller.kind) changes.push({ kind: 'became', row, was: old.caller.kind });
  }
  return changes;
}
