import { fireEvent, within } from '@testing-library/svelte';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Preferences } from '../../../main/bridge/contract';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { preferenceChange } from '../../../main/storage/preferences';
import { dialog, input, openSettings } from './support/open-settings';

const resets = () => dialog().queryAllByRole('button', { name: /^Reset: / });
const { alertKinds, quietSchedule, keys } = defaultPreferences;

describe('a setting that is not as it was at first has a way back', () => {
  const cases: readonly (readonly [string, Partial<Preferences>, Partial<Preferences>])[] = [
    ['Language', { language: 'da' }, { language: 'system' }],
    ['Size', { zoom: 200 }, { zoom: 100 }],
    ['A VIP is waiting', { alertKinds: { ...alertKinds, vip: false } }, { alertKinds }],
    ['Volume', { soundVolume: 0.1 }, { soundVolume: 0.6 }],
    ['Every', { reminderOn: true, reminderEvery: 90 }, { reminderEvery: 30 }],
    [
      'Days',
      { quietSchedule: { ...quietSchedule, on: true, days: [6, 7] } },
      { quietSchedule: { ...quietSchedule, on: true } },
    ],
    [
      'Hours',
      { quietSchedule: { ...quietSchedule, on: true, from: '01:00' } },
      { quietSchedule: { ...quietSchedule, on: true } },
    ],
    ['Search callers', { keys: { ...keys, search: 'F3' } }, { keys }],
    ['Bring the window forward', { shortcut: 'Alt+Q' }, { shortcut: '' }],
  ];

  it.each(cases)('%s', async (label, before, change) => {
    const { sent, show } = openSettings(before);
    await fireEvent.click(dialog().getByRole('button', { name: `Reset: ${label}` }));
    expect(sent()).toEqual([change]);
    await show(change);
    expect(dialog().queryByRole('button', { name: `Reset: ${label}` })).toBeNull();
  });

  it('and only then', () => {
    openSettings();
    expect(resets()).toEqual([]);
  });

  it('after which the focus is at the setting', async () => {
    openSettings({ vipsBreakThrough: true });
    await fireEvent.click(dialog().getByRole('button', { name: 'Reset: VIPs break through' }));
    expect(document.activeElement).toBe(input('VIPs break through'));
  });

  it('but not where the desktop refuses to change it', () => {
    openSettings({ compactOnTop: false }, { onTopRefused: true });
    expect(resets()).toEqual([]);
  });
});

describe('all settings together', () => {
  const all = () => dialog().getByRole('button', { name: 'Reset all settings' });
  const question = () => within(dialog().getByRole('group', { name: 'Reset everything?' }));
  const changed: Partial<Preferences> = {
    zoom: 150,
    doNotDisturb: 'on',
    shape: 'compact',
    keys: { ...keys, search: '' },
  };

  it('are reset after a question, but for what goes on now: the window’s shape and do-not-disturb', async () => {
    const { sent, show } = openSettings(changed);
    await fireEvent.click(all());
    expect(sent()).toEqual([]);
    await fireEvent.click(question().getByRole('button', { name: 'Reset all' }));
    const reset = { ...defaultPreferences, doNotDisturb: 'on', shape: 'compact' } as const;
    expect(sent()).toEqual([reset]);
    expect(v.is(preferenceChange, reset)).toBe(true);
    await show(reset);
    expect(dialog().getByText('All settings are as they were at first.').getAttribute('role')).toBe('status');
    expect(document.activeElement).toBe(all());
  });

  it.each(['Cancel', 'Escape'])('stay as they are after %s, and the dialog open', async (way) => {
    const { sent, closed } = openSettings(changed);
    await fireEvent.click(all());
    const cancel = question().getByRole('button', { name: 'Cancel' });
    expect(document.activeElement).toBe(cancel);
    if (way === 'Cancel') await fireEvent.click(cancel);
    else expect(await fireEvent.keyDown(cancel, { key: 'Escape' })).toBe(false);
    expect(sent()).toEqual([]);
    expect(closed).not.toHaveBeenCalled();
    expect(dialog().queryByRole('group', { name: 'Reset everything?' })).toBeNull();
    expect(document.activeElement).toBe(all());
  });

  it('ask nothing where there is nothing to reset', async () => {
    openSettings({ shape: 'wallboard' });
    expect(all().getAttribute('aria-disabled')).toBe('true');
    await fireEvent.click(all());
    expect(dialog().queryByRole('group', { name: 'Reset everything?' })).toBeNull();
  });
});
