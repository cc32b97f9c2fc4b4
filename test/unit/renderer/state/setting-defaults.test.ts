import { expect, it } from 'vitest';
import { defaultPreferences } from '../../../../main/storage/default-preferences';
import { plainWindow } from '../../../support/plain-window';
import { isSame, resetAll } from '../../../../renderer/state/setting-defaults';

it.each([
  [1, 1, true],
  [1, '1', false],
  [null, null, true],
  [null, {}, false],
  [[1, 2], [1, 2], true],
  [[1, 2], [2, 1], false],
  [[1, 2], [1], false],
  [{ vip: true, alarm: false }, { alarm: false, vip: true }, true],
  [{ vip: true }, { vip: true, alarm: false }, false],
  [{ days: [1], from: '17:00' }, { days: [2], from: '17:00' }, false],
])('%o and %o are the same: %s', (one, other, same) => {
  expect(isSame(one, other)).toBe(same);
  expect(isSame(other, one)).toBe(same);
});

it('resetting all goes back to what the app came with, or what the company wants, but for what goes on now', () => {
  const going = { doNotDisturb: 'on', shape: 'wallboard' } as const;
  const changed = { ...defaultPreferences, ...going, zoom: 200, language: 'da' } as const;
  expect(resetAll(changed, plainWindow.policy)).toEqual({ ...defaultPreferences, ...going });
  const policy = { ...plainWindow.policy, usual: { language: 'en' } } as const;
  expect(resetAll(changed, policy)).toEqual({ ...defaultPreferences, ...going, language: 'en' });
});
