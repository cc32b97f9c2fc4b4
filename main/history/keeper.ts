/** Keeps the last hour in memory, and the day on disk. */
import type { QueueId, ServerTime } from '../board/caller';
import { historyIn, lineOf, linesOfToday, unreadableIn } from './lines';
import { looked, type History } from './minutes';

/** What a keeper needs. */
export interface HistoryParts {
  /** The lines that the file held. */
  readonly lines: readonly string[];
  /** Those of them that a crash may have cut off: nothing is damaged. */
  readonly torn: readonly string[];
  /** Keeps a copy of the file as it is. */
  readonly keepCopy: () => void;
  readonly append: (lines: readonly string[]) => Promise<void>;
  readonly rewrite: (lines: readonly string[]) => Promise<void>;
  readonly log: (line: string) => void;
}

/** The kept history. */
export interface HistoryKeeper {
  /**
   * Takes up how many wait now in each queue of which that is known. What was written down is read with the first of them:
   * before the server has answered, only the desktop's clock tells which day it is, and that may be wrong by a day.
   */
  readonly look: (queues: ReadonlyMap<QueueId, number>, now: ServerTime) => void;
  readonly history: () => History;
  /** Writes down the minute that has begun. */
  readonly close: () => void;
}

/**
 * Makes it; what is of another day goes once it is known which day it is. A disk that takes nothing costs no more than the
 * line before a restart.
 */
export function keepHistory(parts: HistoryParts): HistoryKeeper {
  const { lines, append, rewrite, log } = parts;
  /** Null until what was written down is read. */
  let history: History | null = null;
  let failed = false;
  const follow = (writing: Promise<void>): void => {
    writing.catch((error: unknown) => {
      if (!failed) log(`how many wait is not written down: ${error instanceof Error ? error.message : 'unknown'}`);
      failed = true;
    });
  };
  const takeUp = (now: ServerTime): History => {
    const today = linesOfToday(lines, now);
    if (unreadableIn(lines) > unreadableIn(parts.torn)) parts.keepCopy();
    if (today.length < lines.length) follow(rewrite(today));
    return historyIn(lines, now);
  };
  /** The minute that has been looked at in this run, which is not written down yet. */
  let begun = false;

  return {
    look(queues, moment) {
      if (history === null && queues.size === 0) return;
      const earlier = history ?? takeUp(moment);
      const before = earlier.at(-1);
      history = looked(earlier, queues, moment);
      const last = history.at(-1);
      if (begun && before !== undefined && last !== undefined && last.at > before.at) {
        const line = linesOfToday([lineOf(before)], moment);
        // The first minute of a day: what was written until then is of the day before.
        follow(line.length > 0 ? append(line) : rewrite([]));
      }
      begun ||= last !== before;
    },
    history: () => history ?? [],
    close() {
      const last = history?.at(-1);
      if (begun && last !== undefined) follow(append([lineOf(last)]));
      begun = false;
    },
  };
}
