import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createElectronPopups } from '../../../main/desktop/popups-electron';

/** The system's notifications, as Electron hands them out. */
const system = vi.hoisted(() => {
  const made: { options: unknown; emit: (name: string, ...about: unknown[]) => boolean; closed: number }[] = [];
  return { made };
});
vi.mock('electron', () => ({
  Notification: class extends EventEmitter {
    closed = 0;
    constructor(readonly options: unknown) {
      super();
      system.made.push(this);
    }
    show(): void {
      this.emit('asked for');
    }
    close(): void {
      this.closed += 1;
    }
  },
}));

const popup = { title: 'VIP: Ida', body: 'Support', urgency: 'critical', canSnooze: true } as const;

/** One popup, and the system's side of it. */
function shown(differences: Partial<typeof popup> | { canSnooze: false } = {}) {
  const listener = { onChosen: vi.fn(), onSnoozed: vi.fn(), onShownLate: vi.fn() };
  const handle = createElectronPopups().show({ ...popup, ...differences }, listener);
  const notification = system.made.at(-1);
  if (notification === undefined) throw new Error('nothing was shown');
  const { outcome } = handle;
  const close = (): void => {
    handle.close();
  };
  return { outcome, close, listener, notification };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a popup by Electron', () => {
  it('is what was asked for, silent, for the app has sounds of its own', () => {
    const { notification } = shown();
    expect(notification.options).toMatchObject({
      title: 'VIP: Ida',
      body: 'Support',
      urgency: 'critical',
      silent: true,
      actions: [{ type: 'button', text: 'Snooze' }],
    });
    expect(shown({ canSnooze: false }).notification.options).toMatchObject({ actions: [] });
  });

  it('is shown when the system says so', async () => {
    const { outcome, notification, listener } = shown();
    notification.emit('show');
    expect(await outcome).toEqual({ kind: 'shown' });
    expect(listener.onShownLate).not.toHaveBeenCalled();
  });

  it.each([
    ['No permission.', 'No permission.'],
    ['', 'The system refused the popup.'],
  ])('failed with the system’s reason %j: %s', async (error, reason) => {
    const { outcome, notification } = shown();
    notification.emit('failed', {}, error);
    expect(await outcome).toEqual({ kind: 'failed', reason });
  });

  it('is unknown after two seconds of silence, and shown late when the system says so after that', async () => {
    const { outcome, notification, listener } = shown();
    await vi.advanceTimersByTimeAsync(2000);
    expect((await outcome).kind).toBe('unknown');
    notification.emit('show');
    expect(listener.onShownLate).toHaveBeenCalledTimes(1);
  });

  it('that was taken back meanwhile is not told to be shown late', async () => {
    const handle = shown();
    const { outcome, notification, listener } = handle;
    await vi.advanceTimersByTimeAsync(2000);
    await outcome;
    handle.close();
    notification.emit('show');
    expect(notification.closed).toBe(1);
    expect(listener.onShownLate).not.toHaveBeenCalled();
  });

  it('leads to the caller by a click, and puts off by its button', () => {
    const { notification, listener } = shown();
    notification.emit('click');
    expect([listener.onChosen, listener.onSnoozed].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
    const other = shown();
    other.notification.emit('action', {}, 0);
    expect([other.listener.onChosen, other.listener.onSnoozed].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  });
});
