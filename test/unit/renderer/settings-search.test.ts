import { fireEvent } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { dialog, openSettings } from './support/open-settings';

const search = () => dialog().getByRole('searchbox', { name: 'Search settings' });
const look = (typed: string) => fireEvent.input(search(), { target: { value: typed } });
const headings = () =>
  dialog()
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);
const isShown = (label: string) => dialog().queryByText(label, { selector: '.setting-label' }) !== null;

const everySection = [
  'Window',
  'Alerts',
  'Popups',
  'Sound',
  'Quiet',
  'This computer',
  'Keys',
  'Updates',
  'About Queue Tray',
];

describe('the search of the settings', () => {
  it('shows everything while nothing is looked for', () => {
    openSettings();
    expect(headings()).toEqual(everySection);
    expect(dialog().getByRole('button', { name: 'Reset all settings' })).toBeTruthy();
  });

  it.each([
    ['its name', 'appearance', 'Appearance'],
    ['its sentence, whatever the case', 'CRITICAL LIMIT', 'Somebody has waited too long'],
    ['its section', 'quiet', 'While the screen is locked'],
    ['what can be chosen', 'wallboard', 'Shape'],
    ['its keys', 'ctrl f', 'Search callers'],
    ['what it opens', 'volume', 'Sound'],
  ])('finds a setting by %s', async (_, typed, label) => {
    openSettings({ soundOn: false });
    await look(typed);
    expect(isShown(label)).toBe(true);
    expect(isShown('Start with the computer')).toBe(false);
  });

  it('leaves out the sections in which nothing is found', async () => {
    openSettings();
    await look('longest wait');
    expect(headings()).toEqual(['Window', 'Alerts']);
    await look('');
    expect(headings()).toEqual(everySection);
  });

  it('says how many are found, or that nothing is called that', async () => {
    openSettings();
    await look('dansk');
    expect(dialog().getByText('1 setting found').getAttribute('role')).toBe('status');
    await look('submarine');
    expect(dialog().getByText('No setting matches.').getAttribute('role')).toBe('status');
    expect(dialog().queryAllByRole('heading', { level: 3 })).toEqual([]);
    expect(dialog().queryByRole('button', { name: 'Reset all settings' })).toBeNull();
  });

  it('is cleared by Escape, which leaves the dialog only when nothing is looked for', async () => {
    openSettings();
    await look('submarine');
    expect(await fireEvent.keyDown(search(), { key: 'Escape' })).toBe(false);
    expect(headings()).toEqual(everySection);
    expect(await fireEvent.keyDown(search(), { key: 'Escape' })).toBe(true);
  });

  it('is cleared by its button, and keeps the focus', async () => {
    openSettings();
    await look('submarine');
    await fireEvent.click(dialog().getByRole('button', { name: 'Clear the search' }));
    expect(search()).toHaveProperty('value', '');
    expect(document.activeElement).toBe(search());
  });
});
