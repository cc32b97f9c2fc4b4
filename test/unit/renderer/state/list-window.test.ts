import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListLine } from '../../../../renderer/state/arrangement';
import { anchorOf, lineAt, offsetsOf, stretchOf, topFor } from '../../../../renderer/state/list-window';
import { shownCallers } from '../../../../renderer/state/shown-caller';
import { caller, queue } from '../support/samples';

const heights = { caller: 60, queue: 40 };
const support = queue({ id: 'support', name: 'Support' });

/** A line of each key; keys in capitals are the heads of queues. */
function linesOf(keys: readonly string[]): readonly ListLine[] {
  return keys.flatMap((key): readonly ListLine[] => {
    if (key === key.toUpperCase() && /[A-Z]/u.test(key)) return [{ kind: 'queue', key, queue: support, callers: [] }];
    const [shown] = shownCallers([caller({ id: key })], [support]);
    return shown === undefined ? [] : [{ kind: 'caller', key, shown }];
  });
}

const numbered = (count: number): readonly ListLine[] =>
  linesOf(Array.from({ length: count }, (_, index) => `c${String(index)}`));

describe('where lines stand', () => {
  it('follows from how high they are', () => {
    expect(offsetsOf(linesOf(['S', 'a', 'b', 'T', 'c']), heights)).toEqual([0, 40, 100, 160, 200, 260]);
    expect(offsetsOf([], heights)).toEqual([0]);
  });

  it('is found by the height', () => {
    const offsets = offsetsOf(linesOf(['S', 'a', 'b']), heights);
    expect([0, 39, 40, 99, 100, 5000].map((height) => lineAt(offsets, height))).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe('what is on the page', () => {
  it('is all of up to a hundred lines', () => {
    expect(stretchOf(offsetsOf(numbered(100), heights), 3000, 200)).toEqual({ from: 0, to: 100 });
  });

  it('is what is seen of more, and a little beyond', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 101, max: 5000 }),
        fc.nat(300_000),
        fc.integer({ min: 1, max: 2000 }),
        (count, top, height) => {
          const offsets = offsetsOf(numbered(count), heights);
          const at = Math.min(top, Math.max(0, count * 60 - height));
          const { from, to } = stretchOf(offsets, at, height);
          expect(offsets[from]).toBeLessThanOrEqual(at);
          expect(offsets[to]).toBeGreaterThanOrEqual(Math.min(at + height, count * 60));
          expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 60) + 20);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('what is seen', () => {
  const keys = fc.uniqueArray(
    fc.integer({ min: 0, max: 400 }).map((number) => `c${String(number)}`),
    { minLength: 1, maxLength: 300 },
  );

  it('stays where it is, whoever comes and goes', () => {
    fc.assert(
      fc.property(keys, keys, fc.nat(20_000), (before, after, scrolled) => {
        const [old, next] = [linesOf(before), linesOf(after)];
        const [oldOffsets, offsets] = [offsetsOf(old, heights), offsetsOf(next, heights)];
        const top = Math.min(scrolled, (oldOffsets.at(-1) ?? 0) - 1);
        const anchor = anchorOf(old, oldOffsets, top);
        if (anchor === null) {
          expect(top).toBeLessThanOrEqual(0);
          return;
        }
        const indexOf = (key: string) => (after.includes(key) ? after.indexOf(key) : undefined);
        const to = topFor(anchor, indexOf, offsets);
        // The first line that was seen and still is.
        const kept = before
          .slice(lineAt(oldOffsets, top))
          .slice(0, 100)
          .find((key) => after.includes(key));
        if (kept === undefined) {
          expect(to).toBeNull();
          return;
        }
        const stoodAt = (oldOffsets[before.indexOf(kept)] ?? 0) - top;
        const standsAt = (offsets[after.indexOf(kept)] ?? 0) - (to ?? 0);
        // At the top of the list there may be no room to keep it lower.
        expect(standsAt).toBe(to === 0 ? Math.min(stoodAt, standsAt) : stoodAt);
      }),
    );
  });

  it('is not held at the very top, where whoever comes first is to be seen', () => {
    expect(anchorOf(numbered(5), offsetsOf(numbered(5), heights), 0)).toBeNull();
  });
});
