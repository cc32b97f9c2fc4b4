import { describe, expect, it } from 'vitest';
import { knownCounts } from '../../main/known-counts';
import type { WatchedQueue } from '../../main/known-queues';
import { caller } from './board/callers';
import { watched, watchOf } from './bridge/watched';
import { mono } from './telecomx/words';

const now = 60_000;
const failure = { kind: 'network', detail: 'ERR_X' } as const;

const countsOf = (...queues: readonly WatchedQueue[]): unknown =>
  Object.fromEntries(knownCounts(watchOf(queues), mono(now), 2500));

describe('how many wait', () => {
  it('is known of a queue that answers, also where that is nobody', () => {
    const full = watched('support', { answeredAt: now, callers: [caller('a'), caller('b', { kind: 'callback' })] });
    expect(countsOf(full, watched('sales', { answeredAt: now }))).toEqual({ support: 2, sales: 0 });
  });

  it('does not count who was answered', () => {
    const answered = caller('a', { answer: { at: null, extension: '42', number: null } });
    expect(countsOf(watched('support', { answeredAt: now, callers: [answered] }))).toEqual({ support: 0 });
  });

  it('is still known where only the last question failed', () => {
    expect(countsOf(watched('support', { answeredAt: now, callers: [caller('a')], failure }))).toEqual({ support: 1 });
  });

  it('is not known of one that has not answered yet, nor of one whose answer is too old or that is refused', () => {
    const callers = [caller('a')];
    expect(
      countsOf(
        watched('new'),
        watched('old', { answeredAt: 0, callers }),
        watched('closed', { answeredAt: now, callers, failure: { kind: 'access-denied' } }),
      ),
    ).toEqual({});
  });

  it('is known of no queue before there are any', () => {
    expect(knownCounts({ ...watchOf([]), queues: null }, mono(now), 2500).size).toBe(0);
  });
});
