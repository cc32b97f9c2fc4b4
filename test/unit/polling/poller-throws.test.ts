import { describe, expect, it } from 'vitest';
import { a, b, offline, scene } from './poller-scene';

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
