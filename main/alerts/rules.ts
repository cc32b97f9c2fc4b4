/** Which callers an alert is due for. Pure: the board and the ledger in, decisions with their reasons out. */
import type { QueueId } from '../board/caller';
import type { WaitingCaller } from '../board/order';
import { keyOf, type AlertKind, type Ledger, type LedgerEntry } from './ledger';

/** An alert that is to be said. */
export interface Alert {
  readonly kind: AlertKind;
  readonly row: WaitingCaller;
  /** True where an earlier run of the app meant to say it and ended before it was known whether it had. */
  readonly again: boolean;
}

/** Why a caller who needs the agent is not spoken of (again). */
type SilentReason = 'told-before' | 'on-its-way' | 'muted';

/** What was decided about one caller. */
export type Decision =
  | { readonly say: true; readonly alert: Alert }
  | { readonly say: false; readonly kind: AlertKind; readonly row: WaitingCaller; readonly reason: SilentReason };

/** The outcomes that were left open when an earlier run ended: nobody knows that these were ever seen. */
function wasLeftOpen(entry: LedgerEntry): boolean {
  return entry.status === 'intended' || entry.status === 'failed';
}

/**
 * Decides about every caller on the board who is a VIP or wants to be called back. It looks at the state, not at what
 * changed: an alert can so be late but never lost with a change that nobody saw.
 *
 * `before` is the ledger as an earlier run left it, `now` as this run has it: what this run put on its way is not said
 * again, whatever became of it; what the earlier run left open is said once more. `muted` are the queues that are not
 * to speak up.
 */
export function decide(
  rows: readonly WaitingCaller[],
  before: Ledger,
  now: Ledger,
  muted: ReadonlySet<QueueId>,
): Decision[] {
  const decisions: Decision[] = [];
  for (const row of rows) {
    const { kind, id } = row.caller;
    if (kind === 'waiting') continue;
    const key = keyOf({ call: id, kind });
    const [current, earlier] = [now.get(key), before.get(key)];
    if (current !== undefined) {
      const reason = current.status === 'intended' ? 'on-its-way' : 'told-before';
      decisions.push({ say: false, kind, row, reason });
    } else if (earlier !== undefined && !wasLeftOpen(earlier)) {
      decisions.push({ say: false, kind, row, reason: 'told-before' });
    } else if (muted.has(row.queue)) {
      decisions.push({ say: false, kind, row, reason: 'muted' });
    } else {
      decisions.push({ say: true, alert: { kind, row, again: earlier !== undefined } });
    }
  }
  return decisions;
}
