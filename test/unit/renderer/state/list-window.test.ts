import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallerView } from '../../../../main/bridge/contract';
import type { ListLine } from '../../../../renderer/state/arrangement';
import {
  anchorOf,
  callersBelow,
  cutBelow,
  lineAt,
  offsetsOf,
  stretchOf,
  topFor,
  type Anchor,
  type Offsets,
} from '../../../../renderer/state/list-window';
import { caller, queue } from '../support/samples';

const heights = { caller: 60, queue: 40 };
const support = queue({ id: 'support', name: 'Support' });
const lineWith = (one: CallerView): ListLine => ({
  kind: 'caller',
  key: one.id,
  shown: { caller: one, queue: support, position: null },
});
const callerLine = (id: string): ListLine => lineWith(caller({ id }));
const headLine = (key: string): ListLine => ({ kind: 'queue', key, queue: support, callers: [] });

/** Any line of these may be there or not; it is the same whenever it is. */
const allLines = Array.from({ length: 401 }, (_, number) =>
  number % 7 === 0 ? headLine(`head ${String(number)}`) : callerLine(String(number)),
);

const anyLines = fc.subarray(allLines, { minLength: 1, maxLength: 300 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const end = (offsets: Offsets): number => offsets.at(-1) ?? 0;

/** Where a list of so many lines may be scrolled to. */
function scrolled(offsets: Offsets, height: number, part: number): number {
  return Math.round(part * Math.max(0, end(offsets) - height));
}

/** Where the list must be scrolled to after a change. */
function topAfter(anchor: Anchor, lines: readonly ListLine[]): number | null {
  const places = new Map(lines.map(({ key }, index) => [key, index]));
  return topFor(anchor, lines, (key) => places.get(key), offsetsOf(lines, heights));
}

describe('who is further down', () => {
  const lines = [headLine('h'), callerLine('a'), headLine('i'), callerLine('b'), callerLine('c')];

  it.each([
    [500, 0],
    [264, 0],
    [263, 1],
    [104, 2],
    [60, 3],
  ])('is, where the list ends at %d, of the callers %d: none of those who are not wholly seen', (bottom, count) => {
    expect(callersBelow(lines, offsetsOf(lines, heights), bottom)).toBe(count);
  });

  it.each([
    [100, 0],
    [104, 0],
    [154, 10],
    [199, 55],
    [30, 0],
  ])('is covered, where the list ends at %d, by %d of a line that is cut, if it is not the only one', (bottom, cut) => {
    expect(cutBelow([0, 40, 100, 140, 200], bottom)).toBe(cut);
  });
});

describe('lines laid out', () => {
  it('follow one another, each as high as it is', () => {
    expect(offsetsOf([headLine('h'), callerLine('a'), callerLine('b')], heights)).toEqual([0, 40, 100, 160]);
    expect(offsetsOf([], heights)).toEqual([0]);
  });

  it.each([
    [-5, 0],
    [0, 0],
    [39, 0],
    [40, 1],
    [159, 2],
    [5000, 2],
  ])('at a height of %d there is line %d', (height, line) => {
    expect(lineAt([0, 40, 100, 160], height)).toBe(line);
  });
});

describe('the stretch on the page', () => {
  it('is the whole list up to a hundred lines', () => {
    const lines = allLines.slice(0, 100);
    expect(stretchOf(offsetsOf(lines, heights), 3000, 400)).toEqual({ from: 0, to: 100 });
    expect(stretchOf(offsetsOf([], heights), 0, 400)).toEqual({ from: 0, to: 0 });
  });

  it('has every line of which something is seen, and of a long list few more', () => {
    fc.assert(
      fc.property(anyLines, share, fc.integer({ min: 1, max: 2000 }), (lines, part, height) => {
        const offsets = offsetsOf(lines, heights);
        const top = scrolled(offsets, height, part);
        const { from, to } = stretchOf(offsets, top, height);
        for (const [index, line] of lines.entries()) {
          const begins = offsets[index] ?? 0;
          const isSeen = begins < top + height && begins + heights[line.kind] > top;
          if (isSeen) expect(index >= from && index < to).toBe(true);
        }
        if (lines.length > 100) expect(to - from).toBeLessThanOrEqual(height / heights.queue + 20);
      }),
    );
  });
});

describe('while lines come and go', () => {
  it('the first that was seen, and still is there, stands where it stood', () => {
    fc.assert(
      fc.property(anyLines, anyLines, anyLines, share, (before, leaving, coming, part) => {
        const gone = new Set(leaving);
        const there = new Set([...before.filter((line) => !gone.has(line)), ...coming]);
        const after = allLines.filter((line) => there.has(line));
        const offsets = offsetsOf(before, heights);
        const top = scrolled(offsets, 400, part);
        const anchor = anchorOf(before, offsets, top);
        const first = before.slice(lineAt(offsets, top), lineAt(offsets, top + 400)).find((line) => there.has(line));
        fc.pre(anchor !== null && first !== undefined);
        const next = topAfter(anchor, after) ?? Number.NaN;
        const stood = (offsets[before.indexOf(first)] ?? 0) - top;
        const stands = (offsetsOf(after, heights)[after.indexOf(first)] ?? 0) - next;
        // Where too little is left above it, the list is at its top.
        expect(next === 0 ? Math.max(stood, stands) : stands).toBe(stood);
      }),
    );
  });

  it('nothing is moved at the very top, where new lines are to be seen', () => {
    expect(anchorOf([callerLine('a')], [0, 60], 0)).toBeNull();
    expect(anchorOf([], [0], 50)).toBeNull();
  });

  it('a list of which nothing is left stays as it is', () => {
    const anchor = anchorOf([callerLine('a'), callerLine('b')], [0, 60, 120], 70);
    expect(anchor && topAfter(anchor, [callerLine('c')])).toBeNull();
  });

  const thirty = Array.from({ length: 30 }, (_, index) => caller({ id: String(index) }));
  const raised = thirty.slice(10, 11).map((one): CallerView => ({ ...one, kind: 'vip' }));
  const anchor = anchorOf(thirty.map(lineWith), offsetsOf(thirty.map(lineWith), heights), 600);

  it('the first that was seen takes nobody along where it becomes a VIP and stands at the head of the list', () => {
    const now = [...raised, ...thirty.slice(0, 10), ...thirty.slice(11)];
    expect(anchor && topAfter(anchor, now.map(lineWith))).toBe(600);
  });

  it('who has changed holds the list where nobody else is left', () => {
    const now = [...thirty.slice(0, 4), ...raised];
    expect(anchor && topAfter(anchor, now.map(lineWith))).toBe(240);
  });
});
