import { describe, expect, it } from 'vitest';
import { a, b, failed, offline, scene } from './poller-scene';

describe('waking', () => {
  it('asks within 2.5 s, and waking twice postpones nothing', async () => {
    const { poller, time, times } = scene({ interval: 60_000 });
    poller.setQueues([a]);
    poller.start();
    await time.pass(10_000);
    poller.wake();
    await time.pass(1000);
    poller.wake();
    await time.pass(10_000);
    expect(times(a)).toEqual([0, 11_250]);
    await time.pass(60_000);
    expect(times(a)).toEqual([0, 11_250, 71_250]);
  });

  it('leaves an earlier tick as it is', async () => {
    const { poller, time, times } = scene();
    poller.setQueues([a]);
    poller.start();
    await time.pass(2000);
    poller.wake();
    await time.pass(3500);
    expect(times(a)).toEqual([0, 2500, 5000]);
  });

  it('cuts our own pauses short, not those a server asked for', async () => {
    const { poller, time, times, answers } = scene({ interval: 60_000 });
    answers.set(a, () => failed({ kind: 'not-found' }));
    answers.set(b, () => failed({ kind: 'rate-limited', retryAfter: 40_000 }));
    poller.setQueues([a, b]);
    poller.start();
    await time.pass(5000);
    poller.wake();
    await time.pass(30_000);
    expect(times(a)).toEqual([0, 6250]);
    expect(times(b)).toEqual([0]);
    await time.pass(10_000);
    expect(times(b)).toEqual([0, 41_500]);
  });

  it('after a sleep asks once, not for every tick that went by', async () => {
    const { poller, time, times } = scene();
    poller.setQueues([a]);
    poller.start();
    await time.pass(1000);
    time.sleep(3_600_000);
    await time.pass(2500);
    expect(times(a).slice(1)).toEqual([3_601_000, 3_602_500]);
  });
});

describe('whatever is thrown', () => {
  it('by a request counts as a failure, and the loop goes on', async () => {
    const { poller, time, times, answers, told, log } = scene();
    answers.set(a, () => {
      throw new Error('bang');
    });
    poller.setQueues([a]);
    poller.start();
    await time.pass(3000);
    expect(told).toEqual(['a malformed', 'a malformed']);
    expect(log).toEqual(['asking a queue threw: Error: bang', 'asking a queue threw: Error: bang']);
    answers.delete(a);
    await time.pass(10_000);
    expect(times(a)).toEqual([0, 2500, 7500, 10_000, 12_500]);
  });

  it('by a listener is logged, and the loop goes on', async () => {
    const bang = () => {
      throw new Error('bang');
    };
    const { poller, time, times, answers, log } = scene({ onAnswer: bang, onFailure: bang });
    answers.set(b, () => offline);
    poller.setQueues([a, b]);
    poller.start();
    await time.pass(5000);
    expect(times(a)).toEqual([0, 2500, 5000]);
    expect(times(b)).toEqual([0, 2500]);
    expect(log).toHaveLength(5);
    expect(log[0]).toBe('a listener of the polls threw: Error: bang');
  });

  it('a request that throws at once does no harm either', async () => {
    const { poller, time, told } = scene({
      ask: () => {
        throw new Error('at once');
      },
    });
    poller.setQueues([a, b]);
    poller.start();
    await time.pass(0);
    expect(told).toEqual(['a malformed', 'b malformed']);
    expect(time.pending).toBe(1);
  });
});
