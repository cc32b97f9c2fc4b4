import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { openWindow } from './support/open-window';
import { signedOut, windowState } from './support/samples';

const asked = {
  ...signedOut,
  state: 'second-factor',
  email: 'agent@example.dk',
  factor: 'sms',
  busy: false,
} as const;
const field = (label = 'SMS code'): HTMLInputElement => screen.getByLabelText(label, { exact: true });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
const connection = () => screen.getByRole('status', { name: 'Connection' }).textContent;

describe('the second factor', () => {
  it('asks for the code by SMS, and for nothing else, saying who signs in', async () => {
    await openWindow(windowState(asked));
    expect(screen.getAllByRole('textbox')).toEqual([field()]);
    expect(document.querySelectorAll('input')).toHaveLength(1);
    expect(document.activeElement).toBe(field());
    expect(field().autocomplete).toBe('one-time-code');
    expect(field().inputMode).toBe('numeric');
    expect(screen.getByText(/agent@example\.dk/).textContent).toContain('https://api.telecomx.dk');
    expect(connection()).toBe('Waiting for your code');
    expect(document.documentElement.dataset['state']).toBe('second-factor');
  });

  it('asks for the code of the authenticator by its own name, and begins anew with it', async () => {
    const { show } = await openWindow(windowState(asked));
    await type('123');
    await show(windowState({ ...asked, factor: 'authenticator' }));
    expect(screen.queryByLabelText('SMS code')).toBeNull();
    expect(field('Authenticator code').value).toBe('');
    expect(document.activeElement).toBe(field('Authenticator code'));
  });

  it('sends the code as it is meant, with letters and without the gaps it is written with', async () => {
    const { command } = await openWindow(windowState(asked));
    await type(' 12a 45b ');
    await submit();
    expect(command).toHaveBeenLastCalledWith('send-code', '12a45b');
  });

  it('asks for the code instead of sending nothing', async () => {
    const { command } = await openWindow(windowState(asked));
    await type('  ');
    await submit();
    expect(command).not.toHaveBeenCalledWith('send-code', expect.anything());
    expect(screen.getByRole('alert').textContent).toContain('Fill in what is marked.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  it('says that a code is wrong, and has it selected so that the next one takes its place', async () => {
    const { show } = await openWindow(windowState(asked));
    await type('123456');
    await submit();
    await show(windowState({ ...asked, busy: true }));
    expect(field().disabled).toBe(true);
    expect(screen.getByRole('button', { name: 'Signing in …' })).toBeTruthy();
    expect(connection()).toBe('Signing in …');
    await show(windowState({ ...asked, problem: 'Wrong code.', wrong: 'code' }));
    expect(screen.getByRole('alert').textContent).toContain('Wrong code.');
    expect(field().getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
    expect(document.activeElement).toBe(field());
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, 6]);
  });

  it('calls no code wrong where the fault is elsewhere', async () => {
    await openWindow(windowState({ ...asked, problem: 'No answer.' }));
    expect(screen.getByRole('alert').textContent).toContain('No answer.');
    expect(field().getAttribute('aria-invalid')).toBe('false');
  });

  it('can be left for the form', async () => {
    const { command, show } = await openWindow(windowState(asked));
    await fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(command).toHaveBeenLastCalledWith('cancel-sign-in', null);
    await show(windowState({ ...signedOut, email: 'agent@example.dk' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  });
});
