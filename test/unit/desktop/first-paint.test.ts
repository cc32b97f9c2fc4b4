import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFirstPaint } from '../../../main/desktop/first-paint';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

/** The first paint, and whether whoever waits for it has waited long enough. */
function scene() {
  const { painted, waited } = createFirstPaint();
  const onWaited = vi.fn();
  const wait = async (): Promise<void> => {
    await waited();
    onWaited();
  };
  return { painted, wait, onWaited };
}

describe('the first paint', () => {
  it('is waited for, and nothing is left of the waiting', async () => {
    const { painted, wait, onWaited } = scene();
    void wait();
    await vi.advanceTimersByTimeAsync(499);
    expect(onWaited).not.toHaveBeenCalled();
    painted();
    await vi.advanceTimersByTimeAsync(0);
    expect([onWaited.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('is not waited for where it has been already', async () => {
    const { painted, wait, onWaited } = scene();
    painted();
    void wait();
    await vi.advanceTimersByTimeAsync(0);
    expect([onWaited.mock.calls.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('is waited for half a second at most: a window that nobody sees may never be painted', async () => {
    const { wait, onWaited } = scene();
    void wait();
    await vi.advanceTimersByTimeAsync(500);
    expect(onWaited).toHaveBeenCalledOnce();
  });
});
