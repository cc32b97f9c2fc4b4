import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keepWayIn } from '../../../main/desktop/way-in';

/** A desktop whose tray comes and goes as told, and what the app does about it. */
function desktop() {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const ensureReachable = vi.fn();
  const { onHost, end } = keepWayIn({ ensureReachable });
  return { ensureReachable, end, tray: onHost };
}

describe('a way to the window', () => {
  it('is made where no bus tells of a tray', () => {
    const { ensureReachable } = desktop();
    vi.advanceTimersByTime(9999);
    expect(ensureReachable).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ensureReachable).toHaveBeenCalledOnce();
  });

  it('is not needed where there is a tray, also one that comes a little late', () => {
    const { ensureReachable, tray } = desktop();
    tray(false);
    vi.advanceTimersByTime(9000);
    tray(true);
    vi.advanceTimersByTime(60_000);
    expect(ensureReachable).not.toHaveBeenCalled();
  });

  it('is made when the tray is gone for good, not when it starts again', () => {
    const { ensureReachable, tray } = desktop();
    tray(true);
    tray(false);
    vi.advanceTimersByTime(2000);
    tray(true);
    vi.advanceTimersByTime(60_000);
    expect(ensureReachable).not.toHaveBeenCalled();
    tray(false);
    vi.advanceTimersByTime(10_000);
    expect(ensureReachable).toHaveBeenCalledOnce();
  });

  it('is nobody’s business after the end', () => {
    const { end, ensureReachable } = desktop();
    end();
    vi.advanceTimersByTime(60_000);
    expect(ensureReachable).not.toHaveBeenCalled();
  });
});
