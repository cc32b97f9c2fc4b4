import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionOf } from '../../main/connection';
import type { WatchState } from '../../main/watch';
import { watched, watchOf } from './bridge/watched';
import { mono } from './telecomx/words';

const network = { kind: 'network', detail: 'ERR_X' } as const;
const other = { kind: 'network', detail: 'ERR_Y' } as const;
const refused = { kind: 'access-denied' } as const;

/** The connection at 20 seconds, where answers are too old from before 10 seconds. */
const judged = (watch: Pick<WatchState, 'queues' | 'listFailure'>) => connectionOf(watch, mono(20_000), 2500);

const never = { lastGood: null, asOf: null };

describe('the connection', () => {
  it('is connecting until the queues are known, offline when they cannot be had', () => {
    expect(judged({ queues: null, listFailure: null })).toEqual({ state: 'connecting' });
    expect(judged({ queues: null, listFailure: network })).toEqual({ state: 'offline', ...never, trouble: network });
  });

  it('is connecting while no queue has answered and none has failed', () => {
    expect(judged(watchOf([watched('a')]))).toEqual({ state: 'connecting' });
    expect(judged(watchOf([watched('a'), watched('b', { failure: refused })]))).toEqual({ state: 'connecting' });
  });

  it('is live for an agent without queues, unless the list of them fails', () => {
    expect(judged(watchOf([]))).toEqual({ state: 'live' });
    expect(judged(watchOf([], network))).toEqual({ state: 'offline', ...never, trouble: network });
  });

  it('is live while one queue has an answer that is not too old, whatever fails', () => {
    const queues = [watched('a', { failure: network }), watched('b', { answeredAt: 10_000 })];
    expect(judged(watchOf(queues, network))).toEqual({ state: 'live' });
  });

  it('is live where all queues are refused: the platform is there', () => {
    const queues = [watched('a', { failure: refused }), watched('b', { answeredAt: 0, failure: refused })];
    expect(judged(watchOf(queues))).toEqual({ state: 'live' });
    expect(judged(watchOf(queues, network))).toMatchObject({ state: 'offline', asOf: 0, trouble: network });
  });

  it('is offline when all answers are too old, since the latest of them', () => {
    const queues = [
      watched('a', { answeredAt: 5000, failure: refused }),
      watched('b', { answeredAt: 9000, failure: network }),
      watched('c', { answeredAt: 7000, failure: network }),
    ];
    expect(judged(watchOf(queues))).toEqual({ state: 'offline', lastGood: 9000, asOf: 9000, trouble: network });
  });

  it('tells the trouble of the first queue that is not merely refused, before that of the list', () => {
    const queues = [watched('a', { failure: refused }), watched('b', { failure: network })];
    expect(judged(watchOf(queues, other))).toMatchObject({ trouble: network });
  });

  it('is offline, since never, when every queue only failed', () => {
    expect(judged(watchOf([watched('a', { failure: network })]))).toEqual({
      state: 'offline',
      ...never,
      trouble: network,
    });
  });

  it('is offline where answers are only overdue, for as long as there was none', () => {
    const queues = [watched('a', { answeredAt: 5000 }), watched('b', { answeredAt: 8000 })];
    expect(judged(watchOf(queues))).toMatchObject({ lastGood: 8000, trouble: { kind: 'timeout', limit: 12_000 } });
  });

  it('of queues that are asked seldom waits for longer', () => {
    const watch = watchOf([watched('a', { answeredAt: 5000 })]);
    expect(connectionOf(watch, mono(20_000), 5000)).toEqual({ state: 'live' });
    expect(connectionOf(watch, mono(20_001), 5000)).toMatchObject({ state: 'offline' });
  });

  it('is judged by the queues and not by their order, and never offline with an answer that is young enough', () => {
    const anyQueue = fc.record({
      answeredAt: fc.constantFrom(null, 0, 9999, 10_000, 20_000),
      failure: fc.constantFrom(null, network, refused),
    });
    fc.assert(
      fc.property(fc.array(anyQueue, { maxLength: 5 }), fc.constantFrom(null, network), (all, listFailure) => {
        const queues = all.map((about, index) => watched(`q${index}`, about));
        const connection = judged(watchOf(queues, listFailure));
        expect(judged(watchOf(queues.toReversed(), listFailure))).toEqual(connection);
        const times = all.flatMap(({ answeredAt }) => answeredAt ?? []);
        if (times.some((time) => time >= 10_000)) expect(connection).toEqual({ state: 'live' });
        if (connection.state === 'offline')
          expect(connection.lastGood).toBe(times.length === 0 ? null : Math.max(...times));
      }),
    );
  });
});
