import { describe, expect, it } from 'vitest';
import { PbxClock } from '../../../main/demo-pbx/clock';

describe('the platform’s clock', () => {
  it('runs with the machine’s', () => {
    const before = Date.now();
    const now = new PbxClock().now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('runs ahead when it was moved on', () => {
    const clock = new PbxClock();
    clock.advance(3_600_000);
    expect(clock.now() - Date.now()).toBeGreaterThan(3_590_000);
  });

  it('stands where it was stopped, and moves only when told', () => {
    const clock = new PbxClock();
    clock.stopAt(1000);
    expect(clock.now()).toBe(1000);
    clock.advance(-250);
    expect(clock.now()).toBe(750);
  });
});
