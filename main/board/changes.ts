/** What happened between two boards. */
import type { Answer, CallerKind, QueueId } from './caller';
import type { Board } from './board';
import type { WaitingCaller } from './order';

/**
 * A call on its way from one queue to the next is in both queues' answers, or in neither's, for no longer than this
 * (milliseconds).
 */
export const moveTakes = 1000;

/** One thing that happened to one caller. */
export type Change =
  | { readonly kind: 'arrived'; readonly row: WaitingCaller }
  | { readonly kind: 'became'; readonly row: WaitingCaller; readonly was: CallerKind }
  | { readonly kind: 'moved'; readonly row: WaitingCaller; readonly from: QueueId }
  /** No longer waiting. `answer` is null where the caller hung up, or the answer was never seen. */
  | { readonly kind: 'left'; readonly row: WaitingCaller; readonly answer: Answer | null };

/**
 * All that happened from `before` to `after`: first who left, then what happened to the others in the order of the
 * list. A caller that both moved and became another kind yields both changes. Linear in the callers of both boards:
 * both lists have nearly the same order, so the next row is mostly the one, and few have to be looked up.
 */
export function changesBetween(before: Board, after: Board): Change[] {
  const others: Change[] = [];
  const stayed = new Uint8Array(before.rows.length);
  let next = 0;
  for (const row of after.rows) {
    const { id, kind } = row.caller;
    const neighbour = before.rows[next];
    const old = neighbour?.caller.id === id ? neighbour : before.byId.get(id);
    if (old === undefined) {
      others.push({ kind: 'arrived', row });
      continue;
    }
    next = old.place + 1;
    stayed[old.place] = 1;
    if (old.queue !== row.queue) others.push({ kind: 'moved', row, from: old.queue });
    if (old.caller.kind !== kind) others.push({ kind: 'became', row, was: old.caller.kind });
  }
  const left = before.rows
    .filter(({ place }) => stayed[place] === 0)
    .map((row): Change => ({ kind: 'left', row, answer: after.answered.get(row.caller.id) ?? null }));
  return [...left, ...others];
}
