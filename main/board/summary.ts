/** The board in three numbers, as the tray tells it. */
import type { ServerTime } from './caller';
import type { WaitingCaller } from './order';
import { levelOf as judge, waitAt, type ServiceLevel } from './wait';

/** What the tray tells of all waiting callers together. */
export interface Summary {
  readonly waiting: number;
  /** Callers who want to be called back; they are among `waiting`. */
  readonly callbacks: number;
  readonly vips: number;
  /** The longest wait of those who hold the line (all but callbacks), in milliseconds; null when there is none. */
  readonly longest: number | null;
  /** Whether somebody holding the line has waited past the critical limit of the queue. */
  readonly critical: boolean;
}

/** Sums up the rows of a board at a moment of the server's clock. */
export function summaryOf(
  rows: readonly WaitingCaller[],
  levelOf: (row: WaitingCaller) => ServiceLevel,
  now: ServerTime,
): Summary {
  const holding = rows.filter(({ caller }) => caller.kind !== 'callback');
  const waits = holding.map((row) => ({ row, wait: waitAt(row.caller.entered, now) }));
  return {
    waiting: rows.length,
    callbacks: rows.length - holding.length,
    vips: rows.filter(({ caller }) => caller.kind === 'vip').length,
    longest: waits.length === 0 ? null : waits.reduce((longest, { wait }) => Math.max(longest, wait), 0),
    critical: waits.some(({ row, wait }) => judge(wait, levelOf(row)) === 'critical'),
  };
}
