import { fireEvent, screen, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { Notice } from '../../../main/bridge/contract';
import { openWindow } from './support/open-window';
import { caller, signedOut, watching, windowState } from './support/samples';

const popups: Notice = { kind: 'popups', text: 'Popups do not work: nobody listens.' };
const settings: Notice = { kind: 'settings', text: 'The settings were set aside.' };

const list = (...notices: readonly Notice[]) => ({ ...watching({}), notices });
const shown = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent.trim());

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
  const { show } = await openWindow(list(popups, settings));
  await hide(popups);
  expect(shown()).toEqual([settings.text]);
  await show({ ...watching({ callers: [caller({ id: 'b' })] }), notices: [popups, settings] });
  expect(shown()).toEqual([settings.text]);
  await hide(settings);
  expect(shown()).toEqual([]);
});

it('a notice that was taken away is shown again when it comes up anew, or for another reason', async () => {
  const { show } = await openWindow(list(popups, settings));
  await hide(popups);
  await hide(settings);
  await show(list(settings));
  await show(list(popups, settings));
  expect(shown()).toEqual([popups.text]);
  await hide(popups);
  const another: Notice = { kind: 'popups', text: 'Popups do not work: another reason.' };
  await show(list(another, settings));
  expect(shown()).toEqual([another.text]);
});

it('the sign-in tells only of the settings: there are no callers yet whose popups could be missed', async () => {
  const { show } = await openWindow(windowState(signedOut, { notices: [popups, settings] }));
  expect(shown()).toEqual([settings.text]);
  await hide(settings);
  await show(list(popups, settings));
  expect(shown()).toEqual([popups.text]);
});

it('notices of one kind are told each by itself', async () => {
  const aside = (file: string): Notice => ({ kind: 'set-aside', text: `Set aside as ${file}.` });
  await openWindow(list(aside('a'), aside('b')));
  expect(shown()).toEqual(['Set aside as a.', 'Set aside as b.']);
  await hide(aside('a'));
  expect(shown()).toEqual(['Set aside as b.']);
});
