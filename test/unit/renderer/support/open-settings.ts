import { render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { vi } from 'vitest';
import type { AboutView, Locale, PolicyView, Preferences, UpdatesView } from '../../../../main/bridge/contract';
import { defaultPreferences } from '../../../../main/storage/default-preferences';
import { overwriteGetLocale } from '../../../../messages/compiled/runtime.js';
import SettingsDialog from '../../../../renderer/components/settings/SettingsDialog.svelte';
import { plainWindow } from '../../../support/plain-window';
import type { Send } from '../../../../renderer/state/send';
// For what jsdom lacks of dialogs.
import './open-window';

interface Circumstances {
  readonly shortcutTaken?: boolean;
  readonly onTopRefused?: boolean;
  readonly locale?: Locale;
  readonly policy?: PolicyView;
  readonly about?: AboutView;
  readonly updates?: UpdatesView;
}

/** Opens the settings, where this is what was set. */
export function openSettings(over: Partial<Preferences> = {}, circumstances: Circumstances = {}) {
  const { locale = 'en', shortcutTaken = false, onTopRefused = false } = circumstances;
  const { policy = plainWindow.policy, about = plainWindow.about, updates = plainWindow.updates } = circumstances;
  overwriteGetLocale(() => locale);
  let preferences: Preferences = { ...defaultPreferences, ...over };
  const command = vi.fn<Send>(() => Promise.resolve());
  const closed = vi.fn();
  const news = createRawSnippet(() => ({ render: () => '<p></p>' }));
  const props = { preferences, shortcutTaken, onTopRefused, policy, about, updates, news, closed, command };
  const { rerender, unmount } = render(SettingsDialog, { props });
  const show = async (changes: Partial<Preferences>): Promise<void> => {
    preferences = { ...preferences, ...changes };
    await rerender({ preferences });
  };
  const sent = () => command.mock.calls.filter(([name]) => name === 'change-preferences').map(([, change]) => change);
  const commands = () => command.mock.calls;
  return { sent, commands, show, closed, unmount };
}

/** What is in the dialog. */
export const dialog = () => within(screen.getByRole('dialog'));

/** The input of a setting. */
export function input(label: string): HTMLInputElement {
  const found = dialog().getByLabelText(label, { selector: 'input' });
  if (!(found instanceof HTMLInputElement)) throw new Error(`${label} is no input`);
  return found;
}
