/**
 * What was said, as one run of the app keeps it: what earlier runs left, what this one adds, and the journal on disk that
 * holds both.
 */
import type { CallId } from '../board/caller';
import { afterLook, keyOf, toLine, type AlertKey, type AlertStatus, type Ledger, type LedgerEntry } from './ledger';

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

/** The record of one run. */
export interface AlertRecord {
  /** What earlier runs left. */
  readonly before: Ledger;
  /** What this run put on its way. */
  readonly now: Ledger;
  /** Takes down what becomes of alerts, and gives the lines for the journal. */
  enter(alerts: readonly AlertKey[], status: AlertStatus): readonly string[];
  /** These alerts of this run were never said. */
  forget(alerts: readonly AlertKey[]): void;
  /** These callers are there, whatever was thought: gives the lines for the journal, mostly none. */
  seeAgain(alerts: readonly AlertKey[]): readonly string[];
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

/** A disk that takes longer (milliseconds) is not waited for: a caller waits, too. */
const longest = 1000;

/** After this many lines the journal is written anew. */
const linesUntilRewrite = 2000;

/** Makes an {@link AlertRecord}. `earlier` is the ledger as the last run of the app left it. */
export function createRecord(parts: RecordParts, earlier: Ledger): AlertRecord {
  const before = new Map(earlier);
  const now = new Map<string, LedgerEntry>();
  let linesLeft = linesUntilRewrite;
  // The first board that tells of all queues tells which of the old entries' callers are still there.
  let hasLooked = false;

  function written(work: Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      const fail = (reason: string): void => {
        parts.log(`the ledger of alerts could not be written: ${reason}`);
        parts.onJournal(false);
        resolve();
      };
      const cancel = parts.setTimer(() => {
        fail('the disk does not answer');
      }, longest);
      work.then(
        () => {
          cancel();
          parts.onJournal(true);
          resolve();
        },
        (error: unknown) => {
          cancel();
          fail(error instanceof Error ? error.message : 'unknown');
        },
      );
    });
  }

  function look(entries: Map<string, LedgerEntry>, isThere: (call: CallId) => boolean): void {
    for (const [key, entry] of entries) {
      const next = afterLook(entry, isThere(entry.call), parts.serverNow());
      if (next === null) entries.delete(key);
      else entries.set(key, next);
    }
  }

  return {
    before,
    now,
    enter: (alerts, status) =>
      alerts.map(({ call, kind }) => {
        const entry = { call, kind, status, absentSince: null };
        now.set(keyOf(entry), entry);
        return toLine(entry);
      }),
    forget(alerts) {
      for (const alert of alerts) now.delete(keyOf(alert));
    },
    seeAgain: (alerts) =>
      alerts.flatMap((alert) => {
        const key = keyOf(alert);
        const entries = now.has(key) ? now : before;
        const entry = entries.get(key);
        if (entry === undefined || entry.absentSince === null) return [];
        const seen = { ...entry, absentSince: null };
        entries.set(key, seen);
        return [toLine(seen)];
      }),
    append(lines) {
      linesLeft -= lines.length;
      return written(parts.append(lines));
    },
    needsRewrite: (isWhole) => linesLeft <= 0 || (isWhole && !hasLooked),
    rewrite(isThere) {
      linesLeft = linesUntilRewrite;
      if (isThere !== null) {
        hasLooked = true;
        look(before, isThere);
        look(now, isThere);
      }
      return written(parts.rewrite([...new Map([...before, ...now]).values()].map(toLine)));
    },
  };
}
