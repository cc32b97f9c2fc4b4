import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSessionBus } from '../../../main/desktop/session-bus';
import { keepWayIn } from '../../../main/desktop/way-in';

/** A desktop whose tray comes and goes as told, and what the app does about it. */
function desktop() {
  vi.useFakeTimers();
  const bus = createSessionBus();
  onTestFinished(() => {
    vi.useRealTimers();
    void bus.close();
  });
  let tray: (owner: string | null) => void = () => undefined;
  const unwatch = vi.fn();
  const ensureReachable = vi.fn();
  const watchOwner = (_: string, listener: typeof tray) => {
    tray = listener;
    return unwatch;
  };
  const end = keepWayIn({ ...bus, watchOwner }, { ensureReachable });
  return {
    end,
    unwatch,
    ensureReachable,
    tray: (owner: string | null): void => {
      tray(owner);
    },
  };
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
    tray(null);
    vi.advanceTimersByTime(9000);
    tray(':1.5');
    vi.advanceTimersByTime(60_000);
    expect(ensureReachable).not.toHaveBeenCalled();
  });

  it('is made when the tray is gone for good, not when it starts again', () => {
    const { ensureReachable, tray } = desktop();
    tray(':1.5');
    tray(null);
    vi.advanceTimersByTime(2000);
    tray(':1.6');
    vi.advanceTimersByTime(60_000);
    expect(ensureReachable).not.toHaveBeenCalled();
    tray(null);
    vi.advanceTimersByTime(10_000);
    expect(ensureReachable).toHaveBeenCalledOnce();
  });

  it('is nobody’s business after the end', () => {
    const { end, unwatch, ensureReachable } = desktop();
    end();
    vi.advanceTimersByTime(60_000);
    expect(unwatch).toHaveBeenCalledOnce();
    expect(ensureReachable).not.toHaveBeenCalled();
  });
});
