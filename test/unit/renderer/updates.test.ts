import { screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { UpdatesView } from '../../../main/bridge/contract';
import { dialog, openSettings } from './support/open-settings';

const view = (over: Partial<UpdatesView>): UpdatesView => ({
  text: 'How it stands.',
  offer: null,
  busy: false,
  ...over,
});

it.each([
  ['check', 'Look for updates', ['check-for-updates', null]],
  ['download', 'Fetch it', ['download-update', null]],
  ['install', 'Install and restart', ['install-update', false]],
  ['install-anyway', 'Install although callers wait', ['install-update', true]],
] as const)('what can be done (%s) has a button', (offer, name, command) => {
  const { commands } = openSettings({}, { updates: view({ offer }) });
  dialog().getByRole('button', { name }).click();
  expect(commands()).toEqual([command]);
});

it('while something is under way the button stays, and does nothing', () => {
  const { commands } = openSettings({}, { updates: view({ busy: true }) });
  const button = dialog().getByRole('button', { name: 'Look for updates' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  button.click();
  expect(commands()).toEqual([]);
});

it('where nothing can be done it is only said how it stands', () => {
  openSettings({}, { updates: view({}) });
  expect(screen.getByRole('region', { name: 'Updates' }).textContent).toContain('How it stands.');
  expect(dialog().queryByRole('button', { name: 'Look for updates' })).toBeNull();
});

it('how new versions come can be chosen', () => {
  const { sent } = openSettings();
  const choice = dialog().getByLabelText('New versions', { selector: 'select' });
  if (!(choice instanceof HTMLSelectElement)) throw new Error('It is no list of choices.');
  choice.value = 'ask';
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  expect(sent()).toEqual([{ updates: 'ask' }]);
});
