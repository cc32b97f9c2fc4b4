/**
 * Callers whose entry may have become unreadable.
 *
 * An entry without a readable id is nobody in particular. When a known caller is missing from an answer and, with that
 * same answer, an unreadable entry appeared, the entry may be the caller's: the caller is *kept* in the last state.
 * So each unreadable entry is counted either as *attributed* (it came as somebody went missing) or as a *stranger*'s.
 *
 * For each answer, with U unreadable entries:
 * - entries beyond the strangers of the answer before may belong to missing callers: `open = U - strangers`;
 * - callers who were kept and are still missing come first: they stay while `open > 0`, and account for at most as many
 *   entries as were attributed before, and as they are;
 * - what is left of `open` is new. With at least one new entry, all who are newly missing are kept: one of them may
 *   have left, but nobody can say which. With none, whoever is newly missing has left.
 *
 * So nobody who still waits is lost when an entry breaks, one broken entry that stays does not keep those alive who
 * leave later, and no caller is kept longer than the entry that stands for them.
 */
import type { CallId } from '../board/caller';

/** What is known about unreadable entries after an answer. */
export interface Missing {
  /** Known callers who are missing and kept. */
  readonly kept: ReadonlySet<CallId>;
  /** Unreadable entries that may be theirs. */
  readonly attributed: number;
  /** All other unreadable entries. */
  readonly strangers: number;
}

/** Nobody is missing. */
export const nobodyMissing: Missing = { kept: new Set(), attributed: 0, strangers: 0 };

/**
 * @param missing the callers of the answer before, kept ones included, who have no readable entry in this one
 * @param unreadable how many entries of this answer cannot be read
 */
export function keepMissing(before: Missing, missing: readonly CallId[], unreadable: number): Missing {
  const open = Math.max(0, unreadable - before.strangers);
  const stillMissing = missing.filter((id) => before.kept.has(id));
  const newlyMissing = missing.filter((id) => !before.kept.has(id));
  const accounted = Math.min(open, before.attributed, stillMissing.length);
  const fresh = open - accounted;
  const attributed = accounted + Math.min(fresh, newlyMissing.length);
  return {
    kept: new Set([...(accounted > 0 ? stillMissing : []), ...(fresh > 0 ? newlyMissing : [])]),
    attributed,
    strangers: unreadable - attributed,
  };
}
