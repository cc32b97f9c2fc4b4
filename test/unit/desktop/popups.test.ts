import { describe, expect, it } from 'vitest';
import { channelOrder, popupChoiceOf } from '../../../main/desktop/popups';

describe('the channels of a platform', () => {
  it.each([
    ['linux', ['session-bus', 'node-notifier']],
    ['freebsd', ['session-bus', 'node-notifier']],
    ['win32', ['node-notifier']],
    ['darwin', ['electron']],
  ] as const)('are, on %s, %j', (platform, order) => {
    expect(channelOrder(platform, 'automatic')).toEqual(order);
  });

  it.each(['session-bus', 'node-notifier', 'electron'] as const)(
    'are %s alone when that was chosen, so that one that fails says so',
    (choice) => {
      for (const platform of ['linux', 'win32', 'darwin'] as const)
        expect(channelOrder(platform, choice)).toEqual([choice]);
    },
  );
});

describe('the choice of a channel', () => {
  it.each(['automatic', 'session-bus', 'node-notifier', 'electron'])('can be named: %s', (name) => {
    expect(popupChoiceOf(name)).toBe(name);
  });

  it.each([null, '', 'Electron', 'session bus', '__proto__', 'automatic '])('is none where %j names none', (name) => {
    expect(popupChoiceOf(name)).toBeNull();
  });
});
