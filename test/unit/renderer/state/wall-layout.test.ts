import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallLayout } from '../../../../renderer/state/wall-layout';

const counts = fc.integer({ min: 1, max: 200 });
const widths = fc.integer({ min: 320, max: 4000 });
const heights = fc.integer({ min: 240, max: 2400 });

describe('the cards of the wall', () => {
  it.each([
    [1, 'large', 1],
    [4, 'large', 4],
    [5, 'small', 3],
    [8, 'small', 4],
    [12, 'line', 3],
  ] as const)('are so at 1280×900 for %d queues: %s, in %d columns', (count, form, columns) => {
    expect(wallLayout(count, 1280, 900)).toMatchObject({ form, columns, shown: count });
  });

  it.each([
    [1, 'large', 1],
    [4, 'large', 4],
    [5, 'small', 5],
    [8, 'small', 4],
    [12, 'line', 4],
    [30, 'line', 5],
  ] as const)('are so on a television for %d queues: %s, in %d columns', (count, form, columns) => {
    expect(wallLayout(count, 1920, 1080)).toMatchObject({ form, columns, shown: count });
  });

  it('leave the last place to all queues for which there is none', () => {
    expect(wallLayout(30, 1280, 900)).toMatchObject({ form: 'line', columns: 4, shown: 19 });
  });

  it('are none where there are no queues', () => {
    expect(wallLayout(0, 1280, 900)).toMatchObject({ columns: 0, shown: 0 });
  });

  it('never take more than half of the window, and are all wide enough for their figures', () => {
    fc.assert(
      fc.property(counts, widths, heights, (count, width, height) => {
        const { columns, height: card, gap, shown } = wallLayout(count, width, height);
        const places = shown < count ? shown + 1 : count;
        const rows = Math.ceil(places / columns);
        expect(rows * (card + gap)).toBeLessThanOrEqual(height / 2);
        expect(width / columns).toBeGreaterThanOrEqual(138);
      }),
    );
  });

  it('show no fewer queues in a larger window', () => {
    fc.assert(
      fc.property(counts, widths, heights, fc.nat(500), (count, width, height, more) => {
        fc.pre(width >= 1100 && height >= 760);
        const { shown } = wallLayout(count, width, height);
        expect(wallLayout(count, width + more, height + more).shown).toBeGreaterThanOrEqual(shown);
      }),
    );
  });
});
