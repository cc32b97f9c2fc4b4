import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { TestPopupView, WindowState } from '../../../main/bridge/contract';
import { openWindow } from './support/open-window';
import { signedOut, watching, windowState } from './support/samples';

const failed = { seq: 1, state: 'failed', text: 'The test popup could not be shown: nobody listens.' } as const;
const shown = { seq: 1, state: 'shown', text: 'The test popup was shown.' } as const;
const unknown = { seq: 1, state: 'unknown', text: 'It is not known whether it was shown.' } as const;
const after = (testPopup: TestPopupView, state: WindowState = watching({})) => ({ ...state, testPopup });
const hide = () => fireEvent.click(screen.getByRole('button', { name: 'Hide this message' }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('what became of a test popup', () => {
  it('is awaited, and cannot be taken away until it is known', async () => {
    await openWindow(after({ seq: 2, state: 'sending' }));
    expect(screen.getByText('Sending a test popup …')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Hide this message' })).toBeNull();
  });

  // That popups do not work is an alert of its own.
  it.each([shown, unknown, failed])('is said in words, politely: %o', async ({ state, text }) => {
    await openWindow(after({ seq: 1, state, text }));
    expect(screen.getByText(text).closest('[role="status"]')).not.toBeNull();
  });

  it('is said at the sign-in too', async () => {
    await openWindow(after(failed, windowState(signedOut)));
    expect(screen.getByText(failed.text)).toBeTruthy();
  });

  it('stays away once it was taken away, until another is sent', async () => {
    const { show } = await openWindow(after(shown));
    await hide();
    expect(screen.queryByText(shown.text)).toBeNull();
    await show(after(shown, watching({ mark: { id: 'b', seq: 1 } })));
    expect(screen.queryByText(shown.text)).toBeNull();
    await show(after({ seq: 2, state: 'sending' }));
    await show(after({ ...shown, seq: 2 }));
    expect(screen.getByText(shown.text)).toBeTruthy();
  });

  it('is said again where the same comes so fast that its sending was never heard of', async () => {
    const { show } = await openWindow(after(failed));
    await hide();
    await show(after({ ...failed, seq: 2 }));
    expect(screen.getByText(failed.text)).toBeTruthy();
  });

  it.each(['Settings', 'Diagnostics'])('is said over the %s, where it can be heard and taken away', async (name) => {
    await openWindow(after(failed));
    await press(name);
    const dialog = screen.getByRole('dialog', { name });
    expect(within(dialog).getByText(failed.text)).toBeTruthy();
    expect(screen.getAllByText(failed.text)).toHaveLength(1);
    await hide();
    expect(screen.queryByText(failed.text)).toBeNull();
  });
});
