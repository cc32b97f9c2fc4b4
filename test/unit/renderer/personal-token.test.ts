import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { openWindow } from './support/open-window';
import { signedOut, windowState } from './support/samples';

const field = (label: string): HTMLInputElement => screen.getByLabelText(label, { exact: true });
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a personal token', () => {
  it('takes the place of e-mail and password, and gives it back', async () => {
    await openWindow(windowState(signedOut));
    await press('Use a personal token');
    expect(document.activeElement).toBe(field('Personal token'));
    expect(screen.queryByLabelText('E-mail')).toBeNull();
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(field('Server').value).toBe('https://api.telecomx.dk');
    await press('Use e-mail and password');
    expect(document.activeElement).toBe(field('E-mail'));
    expect(screen.queryByLabelText('Personal token')).toBeNull();
  });

  it('is asked for first where it was used last', async () => {
    await openWindow(windowState({ ...signedOut, way: 'token' }));
    expect(document.activeElement).toBe(field('Personal token'));
  });

  it('stays the person’s choice while the main process says nothing new', async () => {
    const { show } = await openWindow(windowState(signedOut));
    await press('Use a personal token');
    await show(windowState({ ...signedOut, state: 'signing-in' }));
    await show(windowState({ ...signedOut }));
    expect(field('Personal token')).toBeTruthy();
  });

  it('is sent with the server and without the blanks around it', async () => {
    const { command } = await openWindow(windowState({ ...signedOut, way: 'token' }));
    await type('Personal token', ' abc123 \n');
    await press('Sign in');
    expect(command).toHaveBeenLastCalledWith('use-token', {
      server: 'https://api.telecomx.dk',
      token: 'abc123',
      strategy: 'query',
    });
  });

  it('cannot be read over a shoulder unless the person wants it', async () => {
    await openWindow(windowState({ ...signedOut, way: 'token' }));
    expect(field('Personal token').type).toBe('password');
    await press('Show token');
    expect(field('Personal token').type).toBe('text');
    await press('Hide token');
    expect(field('Personal token').type).toBe('password');
  });

  it('is asked for instead of being sent empty', async () => {
    const { command } = await openWindow(windowState({ ...signedOut, way: 'token' }));
    await press('Sign in');
    expect(command).not.toHaveBeenCalledWith('use-token', expect.anything());
    expect(field('Personal token').getAttribute('aria-invalid')).toBe('true');
    await press('Use e-mail and password');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is marked where it was refused, which says nothing of a password', async () => {
    await openWindow(
      windowState({ ...signedOut, way: 'token', problem: 'This token is not accepted.', wrong: 'token' }),
    );
    expect(screen.getByRole('alert').textContent).toContain('This token is not accepted.');
    expect(field('Personal token').getAttribute('aria-invalid')).toBe('true');
    await press('Use e-mail and password');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field('Password').getAttribute('aria-invalid')).toBe('false');
  });

  it('has nothing to do with a wrong password', async () => {
    await openWindow(windowState({ ...signedOut, problem: 'Wrong e-mail or password.', wrong: 'credentials' }));
    await press('Use a personal token');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field('Personal token').getAttribute('aria-invalid')).toBe('false');
  });
});

describe('how the sign-in is sent', () => {
  const options = (): HTMLDetailsElement => {
    const details = screen.getByText('More options').closest('details');
    if (details === null) throw new Error('there are no options');
    return details;
  };
  const chosen = () =>
    [...document.querySelectorAll<HTMLInputElement>('[type=radio]:checked')].map(({ value }) => value);

  it('is put away while it is as documented', async () => {
    await openWindow(windowState(signedOut));
    expect(options().open).toBe(false);
    expect(chosen()).toEqual(['query']);
  });

  it('is there to be seen where it is another way', async () => {
    await openWindow(windowState({ ...signedOut, strategy: 'cookie' }));
    expect(options().open).toBe(true);
    expect(chosen()).toEqual(['cookie']);
  });

  it.each([
    ['In the address, as documented', 'query'],
    ['In a header', 'bearer'],
    ['As a cookie', 'cookie'],
  ])('is chosen by its words: %s', async (words, strategy) => {
    const first = strategy === 'query' ? 'bearer' : 'query';
    const { command } = await openWindow(windowState({ ...signedOut, way: 'token', strategy: first }));
    await fireEvent.click(screen.getByLabelText(words));
    await type('Personal token', 'abc');
    await press('Sign in');
    expect(command).toHaveBeenLastCalledWith('use-token', expect.objectContaining({ strategy }));
  });
});
