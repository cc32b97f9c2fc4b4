import { describe, expect, it } from 'vitest';
import type { PopupChannel } from '../../../main/alerts/popup';
import { createPopups, type PopupChoice } from '../../../main/desktop/popups';

/** The channels that are tried for one popup when all of them fail. */
async function tried(platform: NodeJS.Platform, choice: PopupChoice): Promise<readonly string[]> {
  const names: string[] = [];
  const make = (name: PopupChannel['name']) => (): PopupChannel => ({
    name,
    show: () => {
      names.push(name);
      return { outcome: Promise.resolve({ kind: 'failed', reason: 'x' }), close: () => undefined };
    },
  });
  const channels = {
    'session-bus': make('session-bus'),
    'node-notifier': make('node-notifier'),
    electron: make('electron'),
  };
  const show = createPopups({ platform, choice, channels, onTrouble: () => undefined });
  await show({ title: '', body: '', urgency: 'normal' }, () => undefined).outcome;
  return names;
}

describe('the channels of a platform', () => {
  it.each([
    ['linux', ['session-bus', 'node-notifier']],
    ['win32', ['node-notifier']],
    ['darwin', ['electron']],
  ] as const)('are, on %s, %j', async (platform, order) => {
    expect(await tried(platform, 'automatic')).toEqual(order);
  });

  it.each(['session-bus', 'node-notifier', 'electron'] as const)(
    'are %s alone when that was chosen',
    async (choice) => {
      expect(await tried('linux', choice)).toEqual([choice]);
    },
  );
});
