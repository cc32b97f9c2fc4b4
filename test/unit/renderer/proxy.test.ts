import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { WindowState } from '../../../main/bridge/contract';
import { openWindow } from './support/open-window';
import { signedOut, watching, windowState } from './support/samples';

const proxy = { host: 'proxy.example.dk:3128', refused: false };
const asking = (over: Partial<typeof proxy> = {}): WindowState => ({ ...watching({}), proxy: { ...proxy, ...over } });
const dialog = () => screen.getByRole('dialog', { name: 'Your network’s proxy asks you to sign in' });
const field = (label: string) => within(dialog()).getByLabelText<HTMLInputElement>(label);
const press = (name: string) => fireEvent.click(within(dialog()).getByRole('button', { name }));

describe('a proxy that asks who is there', () => {
  it('is named, over whatever is shown, and what is typed is kept only until the app quits', async () => {
    const { show } = await openWindow(asking());
    expect(dialog().textContent).toContain('proxy.example.dk:3128');
    expect(dialog().textContent).toContain('kept only until you quit');
    expect(document.activeElement).toBe(field('User name'));
    await show(windowState(signedOut, { proxy }));
    expect(dialog()).toBeTruthy();
    await show(windowState(signedOut));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is told what was typed', async () => {
    const { command } = await openWindow(asking());
    await fireEvent.input(field('User name'), { target: { value: ' agent ' } });
    await fireEvent.input(field('Password'), { target: { value: ' geheim ' } });
    await press('Sign in to the proxy');
    expect(command).toHaveBeenLastCalledWith('proxy-sign-in', { username: 'agent', password: ' geheim ' });
  });

  it('is told nothing without a name', async () => {
    const { command } = await openWindow(asking());
    await press('Sign in to the proxy');
    expect(command).not.toHaveBeenCalledWith('proxy-sign-in', expect.anything());
    expect(within(dialog()).getByRole('alert').textContent).toContain('Fill in what is marked.');
    expect(document.activeElement).toBe(field('User name'));
  });

  it('may refuse it, which is said, and the password is typed anew', async () => {
    const { show } = await openWindow(asking());
    await fireEvent.input(field('User name'), { target: { value: 'agent' } });
    await fireEvent.input(field('Password'), { target: { value: 'wrong' } });
    await show(asking({ refused: true }));
    expect(within(dialog()).getByRole('alert').textContent).toContain('The proxy refused this user name or password.');
    expect(document.activeElement).toBe(field('Password'));
    expect(field('Password').getAttribute('aria-invalid')).toBe('true');
  });

  it('can wait, by its button and by closing the dialog', async () => {
    const { command } = await openWindow(asking());
    await press('Not now');
    expect(command).toHaveBeenLastCalledWith('proxy-cancel', null);
    command.mockClear();
    await fireEvent(dialog(), new Event('close'));
    expect(command).toHaveBeenLastCalledWith('proxy-cancel', null);
  });
});
