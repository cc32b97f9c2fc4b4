import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createNodeNotifierPopups,
  notifySendTexts,
  type Notifier,
  type NotifierOptions,
} from '../../../main/desktop/popups-node-notifier';

type Play = (callback: (error: unknown, response?: string) => void) => void;

function channel(platform: 'linux' | 'win32', play: Play, readsMarkup = false) {
  const handedOver: NotifierOptions[] = [];
  const notifier: Notifier = {
    notify: (options, callback) => {
      handedOver.push(options);
      play(callback);
      return null;
    },
  };
  const popups = createNodeNotifierPopups({
    platform,
    appIcon: '/icon.png',
    appId: 'dk.queuetray.app',
    readsMarkup: () => Promise.resolve(readsMarkup),
    load: () => Promise.resolve(notifier),
  });
  return { popups, handedOver };
}

const popup = { title: 'VIP: Ida', body: 'A & B', urgency: 'critical', canSnooze: true } as const;
const nothing = () => undefined;

/** Who hears of a popup. */
const ears = () => ({ onChosen: vi.fn(), onSnoozed: vi.fn(), onShownLate: vi.fn() });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('node-notifier on Linux', () => {
  it('is a success without an error, and whatever else notify-send wrote', async () => {
    for (const error of [null, '', 'Gtk-WARNING']) {
      const { popups } = channel('linux', (callback) => {
        callback(error);
      });
      expect(await popups.show(popup, ears()).outcome).toEqual({ kind: 'shown' });
    }
  });

  it('failed with an error, thrown or called back', async () => {
    const called = channel('linux', (callback) => {
      callback(new Error('notify-send must be installed'));
    });
    expect(await called.popups.show(popup, ears()).outcome).toEqual({
      kind: 'failed',
      reason: 'notify-send must be installed',
    });
    const thrown = channel('linux', () => {
      throw new Error('E2BIG');
    });
    expect((await thrown.popups.show(popup, ears()).outcome).kind).toBe('failed');
  });

  it('failed without telling the command, in which the caller stands', async () => {
    const { popups } = channel('linux', (callback) => {
      callback(new Error(`Command failed: notify-send "${popup.title}"\n`));
    });
    const reason = 'notify-send ended with an error.';
    expect(await popups.show(popup, ears()).outcome).toEqual({ kind: 'failed', reason });
  });

  it('is unknown when the service hangs', async () => {
    const { popups } = channel('linux', nothing);
    const { outcome } = popups.show(popup, ears());
    await vi.advanceTimersByTimeAsync(2000);
    expect((await outcome).kind).toBe('unknown');
  });

  it('tells once when what was unknown turns out to be shown', async () => {
    let end: (error: unknown) => void = nothing;
    const { popups } = channel('linux', (callback) => {
      end = callback;
    });
    const heard = ears();
    const { outcome } = popups.show(popup, heard);
    await vi.advanceTimersByTimeAsync(2000);
    await outcome;
    expect(heard.onShownLate).not.toHaveBeenCalled();
    end(null);
    expect(heard.onShownLate).toHaveBeenCalledTimes(1);
  });

  it('tells nothing late of what failed late, nor of what was shown in time', async () => {
    let end: (error: unknown) => void = nothing;
    const late = channel('linux', (callback) => {
      end = callback;
    });
    const heard = ears();
    const { outcome } = late.popups.show(popup, heard);
    await vi.advanceTimersByTimeAsync(2000);
    await outcome;
    end(new Error('NoReply'));
    const timely = channel('linux', (callback) => {
      callback(null);
    });
    await timely.popups.show(popup, heard).outcome;
    expect(heard.onShownLate).not.toHaveBeenCalled();
  });

  it('escapes markup only for a service that reads it', async () => {
    const answered: Play = (callback) => {
      callback(null);
    };
    const plain = channel('linux', answered);
    await plain.popups.show(popup, ears()).outcome;
    expect(plain.handedOver[0]).toMatchObject({ title: 'VIP: Ida', message: 'A & B', urgency: 'critical' });
    const marked = channel('linux', answered, true);
    await marked.popups.show(popup, ears()).outcome;
    expect(marked.handedOver[0]).toMatchObject({ message: 'A &amp; B' });
  });

  it('guards texts that would be options, nothing or escapes, and no others', () => {
    expect(notifySendTexts('--version', '-5')).toEqual({ title: '\u2060--version', message: '\u2060-5' });
    expect(notifySendTexts('', '')).toEqual({ title: '\u2060', message: '\u2060' });
    expect(notifySendTexts('a\\n', 'a\\n')).toEqual({ title: 'a\\n', message: 'a\\\\n' });
  });
});

describe('node-notifier on Windows', () => {
  it('is shown while the toast stays, and leads a click to the caller', async () => {
    let end: (error: unknown, response?: string) => void = nothing;
    const { popups } = channel('win32', (callback) => {
      end = callback;
    });
    const heard = ears();
    const { onChosen, onSnoozed, onShownLate } = heard;
    const { outcome } = popups.show(popup, heard);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await outcome).toEqual({ kind: 'shown' });
    expect(onChosen).not.toHaveBeenCalled();
    end(null, 'activate');
    expect(onChosen).toHaveBeenCalledTimes(1);
    expect(onSnoozed).not.toHaveBeenCalled();
    expect(onShownLate).not.toHaveBeenCalled();
  });

  it('failed when the helper ends at once without a word', async () => {
    const { popups } = channel('win32', (callback) => {
      callback(null);
    });
    expect((await popups.show(popup, ears()).outcome).kind).toBe('failed');
  });

  it.each([
    ['Snooze', 'onSnoozed'],
    ['snooze', 'onSnoozed'],
    ['Show', 'onChosen'],
    ['activate', 'onChosen'],
    ['timeout', null],
    ['dismissed', null],
    ['something else', null],
  ] as const)('hears %s as %s', async (response, means) => {
    const { popups } = channel('win32', (callback) => {
      callback(null, response);
    });
    const heard = ears();
    expect(await popups.show(popup, heard).outcome).toEqual({ kind: 'shown' });
    const called = Object.entries(heard).flatMap(([name, { mock }]) => mock.calls.map(() => name));
    expect(called).toEqual(means === null ? [] : [means]);
  });

  it('offers to put off only what can be put off', async () => {
    const { popups, handedOver } = channel('win32', (callback) => {
      callback(null, 'timeout');
    });
    await popups.show(popup, ears()).outcome;
    await popups.show({ ...popup, canSnooze: false }, ears()).outcome;
    expect(handedOver.map(({ actions }) => actions)).toEqual([['Show', 'Snooze'], ['Show']]);
  });

  it('takes a toast back by its id', async () => {
    const { popups, handedOver } = channel('win32', nothing);
    popups.show(popup, ears()).close();
    await vi.advanceTimersByTimeAsync(0);
    expect(handedOver.map(({ id, remove }) => id ?? remove)).toEqual([1, 1]);
  });
});
