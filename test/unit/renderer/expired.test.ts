import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { openWindow } from './support/open-window';
import { board, caller, noon, queue, signedOut, windowState } from './support/samples';

const asOf = noon - 60_000;
const silentSince = (moment: number) => ({ kind: 'stale', asOf: moment, problem: '' }) as const;
const left = board({
  queues: [
    queue({ id: 'support', name: 'Support', waiting: 1, status: silentSince(asOf) }),
    queue({ id: 'sales', name: 'Sales', waiting: 1, status: silentSince(asOf - 600_000) }),
  ],
});
const callers = [
  caller({ id: 'o', queue: 'sales', name: 'Older', entered: noon - 900_000 }),
  caller({ id: 'b', name: 'Bamse', entered: noon - 90_000 }),
];
const problem = 'Your session has expired.';
const expired = { ...signedOut, state: 'expired', email: 'agent@example.dk', problem, left } as const;
const list = () => screen.getByRole('list', { name: /^The list as of \d\d:\d\d$/ });

describe('a session that expired', () => {
  it('asks to sign in again with the e-mail filled in, and says why', async () => {
    await openWindow(windowState(expired, { callers }));
    expect(screen.getByRole('heading', { name: 'Sign in again' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain(problem);
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('agent@example.dk');
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toBe('Session expired');
    expect(document.documentElement.dataset['state']).toBe('expired');
  });

  it('leaves its last list, grey, of the moment of its newest answer', async () => {
    await openWindow(windowState(expired, { callers }));
    const rows = within(list()).getAllByRole('listitem');
    expect(rows.map(({ dataset }) => dataset['stale'])).toEqual(['', '']);
    const ages = rows.map(({ textContent }) => /as of (\d\d:\d\d)/.exec(textContent)?.[1]);
    expect(list().closest('section')?.textContent).toContain(`The list as of ${ages[1] ?? ''}`);
    expect(ages[0]).not.toBe(ages[1]);
  });

  it('leaves the waits as they were when that was the truth, without a timer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    try {
      await openWindow(windowState(expired, { callers }));
      const waits = (): readonly (string | undefined)[] =>
        [...list().querySelectorAll('.wait-text')].map(({ textContent }) => textContent);
      expect(waits()).toEqual(['4:00', '0:30']);
      vi.advanceTimersByTime(60_000);
      await tick();
      expect(vi.getTimerCount()).toBe(0);
      expect(waits()).toEqual(['4:00', '0:30']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('has that list still while the agent signs in again, and while the code is asked for', async () => {
    const { show } = await openWindow(windowState({ ...expired, state: 'signing-in', problem: null }, { callers }));
    expect(list()).toBeTruthy();
    const factor = { ...expired, state: 'second-factor', problem: null, factor: 'sms', busy: false } as const;
    await show(windowState(factor, { callers }));
    expect(list()).toBeTruthy();
  });

  it('leaves room for that list: the server is among the options, which open where it is what is wrong', async () => {
    const { show } = await openWindow(windowState(expired, { callers }));
    const options = screen.getByLabelText('Server').closest('details');
    expect(options?.open).toBe(false);
    await show(
      windowState({ ...expired, state: 'signed-out', problem: 'No such server.', wrong: 'server' }, { callers }),
    );
    expect(options?.open).toBe(true);
  });

  it('leads to the server among the options where it was left out', async () => {
    await openWindow(windowState(expired, { callers }));
    const server = screen.getByLabelText<HTMLInputElement>('Server');
    await fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'kodeord' } });
    await fireEvent.input(server, { target: { value: '' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    await tick();
    expect(server.closest('details')?.open).toBe(true);
    expect(document.activeElement).toBe(server);
  });

  it('has no list where nobody waited', async () => {
    await openWindow(windowState(expired));
    expect(screen.queryByRole('list')).toBeNull();
    expect(document.querySelector('[data-stale]')).toBeNull();
  });
});
