import { fireEvent, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { Notice } from '../../../main/bridge/contract';
import { openWindow } from './support/open-window';
import { caller, signedOut, watching, windowState } from './support/samples';

const popups: Notice = { kind: 'popups', text: 'Popups do not work: nobody listens.' };
const journal: Notice = { kind: 'journal', text: 'What was said cannot be written down.' };
const settings: Notice = { kind: 'settings', text: 'The settings were set aside.' };

const list = (...notices: readonly Notice[]) => ({ ...watching({}), notices });
const shown = () =>
  screen.queryAllByRole('alert').map(({ textContent }) => textContent.replace('Send a test popup', '').trim());

async function hide({ text }: Notice): Promise<void> {
  const note = screen.getAllByRole('alert').find((alert) => alert.textContent.includes(text));
  if (note === undefined) throw new Error(`nothing says: ${text}`);
  await fireEvent.click(within(note).getByRole('button', { name: 'Hide this message' }));
}

it('notices are read out, each by itself', async () => {
  await openWindow(list(popups, settings));
  expect(shown()).toEqual([popups.text, settings.text]);
});

it('a notice is shown until it is taken away, and the other stays', async () => {
  const { show } = await openWindow(list(journal, settings));
  await hide(journal);
  expect(shown()).toEqual([settings.text]);
  await show({ ...watching({ callers: [caller({ id: 'b' })] }), notices: [journal, settings] });
  expect(shown()).toEqual([settings.text]);
  await hide(settings);
  expect(shown()).toEqual([]);
});

it('a notice that was taken away is shown again when it comes up anew, or for another reason', async () => {
  const { show } = await openWindow(list(journal, settings));
  await hide(journal);
  await hide(settings);
  await show(list(settings));
  await show(list(journal, settings));
  expect(shown()).toEqual([journal.text]);
  await hide(journal);
  const another: Notice = { kind: 'journal', text: 'Another reason.' };
  await show(list(another, settings));
  expect(shown()).toEqual([another.text]);
});

it('that popups do not work is said for as long as it is true, and can be tried there', async () => {
  const { command, show } = await openWindow(list(popups));
  const [alert] = screen.getAllByRole('alert');
  if (alert === undefined) throw new Error('nothing is said');
  expect(alert.textContent.trim()).toMatch(/^Popups do not work/);
  expect(within(alert).queryByRole('button', { name: 'Hide this message' })).toBeNull();
  await fireEvent.click(within(alert).getByRole('button', { name: 'Send a test popup' }));
  expect(command).toHaveBeenLastCalledWith('test-popup', null);
  await show(list());
  expect(shown()).toEqual([]);
});

it('the sign-in tells of all but what is written down of alerts: there are none yet', async () => {
  await openWindow(windowState(signedOut, { notices: [popups, journal, settings] }));
  expect(shown()).toEqual([popups.text, settings.text]);
});

it('notices of one kind are told each by itself', async () => {
  const aside = (file: string): Notice => ({ kind: 'set-aside', text: `Set aside as ${file}.` });
  await openWindow(list(aside('a'), aside('b')));
  expect(shown()).toEqual(['Set aside as a.', 'Set aside as b.']);
  await hide(aside('a'));
  expect(shown()).toEqual(['Set aside as b.']);
});
