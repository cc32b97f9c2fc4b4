import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWakeDraw } from '../../../main/polling/wake-draw';
import { mono, seededRandom } from './fake-time';

describe('the moment drawn after waking up', () => {
  it('is at random within the window', () => {
    const at = (random: number) =>
      createWakeDraw(
        () => random,
        () => 2500,
      ).moment('awake', mono(1000));
    expect([at(0), at(0.5), at(0.9)]).toEqual([1000, 2250, 3250]);
  });

  it('serves all reasons that come before it, and then a new one is drawn', () => {
    const draws = [0.5, 0.1];
    const draw = createWakeDraw(
      () => draws.shift() ?? 0,
      () => 2500,
    );
    expect(draw.moment('awake', mono(0))).toBe(1250);
    expect(draw.moment('new-network', mono(100))).toBe(1250);
    expect(draw.moment('awake', mono(1249))).toBe(1250);
    expect(draw.moment('new-network', mono(1250))).toBe(1500);
  });

  it('is at once for a person, and what comes after draws anew', () => {
    const draw = createWakeDraw(
      () => 0.5,
      () => 2500,
    );
    expect(draw.moment('awake', mono(0))).toBe(1250);
    expect(draw.moment('asked', mono(100))).toBe(100);
    expect(draw.moment('awake', mono(200))).toBe(1450);
  });

  it('is a second after the last request at the earliest for a person', () => {
    const draw = createWakeDraw(
      () => 0.5,
      () => 2500,
    );
    draw.asked(mono(1000));
    expect(draw.moment('asked', mono(1400))).toBe(2000);
    expect(draw.moment('awake', mono(1500))).toBe(2000);
    expect(draw.moment('asked', mono(2400))).toBe(2400);
  });

  it('is the earlier one where one was drawn before that second is over', () => {
    const draw = createWakeDraw(
      () => 0.1,
      () => 2500,
    );
    draw.asked(mono(1000));
    expect(draw.moment('awake', mono(1100))).toBe(1350);
    expect(draw.moment('asked', mono(1200))).toBe(1350);
  });

  it('is no earlier for many reasons than for one', () => {
    const random = seededRandom(3);
    const delays = Array.from({ length: 4000 }, () => {
      const draw = createWakeDraw(random, () => 2500);
      const first = draw.moment('awake', mono(0));
      return Math.min(first, draw.moment('new-network', mono(1)), draw.moment('awake', mono(2)));
    });
    const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
    expect(mean).toBeGreaterThan(1200);
    expect(mean).toBeLessThan(1300);
  });

  it('is never before now, and never after the window', () => {
    const reasons = fc.constantFrom('awake' as const, 'new-network' as const, 'asked' as const);
    const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(reasons, fc.nat(3000), fc.boolean(), unit)), (all) => {
        let now = 0;
        let share = 0;
        const draw = createWakeDraw(
          () => share,
          () => 2500,
        );
        for (const [reason, delay, asks, random] of all) {
          now += delay;
          share = random;
          if (asks) draw.asked(mono(now));
          const moment = draw.moment(reason, mono(now));
          expect(moment).toBeGreaterThanOrEqual(now);
          expect(moment).toBeLessThanOrEqual(now + 2500);
        }
      }),
    );
  });
});
