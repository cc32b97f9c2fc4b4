import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { dialog, openSettings } from './support/open-settings';

const field = (name: string) => dialog().getByRole('textbox', { name });
const forward = 'Bring the window forward';
const find = 'Search callers';

describe('the keys of a command', () => {
  it('are written as on the keyboard, in the agent’s language', () => {
    openSettings({}, { locale: 'da' });
    const keys = [...field('Kopiér nummeret').querySelectorAll('kbd')].map((key) => key.textContent);
    expect(keys).toEqual(['Ctrl', 'Skift', 'C']);
    expect(field('Kopiér nummeret').textContent.trim()).toBe('Ctrl + Skift + C');
  });

  it('are set by pressing them: each command for itself', async () => {
    const { sent } = openSettings();
    await fireEvent.keyDown(field(forward), { key: 'q', ctrlKey: true, altKey: true });
    await fireEvent.keyDown(field(find), { key: 'k', ctrlKey: true });
    await fireEvent.keyDown(field('Compact window'), { key: 'F8' });
    expect(sent()).toEqual([
      { shortcut: 'Control+Alt+Q' },
      { keys: { ...defaultPreferences.keys, search: 'Control+K' } },
      { keys: { ...defaultPreferences.keys, compact: 'F8' } },
    ]);
  });

  it('are not set by typing, and leave the way through the dialog free', async () => {
    const { sent } = openSettings();
    await fireEvent.keyDown(field(find), { key: 'q' });
    await fireEvent.keyDown(field(forward), { key: 'F8' });
    expect(await fireEvent.keyDown(field(find), { key: 'Tab' })).toBe(true);
    expect(await fireEvent.keyDown(field(find), { key: 'Escape' })).toBe(true);
    expect(sent()).toEqual([]);
  });

  it('do nothing else while they are being set', async () => {
    openSettings();
    let heard = 0;
    const listen = () => (heard += 1);
    window.addEventListener('keydown', listen);
    await fireEvent.keyDown(field(find), { key: 'F11' });
    window.removeEventListener('keydown', listen);
    expect(heard).toBe(0);
  });

  it('are cleared by a button, which leaves the focus in the field, or by Backspace', async () => {
    const { sent, show } = openSettings();
    await fireEvent.click(dialog().getByRole('button', { name: `Clear: ${find}` }));
    expect(document.activeElement).toBe(field(find));
    await fireEvent.keyDown(field('Wallboard'), { key: 'Backspace' });
    const cleared = { ...defaultPreferences.keys, search: '' };
    expect(sent()).toEqual([{ keys: cleared }, { keys: { ...defaultPreferences.keys, wallboard: '' } }]);
    await show({ keys: cleared });
    expect(field(find).textContent.trim()).toBe('None');
    expect(dialog().queryByRole('button', { name: `Clear: ${find}` })).toBeNull();
  });

  it.each([
    ['another command', { key: ',', ctrlKey: true }, 'Ctrl + , belongs to “Open the settings” already.'],
    [
      'the keys for every program',
      { key: 'q', altKey: true },
      'Alt + Q belongs to “Bring the window forward” already.',
    ],
    ['editing text', { key: 'c', ctrlKey: true }, 'Ctrl + C is for editing text.'],
  ])('are refused where they belong to %s, and the old ones hold', async (_, keys, sentence) => {
    const { sent } = openSettings({ shortcut: 'Alt+Q' });
    await fireEvent.keyDown(field(find), keys);
    expect(sent()).toEqual([]);
    expect(screen.getByRole('alert').textContent).toBe(`${sentence} The old keys stay.`);
    await fireEvent.keyDown(field(find), { key: 'k', ctrlKey: true });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(sent()).toHaveLength(1);
  });

  it('are reset only where nobody else has them by now', async () => {
    const keys = { ...defaultPreferences.keys, search: 'F3', compact: 'Control+F' };
    const { sent } = openSettings({ keys });
    await fireEvent.click(dialog().getByRole('button', { name: `Reset: ${find}` }));
    expect(sent()).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('“Compact window”');
  });

  it('are said not to work where another program has them', () => {
    openSettings({ shortcut: 'Control+Alt+Q' }, { shortcutTaken: true });
    expect(screen.getByText(/^These keys do not work/).getAttribute('role')).toBe('alert');
  });
});

it('the keys that are the same for everybody are told too', () => {
  openSettings();
  const told = (name: string) => dialog().getByRole('group', { name }).textContent;
  for (const words of ['↑', 'Enter', 'Esc', 'Move from caller to caller', 'Close what is open']) {
    expect(told('In the list')).toContain(words);
  }
  expect(told('Size of everything')).toMatch(/Larger.*Ctrl \+ \+.*Smaller.*Ctrl \+ -.*As at first.*Ctrl \+ 0/su);
});
