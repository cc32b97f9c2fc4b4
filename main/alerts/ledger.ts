/**
 * What was said already: one entry for each alert that was ever to be said. The ledger is kept as a journal of JSON lines;
 * this file is the pure part, which reads lines into entries and entries into lines. No name and no number stands in it.
 */
import type { CallId, QueueId } from '../board/caller';
import { keyOf, type AlertKey } from './kinds';

/**
 * One entry of the ledger: `intended` is on disk before a popup goes out, `shown`, `failed` and `unknown` say what became of
 * it, and `promised` is one that was put off. Moments are epoch milliseconds on the server's clock.
 */
export type LedgerEntry = {
  readonly key: AlertKey;
  /** Since when its call is known to be in no queue, or its cause to be over; null while it may be there. */
  readonly absentSince: number | null;
} & (
  | { readonly status: 'intended' | 'shown' | 'failed' | 'unknown' }
  /** `due` is when it is to be said. */
  | { readonly status: 'promised'; readonly due: number }
);

/** All entries by {@link keyOf}. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** How long an entry is kept whose call is in no queue, in milliseconds. */
const keptFor = 24 * 60 * 60 * 1000;

/**
 * How long (milliseconds) what is no caller's must have been over before it is news again: a queue that goes back and
 * forth over its limit, or a connection that comes and goes, is told of once.
 */
const restsFor = 60_000;

/** One entry as a line of the journal, without its end. */
export function toLine({ key, ...entry }: LedgerEntry): string {
  return JSON.stringify({ ...key, ...entry });
}

/** The line that takes an entry out of the ledger: what it was about is over, and is news when it comes back. */
export function overLine(key: AlertKey): string {
  return JSON.stringify({ ...key, status: 'over' });
}

function isMoment(value: unknown): value is number {
  return Number.isFinite(value);
}

function isMomentOrNull(value: unknown): value is number | null {
  return value === null || isMoment(value);
}

function isCallId(value: unknown): value is CallId {
  return typeof value === 'string' && value !== '';
}

function isQueueId(value: unknown): value is QueueId {
  return typeof value === 'string' && value !== '';
}

type Fields = Readonly<Record<'kind' | 'call' | 'queue' | 'status' | 'absentSince' | 'due', unknown>>;

function keyIn({ kind, call, queue }: Fields): AlertKey | null {
  switch (kind) {
    case 'vip':
    case 'callback':
    case 'critical':
    case 'snoozed':
      return isCallId(call) ? { kind, call } : null;
    case 'alarm':
      return isQueueId(queue) ? { kind, queue } : null;
    case 'offline':
      return { kind };
    default:
      return null;
  }
}

/** The entry that a line tells, or of which it says that it is over; null for a line that nobody can read. */
function fromLine(line: string): LedgerEntry | { readonly over: AlertKey } | null {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const none = { kind: null, call: null, queue: null, status: null, absentSince: null, due: null };
    const fields: Fields = { ...none, ...parsed };
    const key = keyIn(fields);
    const { status, absentSince, due } = fields;
    if (key === null) return null;
    if (status === 'over') return { over: key };
    if (!isMomentOrNull(absentSince)) return null;
    if (status === 'promised') return isMoment(due) ? { key, status, due, absentSince } : null;
    if (status !== 'intended' && status !== 'shown' && status !== 'failed' && status !== 'unknown') return null;
    return { key, status, absentSince };
  } catch {
    return null;
  }
}

/**
 * Reads a journal: the last line of an alert counts. A line that cannot be read - torn by a crash while it was written,
 * or damaged - is passed over and counted.
 */
export function readLedger(lines: readonly string[]): { readonly ledger: Ledger; readonly unreadable: number } {
  const ledger = new Map<string, LedgerEntry>();
  let unreadable = 0;
  for (const line of lines) {
    if (line === '') continue;
    const entry = fromLine(line);
    if (entry === null) unreadable += 1;
    else if ('over' in entry) ledger.delete(keyOf(entry.over));
    else ledger.set(keyOf(entry.key), entry);
  }
  return { ledger, unreadable };
}

/** Every kind and every status that this version of the app writes. */
const knownKinds: readonly unknown[] = ['vip', 'callback', 'critical', 'snoozed', 'alarm', 'offline'];
const knownStatuses: readonly unknown[] = ['intended', 'shown', 'failed', 'unknown', 'promised', 'over'];

/** So many lines of a later version are kept, the youngest: what the others were about is long over. */
export const mostOfLater = 500;

function isOfLater(line: string): boolean {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null || !('kind' in parsed && 'status' in parsed)) return false;
    const { kind, status } = parsed;
    if (typeof kind !== 'string' || typeof status !== 'string') return false;
    return !(knownKinds.includes(kind) && knownStatuses.includes(status));
  } catch {
    return false;
  }
}

/** The lines that only a later version of the app can have written, and can read: to be kept for it. */
export function linesOfLater(lines: readonly string[]): readonly string[] {
  return lines.filter(isOfLater);
}

/** Whether an alert is about one caller. */
export function isOfCaller(key: AlertKey): key is Extract<AlertKey, { call: CallId }> {
  return 'call' in key;
}

/**
 * The entry after a look, at `now` (epoch milliseconds, server's clock), whether its call is in any queue or its cause
 * still there; null when it is no longer worth keeping.
 */
export function afterLook(entry: LedgerEntry, isThere: boolean, now: number): LedgerEntry | null {
  const { absentSince } = entry;
  const isOver = absentSince !== null && now - absentSince > (isOfCaller(entry.key) ? keptFor : restsFor);
  // What comes back after that is another: a queue too long once more, or a connection lost anew.
  if (isOver && !(isThere && isOfCaller(entry.key))) return null;
  return { ...entry, absentSince: isThere ? null : (absentSince ?? now) };
}
