import { describe, expect, it } from 'vitest';
import { a, b, c, failed, offline, scene } from './poller-scene';

describe('a timer that runs late', () => {
  it('is taken for a sleep: asked once, within 2.5 s, and told', async () => {
    let late = 0;
    const { poller, time, times } = scene({ onLate: () => (late += 1) });
    poller.setQueues([a]);
    poller.start();
    await time.pass(1000);
    time.sleep(3_600_000);
    await time.pass(5000);
    expect(times(a).slice(1)).toEqual([3_602_250, 3_604_750]);
    expect(late).toBe(1);
    expect(time.pending).toBe(1);
  });

  it.each([
    [2500, 5000, 0],
    [2500, 5001, 1],
    [20_000, 20_000, 0],
    [20_000, 20_001, 1],
  ])('is none below five seconds and the interval (%d): %d', async (interval, lateness, expected) => {
    let late = 0;
    const { poller, time, times } = scene({ interval, onLate: () => (late += 1) });
    poller.setQueues([a]);
    poller.start();
    await time.pass(0);
    time.sleep(interval + lateness);
    await time.pass(0);
    expect(late).toBe(expected);
    expect(times(a)).toHaveLength(2 - expected);
  });

  it('is no reason to ask from a blocked address', async () => {
    const { poller, time, asked, answers, log } = scene();
    answers.set(a, () => failed({ kind: 'blocked' }));
    poller.setQueues([a]);
    poller.start();
    await time.pass(1000);
    time.sleep(3_600_000);
    await time.pass(60_000);
    expect(asked).toHaveLength(1);
    expect(log).toEqual([]);
  });

  it('does not ask at once what became due meanwhile, whatever it was', async () => {
    const { poller, time, asked, answers } = scene();
    answers.set(b, () => offline);
    answers.set(c, () => failed({ kind: 'rate-limited', retryAfter: 1000 }));
    poller.setQueues([a, b, c]);
    poller.start();
    await time.pass(2000);
    answers.clear();
    time.sleep(3_600_000);
    await time.pass(1249);
    expect(asked).toHaveLength(3);
    await time.pass(1);
    expect(asked.slice(3)).toEqual([a, b, c].map((id) => [id, 3_603_250]));
  });

  it('tells nobody where the poller was woken before, which asks no sooner', async () => {
    let late = 0;
    const { poller, time, times } = scene({ onLate: () => (late += 1) });
    poller.setQueues([a]);
    poller.start();
    await time.pass(1000);
    time.sleep(3_600_000);
    poller.wake('awake');
    await time.pass(2500);
    expect(times(a)).toEqual([0, 3_602_250]);
    expect(late).toBe(0);
  });

  it('is not what a poller had that had nothing to ask', async () => {
    let late = 0;
    const { poller, time, times } = scene({ onLate: () => (late += 1) });
    poller.start();
    await time.pass(3_600_000);
    poller.setQueues([a]);
    await time.pass(2500);
    expect(times(a)).toEqual([3_600_000, 3_602_500]);
    expect(late).toBe(0);
  });

  it('goes on where the listener throws', async () => {
    const onLate = () => {
      throw new Error('bang');
    };
    const { poller, time, times, log } = scene({ onLate });
    poller.setQueues([a]);
    poller.start();
    await time.pass(1000);
    time.sleep(60_000);
    await time.pass(2500);
    expect(times(a)).toEqual([0, 62_250]);
    expect(log).toEqual(['a listener of the polls threw: Error: bang']);
  });
});
