import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSteadyClock } from '../../../main/polling/steady-clock';

/** A machine with both clocks; the coarse one is cut to its resolution. */
function machine(resolution = 1) {
  const time = { fine: 1000, asleep: 0, looks: 0, error: 0 };
  const clock = createSteadyClock({
    fine: () => time.fine,
    coarse: () => {
      time.looks += 1;
      const exact = 5_000_000 + time.fine + time.asleep;
      return Math.floor(exact / resolution) * resolution + time.error;
    },
  });
  const runs = (milliseconds: number): number => {
    time.fine += milliseconds;
    return clock.now();
  };
  return { time, clock, runs };
}

const resolutions = fc.integer({ min: 10, max: 1000 });
const steps = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 50 });

describe('the steady clock', () => {
  it('is the fine clock while both run alike', () => {
    fc.assert(
      fc.property(resolutions, steps, (resolution, delays) => {
        const { time, runs } = machine(resolution);
        for (const delay of delays) expect(runs(delay)).toBe(time.fine);
      }),
    );
  });

  it('is ahead of it by each sleep, as well as the coarse clock tells it', () => {
    fc.assert(
      fc.property(resolutions, fc.integer({ min: 3001, max: 1e9 }), steps, (resolution, sleep, delays) => {
        const { time, runs } = machine(resolution);
        for (const delay of delays) runs(delay);
        time.asleep += sleep;
        for (const delay of delays) runs(delay);
        const ahead = runs(250) - time.fine;
        expect(Math.abs(ahead - sleep)).toBeLessThanOrEqual(resolution);
      }),
    );
  });

  it('never goes back, whatever either clock does', () => {
    const jumps = fc.array(fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 })));
    fc.assert(
      fc.property(jumps, (all) => {
        const { time, runs, clock } = machine();
        let last: number = clock.now();
        for (const [fine, coarse] of all) {
          time.asleep += coarse;
          const next = runs(fine);
          expect(next).toBeGreaterThanOrEqual(last);
          last = next;
        }
      }),
    );
  });

  it('is not moved by a coarse clock that is a second off, this way and that', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (errors) => {
        const { time, runs } = machine();
        for (const error of errors) {
          time.error = error;
          expect(runs(1000)).toBe(time.fine);
        }
      }),
    );
  });

  it('is not moved by clocks that drift apart slowly', () => {
    const { time, runs } = machine();
    for (let hour = 0; hour < 1000; hour += 1) {
      time.asleep += 360;
      expect(runs(3_600_000)).toBe(time.fine);
    }
  });

  it('takes for a sleep what is over two seconds', () => {
    const { time, runs } = machine();
    time.asleep += 2000;
    expect(runs(1000)).toBe(2000);
    time.asleep += 2001;
    expect(runs(1000)).toBe(5001);
    time.asleep += 10_000;
    expect(runs(1000)).toBe(16_001);
  });

  it('counts no step back, and no sleep twice', () => {
    const { time, runs } = machine();
    time.asleep -= 5000;
    expect(runs(1000)).toBe(2000);
    expect(runs(1000)).toBe(3000);
    time.asleep += 5000;
    expect(runs(1000)).toBe(9000);
    expect(runs(1000)).toBe(10_000);
  });

  it('looks at the coarse clock four times a second at most', () => {
    const { time, runs } = machine();
    expect(time.looks).toBe(1);
    time.asleep += 10_000;
    expect(runs(249)).toBe(1249);
    expect(time.looks).toBe(1);
    expect(runs(1)).toBe(11_250);
    expect(time.looks).toBe(2);
    for (let call = 0; call < 1000; call += 1) runs(1);
    expect(time.looks).toBe(6);
  });

  it('does not go on with nonsense', () => {
    const clock = createSteadyClock({ fine: () => Number.NaN, coarse: () => 0 });
    expect(() => clock.now()).toThrow('a moment that is not a number');
  });
});
