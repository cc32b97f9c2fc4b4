/**
 * What was said already: one entry for each (call, kind) that was ever to be said. The ledger is kept as a journal of
 * JSON lines; this file is the pure part, which reads lines into entries and entries into lines. No name and no number
 * stands in it.
 */
import type { CallId } from '../board/caller';

/** What an alert is about. */
export type AlertKind = 'vip' | 'callback';

/** An alert's identity: one caller needing one thing, in whichever queue. */
export interface AlertKey {
  readonly call: CallId;
  readonly kind: AlertKind;
}

/** `intended` is on disk before a popup goes out; the others say what became of it. */
export type AlertStatus = 'intended' | 'shown' | 'failed' | 'unknown';

/** One entry of the ledger. */
export interface LedgerEntry extends AlertKey {
  readonly status: AlertStatus;
  /** Since when its call is known to be in no queue (epoch milliseconds, server's clock); null while it may be in one. */
  readonly absentSince: number | null;
}

/** All entries by {@link keyOf}. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

/** How long an entry is kept whose call is in no queue, in milliseconds. */
const keptFor = 24 * 60 * 60 * 1000;

/** One string for one (call, kind). */
export function keyOf({ call, kind }: AlertKey): string {
  return `${kind} ${call}`;
}

/** One entry as a line of the journal, without its end. */
export function toLine({ call, kind, status, absentSince }: LedgerEntry): string {
  return JSON.stringify({ call, kind, status, absentSince });
}

function isKind(value: unknown): value is AlertKind {
  return value === 'vip' || value === 'callback';
}

function isStatus(value: unknown): value is AlertStatus {
  return value === 'intended' || value === 'shown' || value === 'failed' || value === 'unknown';
}

function isMomentOrNull(value: unknown): value is number | null {
  return value === null || Number.isFinite(value);
}

function isCallId(value: unknown): value is CallId {
  return typeof value === 'string' && value !== '';
}

function fromLine(line: string): LedgerEntry | null {
  try {
    const parsed: unknown = JSON.parse(line);
    if (typeof parsed !== 'object' || parsed === null) return null;
    const { call, kind, status, absentSince } = { call: null, kind: null, status: null, absentSince: null, ...parsed };
    if (!isCallId(call) || !isKind(kind) || !isStatus(status) || !isMomentOrNull(absentSince)) return null;
    return { call, kind, status, absentSince };
  } catch {
    return null;
  }
}

/**
 * Reads a journal: the last line of a (call, kind) counts. A line that cannot be read - torn by a crash while it was
 * written, or damaged - is passed over and counted.
 */
export function readLedger(lines: readonly string[]): { readonly ledger: Ledger; readonly unreadable: number } {
  const ledger = new Map<string, LedgerEntry>();
  let unreadable = 0;
  for (const line of lines) {
    if (line === '') continue;
    const entry = fromLine(line);
    if (entry === null) unreadable += 1;
    else ledger.set(keyOf(entry), entry);
  }
  return { ledger, unreadable };
}

/**
 * The entry after a look into all queues at `now` (epoch milliseconds, server's clock), or null when it is no longer
 * worth keeping: its call has been in none for {@link keptFor}.
 */
export function afterLook(entry: LedgerEntry, isThere: boolean, now: number): LedgerEntry | null {
  if (isThere) return { ...entry, absentSince: null };
  const absentSince = entry.absentSince ?? now;
  return now - absentSince > keptFor ? null : { ...entry, absentSince };
}
