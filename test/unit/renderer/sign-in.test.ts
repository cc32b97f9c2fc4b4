import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { openWindow } from './support/open-window';
import { signedOut, windowState } from './support/samples';

const field = (label: string): HTMLInputElement => screen.getByLabelText(label);
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));

describe('the sign-in', () => {
  it('shows what is known already and waits in the first empty field', async () => {
    await openWindow(windowState({ ...signedOut, email: 'agent@example.dk' }));
    expect(field('Server').value).toBe('https://api.telecomx.dk');
    expect(field('E-mail').value).toBe('agent@example.dk');
    expect(document.activeElement).toBe(field('Password'));
    expect(document.documentElement.dataset['state']).toBe('signed-out');
  });

  it('has exactly one button that is named so, whatever the letters around it', async () => {
    await openWindow(windowState(signedOut));
    expect(screen.getAllByRole('button', { name: /sign in/i })).toHaveLength(1);
  });

  it('sends what was typed', async () => {
    const { command } = await openWindow(windowState(signedOut));
    await type('E-mail', ' agent@example.dk ');
    await type('Password', ' secret ');
    await submit();
    expect(command).toHaveBeenLastCalledWith('sign-in', {
      server: 'https://api.telecomx.dk',
      email: 'agent@example.dk',
      password: ' secret ',
      strategy: 'query',
    });
  });

  it('asks for what is missing instead of sending it', async () => {
    const { command } = await openWindow(windowState(signedOut));
    await submit();
    expect(command).not.toHaveBeenCalledWith('sign-in', expect.anything());
    expect(screen.getByRole('alert').textContent).toContain('Fill in what is marked.');
    expect(document.activeElement).toBe(field('E-mail'));
  });

  it('locks the fields meanwhile, and keeps the typing when it is refused', async () => {
    const { show } = await openWindow(windowState(signedOut));
    await type('E-mail', 'agent@example.dk');
    await type('Password', 'secret');
    await show(windowState({ ...signedOut, state: 'signing-in' }));
    expect(field('Password').disabled).toBe(true);
    await show(windowState({ ...signedOut, problem: 'Wrong e-mail or password.' }));
    expect(screen.getByRole('alert').textContent).toContain('Wrong e-mail or password.');
    expect(field('Password').value).toBe('secret');
    expect(document.activeElement).toBe(field('Password'));
  });

  it('shows and hides the password', async () => {
    await openWindow(windowState(signedOut));
    expect(field('Password').type).toBe('password');
    await fireEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(field('Password').type).toBe('text');
    await fireEvent.click(screen.getByRole('button', { name: 'Hide password' }));
    expect(field('Password').type).toBe('password');
  });

  it('hides the password again when it is sent', async () => {
    await openWindow(windowState({ ...signedOut, email: 'agent@example.dk' }));
    await type('Password', 'secret');
    await fireEvent.click(screen.getByRole('button', { name: 'Show password' }));
    await submit();
    expect(field('Password').type).toBe('password');
  });

  it('offers the demo', async () => {
    const { command } = await openWindow(windowState(signedOut));
    await fireEvent.click(screen.getByRole('button', { name: 'Try the demo' }));
    expect(command).toHaveBeenLastCalledWith('try-demo', null);
  });

  it('says that the session has expired', async () => {
    await openWindow(windowState({ ...signedOut, state: 'expired', problem: 'Your session has expired.' }));
    expect(document.documentElement.dataset['state']).toBe('expired');
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toBe('Session expired');
  });
});

describe('a refused sign-in', () => {
  const invalid = () =>
    ['E-mail', 'Password', 'Server'].filter((label) => field(label).getAttribute('aria-invalid') === 'true');
  const refused = { ...signedOut, email: 'agent@example.dk', problem: 'It did not work.' };
  const attempt = async (wrong: 'server' | 'credentials' | null) => {
    const window = await openWindow(windowState({ ...signedOut, email: 'agent@example.dk' }));
    await type('Password', 'secret');
    await submit();
    await window.show(windowState({ ...refused, state: 'signing-in', problem: null }));
    expect(invalid()).toEqual([]);
    await window.show(windowState({ ...refused, wrong }));
    return window;
  };

  it('leads to the server where its address is wrong', async () => {
    await attempt('server');
    expect(document.activeElement).toBe(field('Server'));
    expect(invalid()).toEqual(['Server']);
    const described = field('Server').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)).toBe(screen.getByRole('alert'));
  });

  it('leads to the password where e-mail or password is wrong', async () => {
    await attempt('credentials');
    expect(document.activeElement).toBe(field('Password'));
    expect(invalid()).toEqual(['E-mail', 'Password']);
  });

  it('calls no field wrong where the fault is elsewhere', async () => {
    await attempt(null);
    expect(document.activeElement).toBe(field('Password'));
    expect(invalid()).toEqual([]);
    expect(field('Server').hasAttribute('aria-describedby')).toBe(false);
  });

  it('leads there also when the answer comes before the window hears of the attempt', async () => {
    const { show } = await openWindow(windowState(refused));
    await type('Password', 'secret');
    await submit();
    await show(windowState({ ...refused, wrong: 'server' }));
    expect(document.activeElement).toBe(field('Server'));
  });

  it('leaves the focus to the person after that', async () => {
    const { show } = await attempt('server');
    field('E-mail').focus();
    await show(windowState({ ...refused, wrong: 'server' }, { notices: [{ kind: 'settings', text: 'Set aside.' }] }));
    expect(document.activeElement).toBe(field('E-mail'));
  });

  it('says which fields are missing until they are filled in', async () => {
    await openWindow(windowState(signedOut));
    await submit();
    expect(invalid()).toEqual(['E-mail', 'Password']);
    await type('E-mail', 'agent@example.dk');
    expect(invalid()).toEqual(['Password']);
    await type('Password', 'secret');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
