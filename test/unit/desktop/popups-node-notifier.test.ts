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

const popup = { title: 'VIP: Ida', body: 'A & B', urgency: 'critical' } as const;
const nothing = () => undefined;

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
      expect(await popups.show(popup, nothing).outcome).toEqual({ kind: 'shown' });
    }
  });

  it('failed with an error, thrown or called back', async () => {
    const called = channel('linux', (callback) => {
      callback(new Error('notify-send must be installed'));
    });
    expect(await called.popups.show(popup, nothing).outcome).toEqual({
      kind: 'failed',
      reason: 'notify-send must be installed',
    });
    const thrown = channel('linux', () => {
      throw new Error('E2BIG');
    });
    expect((await thrown.popups.show(popup, nothing).outcome).kind).toBe('failed');
  });

  it('failed without telling the command, in which the caller stands', async () => {
    const { popups } = channel('linux', (callback) => {
      callback(new Error(`Command failed: notify-send "${popup.title}"\n`));
    });
    const reason = 'notify-send ended with an error.';
    expect(await popups.show(popup, nothing).outcome).toEqual({ kind: 'failed', reason });
  });

  it('is unknown when the service hangs', async () => {
    const { popups } = channel('linux', nothing);
    const { outcome } = popups.show(popup, nothing);
    await vi.advanceTimersByTimeAsync(2000);
    expect((await outcome).kind).toBe('unknown');
  });

  it('escapes markup only for a service that reads it', async () => {
    const answered: Play = (callback) => {
      callback(null);
    };
    const plain = channel('linux', answered);
    await plain.popups.show(popup, nothing).outcome;
    expect(plain.handedOver[0]).toMatchObject({ title: 'VIP: Ida', message: 'A & B', urgency: 'critical' });
    const marked = channel('linux', answered, true);
    await marked.popups.show(popup, nothing).outcome;
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
    const onClick = vi.fn();
    const { outcome } = popups.show(popup, onClick);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await outcome).toEqual({ kind: 'shown' });
    expect(onClick).not.toHaveBeenCalled();
    end(null, 'activate');
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it('failed when the helper ends at once without a word', async () => {
    const { popups } = channel('win32', (callback) => {
      callback(null);
    });
    expect((await popups.show(popup, nothing).outcome).kind).toBe('failed');
  });

  it('takes a toast back by its id', async () => {
    const { popups, handedOver } = channel('win32', nothing);
    popups.show(popup, nothing).close();
    await vi.advanceTimersByTimeAsync(0);
    expect(handedOver.map(({ id, remove }) => id ?? remove)).toEqual([1, 1]);
  });
});
