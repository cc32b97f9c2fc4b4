import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWindow } from './support/open-window';
import { caller, noon, queue, watching } from './support/samples';

const bamse = caller({ id: 'b', name: 'Bamse', entered: noon - 9000 });
const wait = () => screen.getByRole('listitem').textContent;

async function pass(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds);
  await tick();
}

function hide(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('wait times', () => {
  beforeEach(() => {
    // A frame is no timer.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('count on in whole seconds of the server’s clock', async () => {
    await openWindow(watching({ callers: [bamse], serverNow: noon + 400 }));
    expect(wait()).toContain('0:09');
    await pass(600);
    expect(wait()).toContain('0:10');
    await pass(60_000);
    expect(wait()).toContain('1:10');
  });

  it('do not fall back when the next answer’s clock is a little behind', async () => {
    const { show } = await openWindow(watching({ callers: [bamse], serverNow: noon + 1050 }));
    await show(watching({ callers: [bamse], serverNow: noon + 900 }));
    expect(wait()).toContain('0:10');
  });

  it('follow the server’s clock when it is set back', async () => {
    const { show } = await openWindow(watching({ callers: [bamse], serverNow: noon + 60_000 }));
    await show(watching({ callers: [bamse], serverNow: noon }));
    expect(wait()).toContain('0:09');
  });

  it('go on where all is stale, and need no timer while the window is hidden or nobody waits', async () => {
    const { show } = await openWindow(watching({ callers: [bamse] }));
    expect(vi.getTimerCount()).toBe(1);
    hide(true);
    expect(vi.getTimerCount()).toBe(0);
    hide(false);
    expect(vi.getTimerCount()).toBe(1);
    const status = { kind: 'stale', asOf: noon - 5000, problem: 'Silence.' } as const;
    await show(watching({ queues: [queue({ id: 'support', name: 'Support', status })], callers: [bamse] }));
    expect(vi.getTimerCount()).toBe(1);
    await show(watching({ callers: [] }));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stand still where the main process says that nobody sees the window, and are right at once when it is seen', async () => {
    const { tellSeen } = await openWindow(watching({ callers: [bamse] }));
    tellSeen(false);
    expect(vi.getTimerCount()).toBe(0);
    await pass(60_000);
    expect(wait()).toContain('0:09');
    tellSeen(true);
    await tick();
    expect(wait()).toContain('1:09');
    expect(vi.getTimerCount()).toBe(1);
  });
});
