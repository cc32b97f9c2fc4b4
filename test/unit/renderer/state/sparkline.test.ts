import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf, size } from '../../../../renderer/state/sparkline';

const hourOf = (...last: readonly (number | null)[]) => [...Array<null>(60 - last.length).fill(null), ...last];

describe('the last hour as a line', () => {
  it('is none where fewer than five minutes are known', () => {
    expect(curveOf(hourOf())).toBeNull();
    expect(curveOf(hourOf(3, 2, 2, 3))).toBeNull();
    expect(curveOf([])).toBeNull();
  });

  it('goes from the bottom, where nobody waited, to the top, where most did', () => {
    const curve = curveOf(hourOf(0, 0, 0, 0, 4));
    expect(curve?.most).toBe(4);
    expect(curve?.end?.y).toBe(3);
    expect(curve?.path).toMatch(/^M[\d.]+ 17L.+L73 3$/u);
  });

  it('lies at the bottom where nobody waited at all', () => {
    expect(curveOf(hourOf(0, 0, 0, 0, 0))?.end).toEqual({ x: 73, y: 17 });
  });

  it('has a gap where nothing is known, and no end where that is now', () => {
    expect(curveOf(hourOf(1, 2, null, 1, 1, 1))?.path.match(/M/gu)).toHaveLength(2);
    expect(curveOf(hourOf(1, 2, 1, 1, 1, null))?.end).toBeNull();
  });

  it('never leaves its picture', () => {
    const hour = fc.array(fc.option(fc.nat(100_000)), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(hour, (waiting) => {
        const curve = curveOf(waiting);
        const points = [...(curve?.path.matchAll(/([\d.]+) ([\d.]+)/gu) ?? [])].map((point) => point.map(Number));
        for (const [, x = 0, y = 0] of points) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(size.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(size.height);
        }
      }),
    );
  });
});
