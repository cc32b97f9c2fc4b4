import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, earlier, joins, later, nextWakeUp, startGrid } from '../../../main/polling/schedule';
import { mono } from './fake-time';

const grid = startGrid(mono(1000), 2500);

describe('the grid', () => {
  it('starts with a tick at once', () => {
    expect(grid).toEqual({ origin: 1000, interval: 2500, tick: 0, due: 1000 });
  });

  it('goes on by the interval, a tenth early or late', () => {
    expect(advance(grid, mono(1000), () => 0.5)).toEqual({ origin: 1000, interval: 2500, tick: 1, due: 3500 });
    expect(advance(grid, mono(1000), () => 0).due).toBe(3250);
    expect(advance(grid, mono(1000), () => 1).due).toBe(3750);
  });

  it('does not pass a tick’s lateness on', () => {
    const second = advance(grid, mono(1000), () => 1);
    expect(advance(second, mono(3790), () => 0.5).due).toBe(6000);
  });

  it('leaves out the ticks that went by', () => {
    expect(advance(grid, mono(1000 + 10 * 2500), () => 0.5)).toMatchObject({ tick: 11, due: 28_500 });
    expect(advance(grid, mono(1000 + 2249), () => 0).tick).toBe(1);
    expect(advance(grid, mono(1000 + 2250), () => 0).tick).toBe(2);
  });

  it('does not ask twice for a tick that ran early', () => {
    const second = advance(grid, mono(1000), () => 0);
    expect(advance(second, second.due, () => 0.5)).toMatchObject({ tick: 2, due: 6000 });
  });

  it('is always ahead, and its mean gap is the interval', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 60_000 }), fc.array(random, { minLength: 1 }), (interval, jitters) => {
        let state = startGrid(mono(0), interval);
        for (const jitter of jitters) {
          const { due } = state;
          state = advance(state, due, () => jitter);
          expect(state.due - due).toBeGreaterThanOrEqual(0.79 * interval);
          expect(state.due - due).toBeLessThanOrEqual(1.21 * interval);
        }
        expect(state.tick).toBe(jitters.length);
        expect(Math.abs(state.due - jitters.length * interval)).toBeLessThanOrEqual(interval * 0.1 + 1e-6);
      }),
    );
  });

  it('is ahead of any sleep', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (now, jitter) => {
        expect(advance(grid, mono(1000 + now), () => jitter).due).toBeGreaterThan(1000 + now - 1e-6);
      }),
    );
  });
});

describe('the next wake-up', () => {
  it('is the grid’s tick', () => {
    expect(nextWakeUp(grid, null)).toBe(1000);
    expect(nextWakeUp(grid, mono(5000))).toBe(1000);
  });

  it('is a paused queue’s, where that is clearly earlier', () => {
    expect(nextWakeUp(grid, mono(700))).toBe(700);
    expect(nextWakeUp(grid, mono(749))).toBe(749);
    expect(nextWakeUp(grid, mono(750))).toBe(1000);
  });

  it('serves who is due then or within a quarter of a second', () => {
    expect(joins(mono(1000), mono(1000))).toBe(true);
    expect(joins(mono(1250), mono(1000))).toBe(true);
    expect(joins(mono(1251), mono(1000))).toBe(false);
    expect(joins(mono(5), mono(1000))).toBe(true);
  });
});

describe('moments', () => {
  it('are added and compared', () => {
    expect(later(mono(5), 7)).toBe(12);
    expect(() => later(mono(5), Number.NaN)).toThrow('a moment that is not a number');
    expect(earlier(mono(5), mono(7))).toBe(5);
    expect(earlier(mono(7), mono(5))).toBe(5);
  });
});
