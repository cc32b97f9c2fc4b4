import { fireEvent, screen } from '@testing-library/svelte';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Preferences } from '../../../main/bridge/contract';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { preferenceChange } from '../../../main/storage/preferences';
import { dialog, input, openSettings } from './support/open-settings';
import { openWindow } from './support/open-window';
import { watching } from './support/samples';

const type = (label: string, value: string) => fireEvent.change(input(label), { target: { value } });
const choose = (label: string, value: string) =>
  fireEvent.change(dialog().getByLabelText(label), { target: { value } });

describe('each setting is sent at once, alone, and as main accepts it', () => {
  const { alertKinds, quietSchedule } = defaultPreferences;
  const hours = { ...quietSchedule, on: true };
  const cases: readonly (readonly [string, Partial<Preferences>, () => Promise<unknown>, Partial<Preferences>])[] = [
    [
      'a kind of alert',
      {},
      () => fireEvent.click(input('A VIP is waiting')),
      { alertKinds: { ...alertKinds, vip: false } },
    ],
    [
      'the sign-out',
      {},
      () => fireEvent.click(input('You are signed out')),
      { alertKinds: { ...alertKinds, 'signed-out': false } },
    ],
    [
      'how many are too many',
      { alertKinds: { ...alertKinds, alarm: true } },
      () => type('More than callers', '12'),
      { alarmWaiting: 12 },
    ],
    [
      'how long is too long',
      { alertKinds: { ...alertKinds, alarm: true } },
      () => type('Longest wait over seconds', '600'),
      { alarmLongest: 600 },
    ],
    ['what popups tell', {}, () => choose('Popups tell', 'name'), { popupPrivacy: 'name' }],
    ['what shows popups', {}, () => choose('Popups are shown by', 'electron'), { popupChannel: 'electron' }],
    ['the sound', {}, () => fireEvent.click(input('Sound')), { soundOn: false }],
    ['the volume', {}, () => type('Volume', '25'), { soundVolume: 0.25 }],
    ['the reminder', {}, () => fireEvent.click(input('Remind me')), { reminderOn: true }],
    ['how often it comes', { reminderOn: true }, () => type('Every seconds', '45'), { reminderEvery: 45 }],
    ['quiet hours', {}, () => fireEvent.click(input('Quiet hours')), { quietSchedule: hours }],
    [
      'a day that is left out',
      { quietSchedule: hours },
      () => fireEvent.click(input('Sunday')),
      { quietSchedule: { ...hours, days: [1, 2, 3, 4, 5, 6] } },
    ],
    [
      'a day that is added, in its place',
      { quietSchedule: { ...hours, days: [1, 7] } },
      () => fireEvent.click(input('Wednesday')),
      { quietSchedule: { ...hours, days: [1, 3, 7] } },
    ],
    [
      'when quiet begins',
      { quietSchedule: hours },
      () => type('From', '16:15'),
      { quietSchedule: { ...hours, from: '16:15' } },
    ],
    [
      'when quiet ends',
      { quietSchedule: hours },
      () => type('To', '09:45'),
      { quietSchedule: { ...hours, to: '09:45' } },
    ],
    ['the lock', {}, () => fireEvent.click(input('While the screen is locked')), { quietWhenLocked: false }],
    [
      'the desktop’s own quiet',
      {},
      () => fireEvent.click(input('With the desktop’s own do-not-disturb')),
      { quietWithDesktop: false },
    ],
    ['VIPs in quiet', {}, () => fireEvent.click(input('VIPs break through')), { vipsBreakThrough: true }],
    ['the language', {}, () => choose('Language', 'da'), { language: 'da' }],
    ['light or dark', {}, () => choose('Appearance', 'dark'), { appearance: 'dark' }],
    ['the size', {}, () => choose('Size', '150'), { zoom: 150 }],
    ['the order', {}, () => choose('Order of the list', 'longest'), { order: 'longest' }],
    ['groups', {}, () => choose('Groups in the list', 'queue'), { grouping: 'queue' }],
    ['the shape', {}, () => choose('Shape', 'wallboard'), { shape: 'wallboard' }],
    ['counts only', {}, () => fireEvent.click(input('Figures only')), { compactCounts: true }],
    ['the strip in front', {}, () => fireEvent.click(input('Keep above other windows')), { compactOnTop: false }],
    ['the start', {}, () => fireEvent.click(input('Start with the computer')), { startWithComputer: true }],
  ];

  it.each(cases)('%s', async (_, before, act, change) => {
    const { sent } = openSettings(before);
    await act();
    expect(sent()).toEqual([change]);
    expect(v.is(preferenceChange, change)).toBe(true);
  });
});

describe('the settings', () => {
  it('show what was set elsewhere while they are open', async () => {
    const { show } = openSettings();
    expect(input('VIPs break through').checked).toBe(false);
    await show({ vipsBreakThrough: true, soundVolume: 0.2 });
    expect(input('VIPs break through').checked).toBe(true);
    expect(input('Volume').valueAsNumber).toBe(20);
  });

  it('show only what counts: no numbers for an alarm, days, volume or interval that are off', () => {
    openSettings({ soundOn: false });
    for (const label of ['More than callers', 'Monday', 'Volume', 'Remind me']) {
      expect(dialog().queryByLabelText(label), label).toBeNull();
    }
  });

  it('are each explained in a sentence that readers hear with it', () => {
    openSettings({ reminderOn: true, alertKinds: { ...defaultPreferences.alertKinds, alarm: true } });
    const controls = ['checkbox', 'combobox', 'spinbutton', 'slider', 'textbox'].flatMap((role) =>
      dialog().getAllByRole(role),
    );
    expect(controls.length).toBeGreaterThan(35);
    for (const control of controls) {
      const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
      const sentences = ids.map((id) => document.getElementById(id)?.textContent ?? '');
      expect(sentences.join(' '), control.outerHTML).toMatch(/\.$/);
    }
  });

  it('say why the strip cannot be kept in front where the desktop refuses it', () => {
    openSettings({}, { onTopRefused: true });
    const box = input('Keep above other windows');
    expect(box.disabled).toBe(true);
    const id = box.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toContain('This desktop (Wayland) lets no program');
  });

  it('wait until what was set is known', async () => {
    const { show } = await openWindow({ ...watching({}), preferences: null });
    await fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await show(watching({}));
    expect(screen.getByRole('dialog', { name: 'Settings' })).toBeTruthy();
  });
});

describe('what cannot be is not sent, is said, and the old one holds', () => {
  const alarm = { alertKinds: { ...defaultPreferences.alertKinds, alarm: true } };

  it.each(['0', '1001', '2.5', ''])('more than "%s" callers', async (typed) => {
    const { sent } = openSettings(alarm);
    await type('More than callers', typed);
    expect(sent()).toEqual([]);
    expect(screen.getByText('Give a whole number from 1 to 1000.').getAttribute('role')).toBe('alert');
    expect(input('More than callers').getAttribute('aria-invalid')).toBe('true');
    await type('More than callers', '7');
    expect(sent()).toEqual([{ alarmWaiting: 7 }]);
    expect(screen.queryByText('Give a whole number from 1 to 1000.')).toBeNull();
  });

  it('a time that is left half filled in', async () => {
    const { sent } = openSettings({ quietSchedule: { ...defaultPreferences.quietSchedule, on: true } });
    await type('From', '');
    expect(sent()).toEqual([]);
    expect(screen.getByText(/^Give a time of day/).getAttribute('role')).toBe('alert');
    expect(input('From').getAttribute('aria-invalid')).toBe('true');
    expect(input('To').getAttribute('aria-invalid')).toBe('false');
    await type('From', '18:00');
    expect(screen.queryByText(/^Give a time of day/)).toBeNull();
  });

  it('quiet hours on no day at all are named as what they are', () => {
    openSettings({ quietSchedule: { ...defaultPreferences.quietSchedule, on: true, days: [] } });
    expect(screen.getByText('No day is chosen, so there are no quiet hours.')).toBeTruthy();
  });
});
