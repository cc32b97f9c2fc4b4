/** The name that was meant where another was written. Pure. */

/** Further apart, two names have nothing to do with one another. */
const farthest = 3;

/** How many letters must be added, left out or changed to make one text of the other (Levenshtein's distance). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1];
    for (const [column, opposite] of Array.from(other).entries()) {
      const changed = (row[column] ?? 0) + (letter === opposite ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** That of `names` which is most like what was written, in whatever case; null where none is like it. */
export function nearest<Name extends string>(written: string, names: readonly Name[]): Name | null {
  // Names are short; what is much longer is like none, and would take long to compare.
  if (written.length > 40) return null;
  const lower = written.toLowerCase();
  const ranked = names
    .map((name) => ({ name, apart: distance(lower, name.toLowerCase()) }))
    .filter(({ name, apart }) => apart <= Math.min(farthest, Math.floor(name.length / 3)))
    .sort((one, other) => one.apart - other.apart);
  return ranked[0]?.name ?? null;
}
