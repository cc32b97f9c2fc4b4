import { describe, expect, it } from 'vitest';
import type { Result } from '../../../main/telecomx/errors';
import { a, b, c, failed, good, held, offline, scene } from './poller-scene';
import { seededRandom } from './fake-time';

describe('polling', () => {
  it('asks all queues at once, then once an interval, in one wake-up', async () => {
    const { poller, time, times, told } = scene();
    poller.setQueues([a, b]);
    await time.pass(10_000);
    expect(times(a)).toEqual([]);
    poller.start();
    poller.start();
    await time.pass(5000);
    expect(times(a)).toEqual([10_000, 12_500, 15_000]);
    expect(times(b)).toEqual(times(a));
    expect(time.wakeUps).toBe(3);
    expect(time.pending).toBe(1);
    expect(told).toEqual(['a good', 'b good', 'a good', 'b good', 'a good', 'b good']);
  });

  it('is not moved by being started again', async () => {
    const { poller, time, times } = scene();
    poller.setQueues([a]);
    poller.start();
    await time.pass(1000);
    poller.start();
    await time.pass(4000);
    expect(times(a)).toEqual([0, 2500, 5000]);
  });

  it('sets no timer without queues', () => {
    const { poller, time } = scene();
    poller.start();
    expect(time.pending).toBe(0);
  });

  it('runs for two hours without drift or a second loop', async () => {
    const { poller, time, times } = scene({ random: seededRandom(7) });
    poller.setQueues([a, b, c]);
    poller.start();
    await time.pass(7_200_000);
    const all = times(a);
    expect(all.length).toBeGreaterThanOrEqual(2880);
    expect(all.length).toBeLessThanOrEqual(2881);
    expect(time.wakeUps).toBe(all.length);
    const gaps = all.slice(1).map((at, index) => at - (all[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3000);
    expect(new Set(gaps).size).toBeGreaterThan(1000);
  });

  it('never has two requests for one queue in flight', async () => {
    const { poller, time, times, answers, told } = scene();
    const slow = held();
    answers.set(a, () => slow.promise);
    poller.setQueues([a, b]);
    poller.start();
    await time.pass(6000);
    expect(times(a)).toEqual([0]);
    expect(times(b)).toEqual([0, 2500, 5000]);
    poller.stop();
    poller.start();
    await time.pass(1000);
    expect(times(a)).toEqual([0]);
    answers.delete(a);
    slow.release(good);
    await time.pass(1500);
    expect(times(a)).toEqual([0, 8500]);
    expect(told.filter((line) => line === 'a good')).toHaveLength(1);
  });

  it('ends when stopped: no request, no timer, no late answer', async () => {
    const { poller, time, asked, told, answers } = scene();
    const slow = held();
    answers.set(a, () => slow.promise);
    poller.setQueues([a]);
    poller.start();
    await time.pass(100);
    poller.stop();
    expect(time.pending).toBe(0);
    slow.release(good);
    poller.wake('asked');
    poller.setQueues([a, b]);
    await time.pass(60_000);
    expect(asked).toHaveLength(1);
    expect(told).toEqual([]);
    expect(time.pending).toBe(0);
  });
});

describe('a change of queues', () => {
  it('asks new ones at once and others no more', async () => {
    const { poller, time, times, answers, told } = scene();
    const slow = held();
    poller.setQueues([a, b]);
    poller.start();
    await time.pass(2400);
    answers.set(b, () => slow.promise);
    await time.pass(600);
    poller.setQueues([a, c]);
    slow.release(good);
    await time.pass(2500);
    expect(times(a)).toEqual([0, 2500, 5000]);
    expect(times(b)).toEqual([0, 2500]);
    expect(times(c)).toEqual([3000, 5000]);
    expect(told.filter((line) => line === 'b good')).toHaveLength(1);
  });
});

describe('a failing queue', () => {
  it('is left alone longer and longer, while others go on', async () => {
    const { poller, time, times, answers, told } = scene();
    answers.set(a, () => failed({ kind: 'server', status: 500, retryAfter: null }));
    poller.setQueues([a, b]);
    poller.start();
    await time.pass(50_000);
    expect(times(a)).toEqual([0, 2500, 7500, 17_500, 37_500]);
    expect(times(b)).toHaveLength(21);
    expect(told.filter((line) => line === 'a server')).toHaveLength(5);
    answers.delete(a);
    await time.pass(30_000);
    expect(times(a).slice(5)).toEqual([67_500, 70_000, 72_500, 75_000, 77_500, 80_000]);
    answers.set(a, () => offline);
    await time.pass(2500);
    answers.delete(a);
    await time.pass(2500);
    expect(times(a).slice(-2)).toEqual([82_500, 85_000]);
  });

  it('is asked at the very moment the network is back for another, unless it is refused', async () => {
    const outage: Result<string>[] = [offline];
    const { poller, time, times, answers } = scene();
    answers.set(a, () => outage[0] ?? good);
    answers.set(b, () => outage[0] ?? good);
    answers.set(c, () => failed({ kind: 'not-found' }));
    poller.setQueues([a]);
    poller.start();
    await time.pass(20_000);
    poller.setQueues([a, b, c]);
    await time.pass(1000);
    outage.pop();
    await time.pass(40_000);
    const firstGoodOfB = times(b).find((at) => at > 21_000);
    expect(firstGoodOfB).toBe(22_500);
    expect(times(a)).toContain(22_500);
    expect(times(c)).toEqual([20_000]);
  });

  it('is asked with the first of all that has a success, and an interval later with all', async () => {
    const answer: Result<string>[] = [failed({ kind: 'server', status: 502, retryAfter: null })];
    const { poller, time, times, answers } = scene();
    answers.set(a, () => answer[0] ?? good);
    answers.set(b, () => answer[0] ?? good);
    answers.set(c, () => failed({ kind: 'rate-limited', retryAfter: 90_000 }));
    poller.setQueues([a]);
    poller.start();
    await time.pass(6000);
    poller.setQueues([a, b, c]);
    await time.pass(1000);
    expect([times(a), times(b)]).toEqual([[0, 2500], [6000]]);
    answer.pop();
    await time.pass(5000);
    expect(times(a)).toEqual([0, 2500, 7500, 10_000]);
    expect(times(b)).toEqual([6000, 7500, 10_000]);
    expect(times(c)).toEqual([6000]);
  });

  it('is asked an interval after its success where no other is healthy, not at the next old tick', async () => {
    const { poller, time, times, answers } = scene({ pauseFrom: 1000 });
    answers.set(a, () => offline);
    poller.setQueues([a]);
    poller.start();
    await time.pass(500);
    answers.delete(a);
    await time.pass(5500);
    expect(times(a)).toEqual([0, 1000, 3500, 6000]);
  });

  it('that fails alone is not woken by the others’ successes', async () => {
    const { poller, time, times, answers } = scene();
    answers.set(a, () => offline);
    poller.setQueues([a, b]);
    poller.start();
    await time.pass(36_000);
    expect(times(a)).toEqual([0, 2500, 7500, 17_500]);
  });
});
