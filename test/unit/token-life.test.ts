import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../main/telecomx/errors';
import { keepAlive } from '../../main/token-life';
import { FakeTime } from './polling/fake-time';

const minute = 60_000;

/** Keeps a token alive; the moments, in minutes, at which it was extended. */
function life(minutes: number, { isNew = true, answers = (): boolean => true } = {}) {
  const time = new FakeTime();
  const extended: number[] = [];
  const { wake, end } = keepAlive(
    {
      setTimer: time.setTimer,
      extend: (): Promise<Result<unknown>> => {
        extended.push(time.monotonic() / minute);
        return Promise.resolve(
          answers() ? { ok: true, value: null } : { ok: false, error: { kind: 'network', detail: 'FAILED' } },
        );
      },
    },
    minutes,
    isNew,
  );
  return { time, extended, wake, end };
}

describe('a token that does not last', () => {
  it('is extended at half its life, again and again', async () => {
    const { time, extended } = life(15);
    await time.pass(30 * minute);
    expect(extended).toEqual([7.5, 15, 22.5, 30]);
  });

  it('is extended at once where it was stored', async () => {
    const { time, extended } = life(15, { isNew: false });
    await time.pass(8 * minute);
    expect(extended).toEqual([0, 7.5]);
  });

  it('is tried again soon where that failed, several times before its end', async () => {
    let failures = 3;
    const { time, extended } = life(20, { answers: () => (failures -= 1) < 0 });
    await time.pass(24 * minute);
    expect(extended).toEqual([10, 11, 12, 13, 23]);
  });

  it('is extended at once after a sleep, which its timer may not have counted', async () => {
    const { time, extended, wake } = life(15);
    await time.pass(minute);
    wake();
    await time.pass(8 * minute);
    expect(extended).toEqual([1, 8.5]);
  });

  it('that lives for a minute only is tried again in time', async () => {
    let failures = 1;
    const { time, extended } = life(1, { answers: () => (failures -= 1) < 0 });
    await time.pass(40_000);
    expect(extended).toEqual([0.5, 0.5 + 5 / 60]);
  });

  it('is extended no more after the end, nor when an extension was under way', async () => {
    const { time, extended, end } = life(15);
    await time.pass(7.5 * minute - 1);
    end();
    await time.pass(60 * minute);
    expect(extended).toEqual([]);
    const other = life(15, { isNew: false });
    const passing = other.time.pass(0);
    other.end();
    await passing;
    await other.time.settle();
    expect(other.time.pending).toBe(0);
  });

  it('waits neither less than five seconds nor more than a day, whatever life a server tells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: Number.MIN_VALUE, noNaN: true }), async (minutes) => {
        const { time, extended } = life(minutes);
        await time.pass(4999);
        expect(extended).toEqual([]);
        time.sleep(24 * 60 * minute);
        await time.pass(0);
        expect(extended).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });
});
