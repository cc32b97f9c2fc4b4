import { screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openWindow } from './support/open-window';
import { caller, noon, watching } from './support/samples';

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
    vi.useFakeTimers();
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
    await show(watching({ callers: [{ ...bamse, asOf: noon - 5000 }] }));
    expect(vi.getTimerCount()).toBe(1);
    await show(watching({ callers: [] }));
    expect(vi.getTimerCount()).toBe(0);
  });
});
