import { describe, expect, it } from 'vitest';
import type { TelecomxError } from '../../../main/telecomx/errors';
import { a, b, failed, held, offline, scene } from './poller-scene';

describe('waking', () => {
  it('asks within 2.5 s, and waking twice postpones nothing', async () => {
    const { poller, time, times } = scene({ interval: 60_000 });
    poller.setQueues([a]);
    poller.start();
    await time.pass(10_000);
    poller.wake('awake');
    await time.pass(1000);
    poller.wake('new-network');
    await time.pass(10_000);
    expect(times(a)).toEqual([0, 11_250]);
    await time.pass(60_000);
    expect(times(a)).toEqual([0, 11_250, 71_250]);
  });

  it('asks within another time where it is told one', async () => {
    const { poller, time, times } = scene({ interval: 60_000, wakeWithin: () => 10_000 });
    poller.setQueues([a]);
    poller.start();
    await time.pass(10_000);
    poller.wake('awake');
    await time.pass(10_000);
    expect(times(a)).toEqual([0, 15_000]);
  });

  it('leaves a healthy queue’s tick within the window as it is, before the drawn moment and after it', async () => {
    const { poller, time, times } = scene();
    poller.setQueues([a]);
    poller.start();
    await time.pass(2000);
    poller.wake('awake');
    await time.pass(1000);
    poller.wake('new-network');
    await time.pass(3500);
    expect(times(a)).toEqual([0, 2500, 5000]);
  });

  it.each([
    [2500, [0, 5000, 10_000]],
    [2499, [0, 3749.5, 8749.5]],
  ])('keeps a tick that is due as the window ends (%d), and no later one', async (left, expected) => {
    const { poller, time, times } = scene({ interval: 5000, wakeWithin: () => left });
    poller.setQueues([a]);
    poller.start();
    await time.pass(2500);
    poller.wake('awake');
    await time.pass(8000);
    expect(times(a)).toEqual(expected);
  });

  it('cuts our own pauses short, not those a server asked for', async () => {
    const { poller, time, times, answers } = scene({ interval: 60_000 });
    answers.set(a, () => failed({ kind: 'not-found' }));
    answers.set(b, () => failed({ kind: 'rate-limited', retryAfter: 40_000 }));
    poller.setQueues([a, b]);
    poller.start();
    await time.pass(5000);
    poller.wake('awake');
    await time.pass(3000);
    poller.wake('new-network');
    await time.pass(3000);
    poller.wake('asked');
    await time.pass(24_000);
    expect(times(a)).toEqual([0, 6250, 9250, 11_000]);
    expect(times(b)).toEqual([0]);
    await time.pass(10_000);
    expect(times(b)).toEqual([0, 41_500]);
  });

  it('leaves a pause that ends sooner as it is', async () => {
    const { poller, time, times, answers } = scene({ pauseFrom: 1000, interval: 60_000 });
    answers.set(a, () => offline);
    poller.setQueues([a]);
    poller.start();
    await time.pass(500);
    poller.wake('awake');
    await time.pass(1000);
    expect(times(a)).toEqual([0, 1000]);
  });

  it('makes the pauses grow from the start, also after a request that was on its way', async () => {
    const { poller, time, times, answers } = scene();
    const hanging = held();
    answers.set(a, () => offline);
    answers.set(b, () => offline);
    poller.setQueues([a, b]);
    poller.start();
    await time.pass(17_000);
    answers.set(b, () => hanging.promise);
    await time.pass(1000);
    poller.wake('new-network');
    await time.pass(5000);
    hanging.release(offline);
    await time.pass(15_000);
    expect(times(a)).toEqual([0, 2500, 7500, 17_500, 19_250, 21_750, 26_750, 36_750]);
    expect(times(b)).toEqual([0, 2500, 7500, 17_500, 25_500, 30_500]);
  });

  it('asks for a person at once, yet never twice within a second', async () => {
    const { poller, time, times, answers } = scene({ interval: 60_000 });
    answers.set(a, () => offline);
    poller.setQueues([a]);
    poller.start();
    await time.pass(5000);
    for (let press = 0; press < 10; press += 1) {
      poller.wake('asked');
      await time.pass(100);
    }
    expect(times(a)).toEqual([0, 5000, 6000]);
  });

  it('puts a healthy queue’s tick forward for a person, too', async () => {
    const { poller, time, times } = scene();
    poller.setQueues([a]);
    poller.start();
    await time.pass(1200);
    poller.wake('asked');
    await time.pass(2500);
    expect(times(a)).toEqual([0, 1200, 3700]);
  });

  it('lets a tick that is due first stand, though a person asked', async () => {
    const { poller, time, times } = scene({ interval: 1000 });
    poller.setQueues([a]);
    poller.start();
    await time.pass(500);
    poller.wake('asked');
    await time.pass(2500);
    expect(times(a)).toEqual([0, 1000, 2000, 3000]);
  });
});

describe('a blocked address', () => {
  const blocked: TelecomxError = { kind: 'blocked' };

  it('is not asked from again by itself, nor after waking up', async () => {
    const { poller, time, times, answers } = scene();
    answers.set(a, () => failed(blocked));
    poller.setQueues([a]);
    poller.start();
    await time.pass(3_600_000);
    poller.wake('awake');
    await time.pass(3_600_000);
    expect(times(a)).toEqual([0]);
    expect(time.pending).toBe(1);
  });

  it('is no more once there is another network', async () => {
    const { poller, time, times, answers } = scene();
    answers.set(a, () => failed(blocked));
    poller.setQueues([a]);
    poller.start();
    await time.pass(3_600_000);
    poller.wake('new-network');
    await time.pass(60_000);
    expect(times(a)).toEqual([0, 3_601_250]);
    answers.delete(a);
    poller.wake('asked');
    await time.pass(2500);
    expect(times(a)).toEqual([0, 3_601_250, 3_660_000, 3_662_500]);
  });

  it('is not helped by another queue’s success', async () => {
    const { poller, time, times, answers } = scene();
    answers.set(a, () => failed(blocked));
    answers.set(b, () => offline);
    poller.setQueues([a, b]);
    poller.start();
    await time.pass(2000);
    answers.delete(b);
    await time.pass(10_000);
    expect(times(a)).toEqual([0]);
    expect(times(b)).toEqual([0, 2500, 5000, 7500, 10_000]);
  });
});
