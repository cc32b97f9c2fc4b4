/**
 * What was said, as one run of the app keeps it: what earlier runs left, what this one adds, and the journal on disk that
 * holds both.
 */
import type { Caller, CallId } from '../board/caller';
import { keyOf, type AlertKey } from './kinds';
import { createPatience } from './patience';
import { afterLook, isOfCaller, overLine, toLine, type Ledger, type LedgerEntry } from './ledger';

/** What a record is made of. */
export interface RecordParts {
  /** Appends lines to the journal; resolves when they are on disk, or rejects when they cannot be. */
  readonly append: (lines: readonly string[]) => Promise<void>;
  /** Puts these lines in the place of all that the journal held, at once or not at all. */
  readonly rewrite: (lines: readonly string[]) => Promise<void>;
  /** The server's clock, epoch milliseconds. */
  readonly serverNow: () => number;
  /** Runs `callback` once after `delay` milliseconds; returns what calls it off. */
  readonly setTimer: (callback: () => void, delay: number) => () => void;
  readonly log: (line: string) => void;
  /** Told after each attempt to write whether the journal takes what it is given. */
  readonly onJournal: (works: boolean) => void;
}

/** The record of one run. What gives lines gives them for the journal, mostly none. */
export interface AlertRecord {
  /** What earlier runs left. */
  readonly before: Ledger;
  /** What this run put on its way. */
  readonly now: Ledger;
  /** The callers of whom nobody knows whether the popup about them was seen. */
  readonly doubtful: () => ReadonlySet<CallId>;
  /** When a caller who was put off is due (epoch milliseconds, server's clock), 0 once said; undefined where none was. */
  readonly dueAt: (call: CallId) => number | undefined;
  /** Whether this caller was spoken of, and is not put off at this moment of the server's clock. */
  readonly isPending: (caller: Pick<Caller, 'id' | 'kind'>, now: number) => boolean;
  /** Takes down what becomes of alerts. */
  enter(keys: readonly AlertKey[], status: 'intended' | 'shown' | 'failed' | 'unknown'): readonly string[];
  /** Takes down that these callers are to be spoken of at a moment of the server's clock. */
  promise(calls: readonly CallId[], due: number): readonly string[];
  /** These alerts of this run were never said. */
  forget(keys: readonly AlertKey[]): void;
  /** These are there, whatever was thought. */
  seeAgain(keys: readonly AlertKey[]): readonly string[];
  /** Whether the cause of what is no caller's alert is there; one that has been over for a while is forgotten. */
  look(key: AlertKey, isThere: boolean): readonly string[];
  /**
   * Appends lines to the journal; waits for that no longer than a second. Never rejects: a journal that cannot be
   * written must not silence anybody.
   */
  append(lines: readonly string[]): Promise<void>;
  /** Whether the journal is to be written anew, at a board that tells of all queues or of some. */
  needsRewrite(isWhole: boolean): boolean;
  /**
   * Writes the journal anew without what is no longer needed. `isThere` tells whether a call is in a queue; null where
   * that is not known of all, and nothing is then left out. Waits and fails as {@link AlertRecord.append} does.
   */
  rewrite(isThere: ((call: CallId) => boolean) | null): Promise<void>;
}

/** After this many lines the journal is written anew. */
const linesUntilRewrite = 2000;

const isAbsent = ({ absentSince }: LedgerEntry): boolean => absentSince !== null;

/** The alerts that are about a caller whatever that one needs. */
const pendingKinds = ['critical', 'snoozed'] as const;

/** The callers with a popup of which nobody knows whether it was seen. */
function doubtfulIn(entries: Iterable<LedgerEntry>): ReadonlySet<CallId> {
  const calls = new Set<CallId>();
  for (const { key, status } of entries) if (status === 'unknown' && isOfCaller(key)) calls.add(key.call);
  return calls;
}

/** Makes an {@link AlertRecord}. `earlier` is the ledger as the last run of the app left it. */
export function createRecord(parts: RecordParts, earlier: Ledger): AlertRecord {
  const before = new Map(earlier);
  const now = new Map<string, LedgerEntry>();
  let doubtful = doubtfulIn(before.values());
  let linesLeft = linesUntilRewrite;
  // The first board that tells of all queues tells which of the old entries' callers are still there.
  let hasLooked = false;

  const all = (): ReadonlyMap<string, LedgerEntry> => new Map([...before, ...now]);

  const write = createPatience({
    ...parts,
    // With all else, since half of it may be there.
    onIncomplete: () => {
      linesLeft = 0;
    },
  });

  function put(entry: LedgerEntry): string {
    const key = keyOf(entry.key);
    const wasUnknown = (now.get(key) ?? before.get(key))?.status === 'unknown';
    now.set(key, entry);
    if (wasUnknown !== (entry.status === 'unknown')) doubtful = doubtfulIn(all().values());
    return toLine(entry);
  }

  /** The entry that counts, and the map that it is in. */
  function find(key: AlertKey): { readonly entry: LedgerEntry; readonly entries: Map<string, LedgerEntry> } | null {
    const name = keyOf(key);
    const entries = now.has(name) ? now : before;
    const entry = entries.get(name);
    return entry === undefined ? null : { entry, entries };
  }

  function dueAt(call: CallId): number | undefined {
    const entry = find({ kind: 'snoozed', call })?.entry;
    if (entry === undefined) return undefined;
    // What was left open is due at once, and what was said stays an occasion, so that there is a reason for silence.
    return entry.status === 'promised' ? entry.due : 0;
  }

  function lookAll(entries: Map<string, LedgerEntry>, isThere: (call: CallId) => boolean): void {
    for (const [name, entry] of entries) {
      if (!isOfCaller(entry.key)) continue;
      const next = afterLook(entry, isThere(entry.key.call), parts.serverNow());
      if (next === null) entries.delete(name);
      else entries.set(name, next);
    }
  }

  return {
    before,
    now,
    doubtful: () => doubtful,
    dueAt,
    isPending({ id: call, kind }, at) {
      if ((dueAt(call) ?? 0) > at) return false;
      const kinds = kind === 'waiting' ? pendingKinds : [kind, ...pendingKinds];
      return kinds.some((one) => {
        const status = find({ kind: one, call })?.entry.status;
        return status === 'shown' || status === 'unknown' || status === 'failed';
      });
    },
    enter: (keys, status) =>
      keys.map((key) => {
        // What becomes of a popup says nothing of whether its cause is still there.
        const absentSince = status === 'intended' ? null : (find(key)?.entry.absentSince ?? null);
        return put({ key, status, absentSince });
      }),
    promise: (calls, due) =>
      calls.map((call) => put({ key: { kind: 'snoozed', call }, status: 'promised', due, absentSince: null })),
    forget(keys) {
      for (const key of keys) now.delete(keyOf(key));
    },
    seeAgain: (keys) =>
      keys.flatMap((key) => {
        const found = find(key);
        if (found === null || !isAbsent(found.entry)) return [];
        const seen = { ...found.entry, absentSince: null };
        found.entries.set(keyOf(key), seen);
        return [toLine(seen)];
      }),
    look(key, isThere) {
      const found = find(key);
      if (found === null) return [];
      const next = afterLook(found.entry, isThere, parts.serverNow());
      if (next === null) {
        now.delete(keyOf(key));
        before.delete(keyOf(key));
        return [overLine(key)];
      }
      found.entries.set(keyOf(key), next);
      return next.absentSince === found.entry.absentSince ? [] : [toLine(next)];
    },
    append(lines) {
      linesLeft -= lines.length;
      return write(() => parts.append(lines));
    },
    needsRewrite: (isWhole) => linesLeft <= 0 || (isWhole && !hasLooked),
    rewrite(isThere) {
      linesLeft = linesUntilRewrite;
      if (isThere !== null) {
        hasLooked = true;
        lookAll(before, isThere);
        lookAll(now, isThere);
      }
      return write(() => parts.rewrite([...all().values()].map(toLine)));
    },
  };
}
