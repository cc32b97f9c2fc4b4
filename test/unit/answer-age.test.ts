import { describe, expect, it } from 'vitest';
import { createAnswerAge } from '../../main/answer-age';
import type { MonotonicTime } from '../../main/board/caller';
import { FakeTime } from './polling/fake-time';

/** Queues asked every 2.5 s: their answers are old after 10 s. */
function watching(interval = 2500) {
  const time = new FakeTime();
  const answers = new Map<string, MonotonicTime>();
  const told: number[] = [];
  const age = createAnswerAge({
    setTimer: time.setTimer,
    monotonic: time.monotonic,
    interval,
    times: () => [...answers.values()],
    onOld: () => told.push(time.monotonic()),
  });
  const answer = (queue: string): void => {
    answers.set(queue, time.monotonic());
    age.watch();
  };
  return { time, told, age, answer, answers };
}

describe('an answer', () => {
  it('that no other follows is told as too old, once', async () => {
    const { time, told, answer } = watching();
    answer('support');
    await time.pass(10_000);
    expect(told).toEqual([]);
    await time.pass(60_000);
    expect(told).toEqual([10_001]);
  });

  it('of a queue that is asked seldom may be three rounds old', async () => {
    const { time, told, answer } = watching(20_000);
    answer('support');
    await time.pass(100_000);
    expect(told).toEqual([60_001]);
  });

  it('that others follow in time is never too old, and one timer is enough for all', async () => {
    const { time, told, answer } = watching();
    for (let round = 0; round < 40; round += 1) {
      answer('support');
      answer('sales');
      expect(time.pending).toBe(1);
      await time.pass(2500);
    }
    expect(told).toEqual([]);
    expect(time.wakeUps).toBeLessThan(15);
  });

  it('of one queue is too old though another goes on answering', async () => {
    const { time, told, answer } = watching();
    answer('sales');
    for (let round = 0; round < 8; round += 1) {
      answer('support');
      await time.pass(2500);
    }
    expect(told[0]).toBe(10_001);
  });

  it('of each queue is told when its own time comes', async () => {
    const { time, told, answer } = watching();
    answer('support');
    await time.pass(3000);
    answer('sales');
    await time.pass(60_000);
    expect(told).toEqual([10_001, 13_001]);
  });

  it('is told again where the queue answered and fell silent once more', async () => {
    const { time, told, answer } = watching();
    answer('support');
    await time.pass(20_000);
    answer('support');
    await time.pass(20_000);
    expect(told).toEqual([10_001, 30_001]);
  });
});

describe('nothing is told', () => {
  it('where nothing answered yet', () => {
    const { time, age } = watching();
    age.watch();
    expect(time.pending).toBe(0);
  });

  it('after the end, and the end may come twice', async () => {
    const { time, told, age, answer } = watching();
    answer('support');
    age.stop();
    age.stop();
    await time.pass(60_000);
    expect(told).toEqual([]);
    expect(time.pending).toBe(0);
  });

  it('of a queue that is asked no longer', async () => {
    const { time, told, answer, answers } = watching();
    answer('support');
    answers.clear();
    await time.pass(60_000);
    expect(told).toEqual([]);
  });
});
