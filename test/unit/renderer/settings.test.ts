import { fireEvent, screen, within } from '@testing-library/svelte';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Preferences } from '../../../main/bridge/contract';
import { defaultPreferences, preferenceChange } from '../../../main/storage/preferences';
import { openWindow } from './support/open-window';
import { watching } from './support/samples';

/** Opens the settings, where this is what was set. */
async function openSettings(over: Partial<Preferences> = {}, shortcutTaken = false) {
  const set = (changes: Partial<Preferences>) => ({
    ...watching({}),
    preferences: { ...defaultPreferences, ...over, ...changes },
    shortcutTaken,
  });
  const { command, show } = await openWindow(set({}));
  await fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  const sent = () => command.mock.calls.filter(([name]) => name === 'change-preferences').map(([, change]) => change);
  return { sent, show: (changes: Partial<Preferences>) => show(set(changes)) };
}
const dialog = () => within(screen.getByRole('dialog', { name: 'Settings' }));
const input = (label: string) => {
  const found = dialog().getByLabelText(label, { selector: 'input' });
  if (!(found instanceof HTMLInputElement)) throw new Error(`${label} is no input`);
  return found;
};
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
    ['the way popups go', {}, () => choose('Popups go by', 'electron'), { popupChannel: 'electron' }],
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
    ['the start', {}, () => fireEvent.click(input('Start with the computer')), { startWithComputer: true }],
  ];

  it.each(cases)('%s', async (_, before, act, change) => {
    const { sent } = await openSettings(before);
    await act();
    expect(sent()).toEqual([change]);
    expect(v.is(preferenceChange, change)).toBe(true);
  });
});

describe('the settings', () => {
  it('show what was set elsewhere while they are open', async () => {
    const { show } = await openSettings();
    expect(input('VIPs break through').checked).toBe(false);
    await show({ vipsBreakThrough: true, soundVolume: 0.2 });
    expect(input('VIPs break through').checked).toBe(true);
    expect(input('Volume').valueAsNumber).toBe(20);
  });

  it('show only what counts: no numbers for an alarm, days, volume or interval that are off', async () => {
    await openSettings({ soundOn: false });
    for (const label of ['More than callers', 'Monday', 'Volume', 'Remind me']) {
      expect(dialog().queryByLabelText(label), label).toBeNull();
    }
  });

  it('explain each kind of alert in a sentence that readers hear with it', async () => {
    await openSettings();
    for (const box of dialog().getAllByRole('checkbox')) {
      const id = box.getAttribute('aria-describedby') ?? '';
      expect(document.getElementById(id)?.textContent, box.id).toMatch(/\.$/);
    }
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
    const { sent } = await openSettings(alarm);
    await type('More than callers', typed);
    expect(sent()).toEqual([]);
    expect(screen.getByText('Give a whole number from 1 to 1000.').getAttribute('role')).toBe('alert');
    expect(input('More than callers').getAttribute('aria-invalid')).toBe('true');
    await type('More than callers', '7');
    expect(sent()).toEqual([{ alarmWaiting: 7 }]);
    expect(screen.queryByText('Give a whole number from 1 to 1000.')).toBeNull();
  });

  it('a time that is left half filled in', async () => {
    const { sent } = await openSettings({ quietSchedule: { ...defaultPreferences.quietSchedule, on: true } });
    await type('From', '');
    expect(sent()).toEqual([]);
    expect(screen.getByText(/^Give a time of day/).getAttribute('role')).toBe('alert');
    expect(input('From').getAttribute('aria-invalid')).toBe('true');
    expect(input('To').getAttribute('aria-invalid')).toBe('false');
    await type('From', '18:00');
    expect(screen.queryByText(/^Give a time of day/)).toBeNull();
  });

  it('quiet hours on no day at all are named as what they are', async () => {
    await openSettings({ quietSchedule: { ...defaultPreferences.quietSchedule, on: true, days: [] } });
    expect(screen.getByText('No day is chosen, so there are no quiet hours.')).toBeTruthy();
  });
});

describe('the keys that bring the window forward', () => {
  const keys = () => input('Bring the window forward');

  it('are set by pressing them', async () => {
    const { sent } = await openSettings();
    await fireEvent.keyDown(keys(), { key: 'q', ctrlKey: true, altKey: true });
    expect(sent()).toEqual([{ shortcut: 'Control+Alt+Q' }]);
  });

  it('are not set by typing, and leave the way through the dialog free', async () => {
    const { sent } = await openSettings();
    await fireEvent.keyDown(keys(), { key: 'q' });
    expect(await fireEvent.keyDown(keys(), { key: 'Tab' })).toBe(true);
    expect(sent()).toEqual([]);
  });

  it('are cleared by a button, or by Backspace', async () => {
    const { sent } = await openSettings({ shortcut: 'Control+Alt+Q' });
    expect(keys().value).toBe('Control+Alt+Q');
    await fireEvent.click(dialog().getByRole('button', { name: 'Clear' }));
    await fireEvent.keyDown(keys(), { key: 'Backspace' });
    expect(sent()).toEqual([{ shortcut: '' }, { shortcut: '' }]);
  });

  it('are said not to work where another program has them', async () => {
    await openSettings({ shortcut: 'Control+Alt+Q' }, true);
    expect(screen.getByText(/^These keys do not work/).getAttribute('role')).toBe('alert');
  });
});
