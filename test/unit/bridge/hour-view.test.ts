import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourView } from '../../../main/bridge/hour-view';
import type { Minute } from '../../../main/history/minutes';
import { at, queueId } from '../telecomx/words';

const [support, sales] = [queueId('support'), queueId('sales')];
const minute = (number: number): ReturnType<typeof at> => at(number * 60_000 + 12_345);
const looked = (number: number, waiting: number): Minute => ({
  at: number,
  queues: new Map([[support, waiting]]),
  all: waiting + 1,
});

describe('the last hour', () => {
  it('is sixty minutes, the present one last, and not known before anything was', () => {
    expect(hourView([], minute(1000), null)).toEqual(Array.from({ length: 60 }, () => null));
  });

  it('has each minute in its place, with gaps where nothing was known', () => {
    const hour = hourView([looked(941, 1), looked(998, 2), looked(1000, 3)], minute(1000), support);
    expect([hour[0], ...hour.slice(-4)]).toEqual([1, null, 2, null, 3]);
  });

  it('has of all queues how many waited in all of them', () => {
    expect(hourView([looked(1000, 3)], minute(1000), null).at(-1)).toBe(4);
  });

  it('has of a queue of which nothing was known nothing, not that nobody waited', () => {
    expect(hourView([looked(1000, 3)], minute(1000), sales).at(-1)).toBeNull();
  });

  it('moves on by itself, and forgets what is older', () => {
    const history = [looked(1000, 3)];
    expect(hourView(history, minute(1059), support).indexOf(3)).toBe(0);
    expect(hourView(history, minute(1060), support)).not.toContain(3);
  });

  it('has sixty entries whatever is known, and whenever it is asked for', () => {
    const history = fc
      .uniqueArray(fc.integer({ min: 0, max: 300 }))
      .map((all) => all.sort((one, other) => one - other).map((number) => looked(number, number % 7)));
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 300 }), (known, now) => {
        const hour = hourView(known, minute(now), null);
        expect(hour).toHaveLength(60);
        for (const [index, waiting] of hour.entries()) {
          expect(waiting).toBe(known.find((one) => one.at === now - 59 + index)?.all ?? null);
        }
      }),
    );
  });
});
