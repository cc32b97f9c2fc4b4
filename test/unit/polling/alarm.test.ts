import { describe, expect, it } from 'vitest';
import { createAlarm } from '../../../main/polling/alarm';
import { FakeTime, mono } from './fake-time';

function scene() {
  const time = new FakeTime();
  const rung: (readonly [at: number, late: number])[] = [];
  const alarm = createAlarm({
    setTimer: time.setTimer,
    monotonic: time.monotonic,
    onDue: (late) => rung.push([time.monotonic(), late]),
  });
  return { time, rung, alarm };
}

describe('an alarm', () => {
  it('rings once, when it is due', async () => {
    const { time, rung, alarm } = scene();
    await time.pass(100);
    alarm.set(mono(500));
    await time.pass(1000);
    expect(rung).toEqual([[500, 0]]);
    expect(time.pending).toBe(0);
  });

  it('is one timer, set for the last moment told', async () => {
    const { time, rung, alarm } = scene();
    alarm.set(mono(500));
    alarm.set(mono(300));
    alarm.set(mono(700));
    expect(time.pending).toBe(1);
    await time.pass(1000);
    expect(rung).toEqual([[700, 0]]);
  });

  it('rings at once where the moment has passed, and says by how much', async () => {
    const { time, rung, alarm } = scene();
    await time.pass(1000);
    alarm.set(mono(900));
    await time.pass(0);
    expect(rung).toEqual([[1000, 100]]);
  });

  it('says how long the machine slept', async () => {
    const { time, rung, alarm } = scene();
    alarm.set(mono(500));
    time.sleep(60_000);
    await time.pass(0);
    expect(rung).toEqual([[60_000, 59_500]]);
  });

  it('can be called off, and set for the same moment again', async () => {
    const { time, rung, alarm } = scene();
    alarm.off();
    alarm.set(mono(500));
    alarm.off();
    expect(time.pending).toBe(0);
    alarm.set(mono(500));
    await time.pass(500);
    alarm.set(mono(500));
    await time.pass(0);
    expect(rung).toEqual([
      [500, 0],
      [500, 0],
    ]);
  });

  it('is left alone where it is set for that moment already', () => {
    let set = 0;
    const alarm = createAlarm({
      setTimer: () => {
        set += 1;
        return () => undefined;
      },
      monotonic: () => mono(0),
      onDue: () => undefined,
    });
    alarm.set(mono(500));
    alarm.set(mono(500));
    expect(set).toBe(1);
  });
});
