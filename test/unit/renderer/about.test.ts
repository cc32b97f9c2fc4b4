import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { plainWindow } from '../../support/plain-window';
import { dialog, input, openSettings } from './support/open-settings';

const { policy } = plainWindow;
const about = { version: '1.2.3', electron: '45.4.1', fallback: false };
const section = () => within(dialog().getByRole('region', { name: 'About Queue Tray' }));

describe('about the app', () => {
  it('the settings say its version, what it is made with and what becomes of what it knows', () => {
    openSettings({}, { about });
    expect(section().queryByText('1.2.3')).not.toBeNull();
    expect(section().queryByText('45.4.1')).not.toBeNull();
    expect(section().queryByText(/stays on this computer/)).not.toBeNull();
    expect(section().queryByText('Set up by')).toBeNull();
  });

  it('they name who has set it up', () => {
    openSettings({}, { policy: { ...policy, company: 'Nordlys A/S' } });
    expect(section().queryByText('Nordlys A/S')).not.toBeNull();
  });

  it('they say of a build for tests that it is none for work, and of another nothing', () => {
    const { unmount } = openSettings({}, { about });
    expect(section().queryByText(/Do not use it at work/)).toBeNull();
    unmount();
    openSettings({}, { about: { ...about, fallback: true } });
    expect(section().queryByText(/Do not use it at work/)).not.toBeNull();
  });

  it('the licences are opened', async () => {
    const { commands } = openSettings();
    await fireEvent.click(section().getByRole('button', { name: 'Licences' }));
    expect(commands()).toEqual([['open-licences', null]]);
  });

  it('is found by what it holds', async () => {
    openSettings();
    await fireEvent.input(input('Search settings'), { target: { value: 'licences' } });
    expect(section().queryByRole('button', { name: 'Licences' })).not.toBeNull();
    await fireEvent.input(input('Search settings'), { target: { value: 'volume' } });
    expect(dialog().queryByRole('region', { name: 'About Queue Tray' })).toBeNull();
  });
});

describe('deleting everything', () => {
  const question = () => within(screen.getByRole('dialog', { name: 'Delete everything on this computer?' }));

  async function ask() {
    const opened = openSettings();
    await fireEvent.click(section().getByRole('button', { name: /Delete everything/ }));
    return opened;
  }

  it('is asked first, in words that say what goes and what stays', async () => {
    const { commands } = await ask();
    expect(question().queryAllByRole('listitem')).toHaveLength(4);
    expect(question().queryByText(/you stay signed in on other computers/)).not.toBeNull();
    expect(commands()).toEqual([]);
  });

  it('is done once, however often it is pressed', async () => {
    const { commands } = await ask();
    await fireEvent.click(question().getByRole('button', { name: 'Delete everything' }));
    await fireEvent.click(question().getByRole('button', { name: 'Deleting …' }));
    expect(commands()).toEqual([['delete-everything', null]]);
  });

  it('is not done where the answer is no, which has the focus', async () => {
    const { commands } = await ask();
    const keep = question().getByRole('button', { name: 'Keep everything' });
    expect(document.activeElement).toBe(keep);
    await fireEvent.click(keep);
    expect(screen.queryByRole('dialog', { name: /Delete everything/ })).toBeNull();
    expect(commands()).toEqual([]);
  });
});
