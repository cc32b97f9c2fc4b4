import { describe, expect, it } from 'vitest';
import { createReminder, type ReminderState } from '../../../main/alerts/reminder';
import { FakeTime } from '../polling/fake-time';

const wanted: ReminderState = { on: true, every: 30_000, pending: true };

/** A reminder, and how often it has played so far. */
function scene() {
  const time = new FakeTime();
  let played = 0;
  const reminder = createReminder({
    setTimer: time.setTimer,
    play: () => {
      played += 1;
    },
  });
  return { time, reminder, played: () => played };
}

describe('the reminder', () => {
  it('is silent until somebody who was spoken of waits', async () => {
    const { time, reminder, played } = scene();
    await time.pass(600_000);
    reminder.update({ ...wanted, pending: false });
    await time.pass(600_000);
    expect([played(), time.pending]).toEqual([0, 0]);
  });

  it('plays first after its interval, as the popup had its own sound, and then again and again', async () => {
    const { time, reminder, played } = scene();
    reminder.update(wanted);
    await time.pass(29_999);
    expect(played()).toBe(0);
    await time.pass(1);
    expect(played()).toBe(1);
    await time.pass(60_000);
    expect(played()).toBe(3);
  });

  it('keeps its beat while it is told the same again and again', async () => {
    const { time, reminder, played } = scene();
    for (let second = 0; second < 90; second += 1) {
      reminder.update({ ...wanted });
      await time.pass(1000);
    }
    expect([played(), time.pending]).toEqual([3, 1]);
  });

  it.each([
    ['the caller is taken care of', { pending: false }],
    ['the person turns it off', { on: false }],
  ])('ends at once when %s, and begins anew after that', async (_, change) => {
    const { time, reminder, played } = scene();
    reminder.update(wanted);
    await time.pass(29_000);
    reminder.update({ ...wanted, ...change });
    await time.pass(600_000);
    expect([played(), time.pending]).toEqual([0, 0]);
    reminder.update(wanted);
    await time.pass(30_000);
    expect(played()).toBe(1);
  });

  it('goes by a new interval from the moment it is chosen', async () => {
    const { time, reminder, played } = scene();
    reminder.update(wanted);
    await time.pass(10_000);
    reminder.update({ ...wanted, every: 5000 });
    await time.pass(5000);
    expect([played(), time.pending]).toEqual([1, 1]);
  });

  it('goes on where a sound could not be played', async () => {
    const time = new FakeTime();
    let tried = 0;
    const reminder = createReminder({
      setTimer: (callback, delay) =>
        time.setTimer(() => {
          expect(callback).toThrow('no sound');
        }, delay),
      play: () => {
        tried += 1;
        throw new Error('no sound');
      },
    });
    reminder.update(wanted);
    await time.pass(90_000);
    expect(tried).toBe(3);
  });

  it('is over when it is closed, also by the sound itself', async () => {
    const { time, reminder, played } = scene();
    reminder.update(wanted);
    await time.pass(30_000);
    reminder.close();
    reminder.close();
    await time.pass(600_000);
    expect([played(), time.pending]).toEqual([1, 0]);
    const other = new FakeTime();
    const self = createReminder({
      setTimer: other.setTimer,
      play: () => {
        self.close();
      },
    });
    self.update(wanted);
    await other.pass(600_000);
    expect([other.wakeUps, other.pending]).toEqual([1, 0]);
  });
});
