/** Which part of a long list is put on the page. Pixels throughout. */
import type { ListLine } from './arrangement';

/** How high lines are. */
export interface LineHeights {
  readonly caller: number;
  readonly queue: number;
}

/** Where each line begins, and last where all end. */
export type Offsets = readonly number[];

/** Up to so many lines are all on the page. */
const wholeUpTo = 100;

/** So many lines beyond each edge are on the page too, so that a turn of the wheel finds them there. */
const beyond = 8;

/** Lays the lines out. */
export function offsetsOf(lines: readonly ListLine[], heights: LineHeights): Offsets {
  const offsets = [0];
  let end = 0;
  for (const { kind } of lines) {
    end += heights[kind];
    offsets.push(end);
  }
  return offsets;
}

/** The line at a height: the last that begins at or above it. */
export function lineAt(offsets: Offsets, height: number): number {
  let [from, to] = [0, Math.max(0, offsets.length - 2)];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if ((offsets[middle] ?? 0) <= height) from = middle;
    else to = middle - 1;
  }
  return from;
}

/** A stretch of lines: from the first to before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The lines that are on the page where the list is scrolled to `top` in a window of `height`. */
export function stretchOf(offsets: Offsets, top: number, height: number): Stretch {
  const count = offsets.length - 1;
  if (count <= wholeUpTo) return { from: 0, to: count };
  return {
    from: Math.max(0, lineAt(offsets, top) - beyond),
    to: Math.min(count, lineAt(offsets, top + height) + 1 + beyond),
  };
}

/** What stays where it is while lines come and go: the first line that is seen, and how far it is scrolled out. */
export interface Anchor {
  /** The lines from the first that is seen on: where one is gone, the next holds. */
  readonly seen: readonly ListLine[];
  /** Of the same lines, how far each begins below the upper edge; negative above it. */
  readonly below: readonly number[];
}

/** The anchor of a list scrolled to `top`; null at its very top, where new lines are to be seen. */
export function anchorOf(lines: readonly ListLine[], offsets: Offsets, top: number): Anchor | null {
  if (top <= 0 || lines.length === 0) return null;
  const first = lineAt(offsets, top);
  const seen = lines.slice(first, first + wholeUpTo);
  return { seen, below: seen.map((_, index) => (offsets[first + index] ?? 0) - top) };
}

/** Whether a line is as it was. A caller of whom something has changed, e.g. who became a VIP, may stand elsewhere now. */
function isUnchanged(was: ListLine, is: ListLine | undefined): boolean {
  return was.kind === 'queue' || (is?.kind === 'caller' && is.shown.caller === was.shown.caller);
}

/**
 * Where the list must be scrolled to, so that what was seen is where it was; null where nothing of it is left. Whoever has
 * changed holds the list only where nobody else does.
 */
export function topFor(
  { seen, below }: Anchor,
  lines: readonly ListLine[],
  indexOf: (key: string) => number | undefined,
  offsets: Offsets,
): number | null {
  let changed: number | null = null;
  for (const [place, line] of seen.entries()) {
    const index = indexOf(line.key);
    if (index === undefined) continue;
    const top = Math.max(0, (offsets[index] ?? 0) - (below[place] ?? 0));
    if (isUnchanged(line, lines[index])) return top;
    changed ??= top;
  }
  return changed;
}

/** Above the first line, as the style has it. */
const padding = 4;

/** How many callers are below the edge at `bottom`: those who are not wholly seen. */
export function callersBelow(lines: readonly ListLine[], offsets: Offsets, bottom: number): number {
  return lines.filter(({ kind }, index) => kind === 'caller' && padding + (offsets[index + 1] ?? 0) > bottom).length;
}

/** How much of a line is seen that the edge at `bottom` cuts; none of the only one that is seen at all. */
export function cutBelow(offsets: Offsets, bottom: number): number {
  const line = lineAt(offsets, bottom);
  return line === 0 ? 0 : Math.max(0, bottom - padding - (offsets[line] ?? 0));
}

/** The line of a caller at an index, or the next below it, or where none is, the last above it. */
export function nearestCaller(lines: readonly ListLine[], index: number): number {
  const last = lines.length - 1;
  const isCaller = (at: number): boolean => lines[at]?.kind === 'caller';
  let at = Math.min(index, last);
  while (at < last && !isCaller(at)) at += 1;
  while (at > 0 && !isCaller(at)) at -= 1;
  return at;
}
