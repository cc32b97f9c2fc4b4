import { describe, expect, it } from 'vitest';
import { createQuietKeeper } from '../../../main/alerts/quiet-keeper';
import type { QuietRules } from '../../../main/alerts/quiet';
import { FakeTime } from '../polling/fake-time';

const off: QuietRules = {
  doNotDisturb: 'off',
  quietSchedule: { on: false, days: [1, 2, 3, 4, 5, 6, 7], from: '17:00', to: '08:00' },
  quietWhenLocked: true,
  quietWithDesktop: true,
};

/** A keeper on a desk whose clock starts at noon of a Friday. */
function desk() {
  const time = new FakeTime();
  const noon = new Date(2026, 10, 27, 12).getTime();
  const clock = { ahead: 0 };
  const told: (string | null)[] = [];
  const set = { rules: off };
  const keeper = createQuietKeeper({
    rules: () => set.rules,
    desktopNow: () => noon + clock.ahead + time.monotonic(),
    setTimer: time.setTimer,
    onChange: () => told.push(keeper.now()?.cause ?? null),
  });
  const choose = (rules: Partial<QuietRules>): void => {
    set.rules = { ...set.rules, ...rules };
    keeper.look();
  };
  return { time, noon, clock, told, keeper, choose };
}

describe('a keeper of quiet', () => {
  it('has no timer while nothing can begin or end by the clock', () => {
    const { time, choose } = desk();
    choose({ doNotDisturb: 'on' });
    expect(time.pending).toBe(0);
  });

  it('tells when do-not-disturb begins and ends, the last by itself', async () => {
    const { time, noon, told, choose } = desk();
    choose({ doNotDisturb: noon + 15 * 60_000 });
    await time.pass(15 * 60_000 - 1);
    expect(told).toEqual(['do-not-disturb']);
    await time.pass(1);
    expect(told).toEqual(['do-not-disturb', null]);
    expect(time.pending).toBe(0);
  });

  it('tells when the quiet hours begin and end', async () => {
    const { time, told, choose } = desk();
    choose({ quietSchedule: { ...off.quietSchedule, on: true } });
    await time.pass(5 * 60 * 60_000);
    expect(told).toEqual(['schedule']);
    await time.pass(15 * 60 * 60_000);
    expect(told).toEqual(['schedule', null]);
  });

  it('notices within a minute that the desktop’s clock was set', async () => {
    const { time, noon, clock, told, choose } = desk();
    choose({ doNotDisturb: noon + 60 * 60_000 });
    clock.ahead = 2 * 60 * 60_000;
    await time.pass(60_000);
    expect(told).toEqual(['do-not-disturb', null]);
  });

  it('hears of the lock and of the desktop’s own do-not-disturb, and tells each change once', () => {
    const { told, keeper } = desk();
    keeper.hear({ locked: true });
    keeper.hear({ locked: true });
    keeper.hear({ inhibited: true });
    keeper.hear({ locked: false });
    keeper.hear({ inhibited: false });
    expect(told).toEqual(['locked', 'desktop', null]);
  });

  it('has no timer any more once it is closed', () => {
    const { time, noon, keeper, choose } = desk();
    choose({ doNotDisturb: noon + 1000 });
    keeper.close();
    expect(time.pending).toBe(0);
  });
});
