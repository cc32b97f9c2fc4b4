import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { openWindow } from './support/open-window';
import { caller, watching } from './support/samples';

const vip = caller({ id: 'v', kind: 'vip', name: 'Fjordfiskerne' });
const dialog = () => screen.getByRole('dialog', { name: 'Where should your sign‑in be kept?' });
/** As a hand does it: what is disabled is not pressed. */
async function press(name: string): Promise<void> {
  within(dialog()).getByRole('button', { name }).click();
  await tick();
}

describe('the choice where the sign-in is kept', () => {
  it.each([
    ['Only until I quit', 'session-only'],
    ['Store it anyway', 'weak'],
  ])('sends “%s” once', async (name, storage) => {
    const { command } = await openWindow(watching({}, { askStorage: 'missing' }));
    await press(name);
    await press(name);
    expect(command.mock.calls.filter(([sent]) => sent === 'choose-storage')).toEqual([['choose-storage', storage]]);
  });

  it('says that there is no keyring, and what to do when one comes', async () => {
    await openWindow(watching({}, { askStorage: 'missing' }));
    expect(dialog().textContent).toContain('No keyring was found');
    expect(dialog().textContent).toContain('restart Queue Tray');
  });

  it('says that the keyring refuses', async () => {
    await openWindow(watching({}, { askStorage: 'broken' }));
    expect(dialog().textContent).toContain('keyring refuses to keep your sign‑in');
    expect(dialog().textContent).not.toContain('restart');
  });

  it('must be made: Escape does not close it', async () => {
    await openWindow(watching({}, { askStorage: 'missing' }));
    const button = within(dialog()).getByRole('button', { name: 'Only until I quit' });
    // False where the page took the key, or the wish to close, for itself.
    expect(await fireEvent.keyDown(button, { key: 'Escape' })).toBe(false);
    expect(await fireEvent.keyDown(button, { key: 'Tab' })).toBe(true);
    expect(await fireEvent(dialog(), new Event('cancel', { cancelable: true }))).toBe(false);
  });

  it('leads into the list, or to where it will be', async () => {
    const { show } = await openWindow(watching({ callers: [vip] }, { askStorage: 'missing' }));
    await show(watching({ callers: [vip] }));
    expect(document.activeElement?.parentElement).toBe(screen.getByRole('list', { name: 'Waiting callers' }));
    await show(watching({}, { askStorage: 'broken' }));
    await show(watching({}));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});
