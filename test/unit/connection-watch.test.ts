import { describe, expect, it } from 'vitest';
import { watchConnection } from '../../main/connection-watch';
import type { TelecomxError } from '../../main/telecomx/errors';
import type { WatchState } from '../../main/watch';
import { watched, watchOf } from './bridge/watched';
import { FakeTime } from './polling/fake-time';

const broken: TelecomxError = { kind: 'network', detail: 'ERR_INTERNET_DISCONNECTED' };
const refusedNow: TelecomxError = { kind: 'access-denied' };

/** A watch over one queue whose answers are told; it is looked at after each of them, as by the app. */
function scene(interval = 2500) {
  const time = new FakeTime();
  const told: string[] = [];
  let state: WatchState = { queues: null, arranged: [], board: watchOf([]).board, departures: [], listFailure: null };
  const connection = watchConnection({
    state: () => state,
    monotonic: time.monotonic,
    setTimer: time.setTimer,
    interval,
    onLost: (isLost) => told.push(`${isLost ? 'lost' : 'back'} at ${time.monotonic()}`),
  });
  const is = (next: WatchState): void => {
    state = next;
    connection.look();
  };
  return {
    time,
    told,
    connection,
    answers: (): void => {
      is(watchOf([watched('support', { answeredAt: time.monotonic() })]));
    },
    fails: (answeredAt: number | null = null, failure = broken): void => {
      is(watchOf([watched('support', { answeredAt, failure })]));
    },
    hasNoList: (listFailure: TelecomxError | null): void => {
      is({ ...state, queues: null, listFailure });
    },
  };
}

describe('a connection', () => {
  it('is lost 30 seconds after the last good answer, told once', async () => {
    const { time, told, answers, fails } = scene();
    answers();
    for (let second = 0; second < 120; second += 2) {
      await time.pass(2000);
      fails(0);
    }
    expect(told).toEqual(['lost at 30000']);
  });

  it('is lost at that moment by the clock alone: no answer is needed to see it', async () => {
    const { time, told, answers, fails } = scene();
    answers();
    await time.pass(12_000);
    fails(0);
    await time.pass(17_999);
    expect(told).toEqual([]);
    await time.pass(1);
    expect([told, time.pending]).toEqual([['lost at 30000'], 0]);
  });

  it.each([
    [10_000, 30_000],
    [20_000, 60_000],
    [60_000, 180_000],
  ])('whose queues are asked every %s ms is lost after %s ms', async (interval, limit) => {
    const { time, told, answers, fails } = scene(interval);
    answers();
    await time.pass(limit - 1);
    fails(0);
    expect(told).toEqual([]);
    await time.pass(1);
    // One that is judged by its answers is too old only past the limit.
    await time.pass(interval);
    fails(0);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^lost/);
  });

  it.each([
    ['the list of queues', 'hasNoList'],
    ['any queue', 'fails'],
  ] as const)('that never gave %s is lost 30 seconds after the beginning', async (_, how) => {
    const { time, told, ...does } = scene();
    await time.pass(5000);
    if (how === 'fails') does.fails();
    else does.hasNoList(broken);
    await time.pass(24_999);
    expect(told).toEqual([]);
    await time.pass(1);
    expect(told).toEqual(['lost at 30000']);
  });

  it('that is not yet known of is not lost', async () => {
    const { time, told, hasNoList } = scene();
    hasNoList(null);
    await time.pass(600_000);
    hasNoList(null);
    expect([told, time.pending]).toEqual([[], 0]);
  });

  it('is back with the first good answer, and can be lost again', async () => {
    const { time, told, answers, fails } = scene();
    answers();
    await time.pass(12_000);
    fails(0);
    await time.pass(28_000);
    answers();
    answers();
    await time.pass(12_000);
    fails(40_000);
    await time.pass(60_000);
    expect(told).toEqual(['lost at 30000', 'back at 40000', 'lost at 70000']);
  });

  it('that comes back in time was never lost', async () => {
    const { time, told, answers, fails } = scene();
    answers();
    await time.pass(12_000);
    fails(0);
    await time.pass(17_000);
    answers();
    await time.pass(5000);
    expect([told, time.pending]).toEqual([[], 0]);
  });

  it('is there where the platform refuses every queue: that is an answer', async () => {
    const { time, told, fails } = scene();
    for (let minute = 0; minute < 5; minute += 1) {
      fails(null, refusedNow);
      await time.pass(60_000);
    }
    expect(told).toEqual([]);
  });

  it('is told of no more once nobody watches', async () => {
    const { time, told, answers, fails, connection } = scene();
    answers();
    await time.pass(12_000);
    fails(0);
    connection.stop();
    connection.stop();
    await time.pass(600_000);
    expect([told, time.pending]).toEqual([[], 0]);
  });
});
