import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keepWayIn } from '../../../main/desktop/way-in';

/** A desktop whose tray comes and goes as told, and what the app does about it. */
function desktop() {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let tray: (owner: string | null) => void = () => undefined;
  const unwatch = vi.fn();
  const ensureReachable = vi.fn();
  const bus: Parameters<typeof keepWayIn>[0] = {
    watchOwner: (_, listener) => {
      tray = listener;
      return unwatch;
    },
    watchSignals: () => () => undefined,
    // Whoever keeps the list of icons says that it shows them.
    call: () => Promise.resolve({ kind: 'answered', sender: ':1.5', body: [{ value: true }] }),
  };
  const end = keepWayIn(bus, { ensureReachable });
  return {
    end,
    unwatch,
    ensureReachable,
    tray: async (owner: string | null): Promise<void> => {
      tray(owner);
      await Promise.resolve();
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

  it('is not needed where there is a tray, also one that comes a little late', async () => {
    const { ensureReachable, tray } = desktop();
    await tray(null);
    vi.advanceTimersByTime(9000);
    await tray(':1.5');
    vi.advanceTimersByTime(60_000);
    expect(ensureReachable).not.toHaveBeenCalled();
  });

  it('is made when the tray is gone for good, not when it starts again', async () => {
    const { ensureReachable, tray } = desktop();
    await tray(':1.5');
    await tray(null);
    vi.advanceTimersByTime(2000);
    await tray(':1.6');
    vi.advanceTimersByTime(60_000);
    expect(ensureReachable).not.toHaveBeenCalled();
    await tray(null);
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
