import { fireEvent, screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWindow, scrolledTo } from './support/open-window';
import { caller, noon, queue, watching, windowState } from './support/samples';

const vip = caller({ id: 'v', kind: 'vip', name: 'Fjordfiskerne', number: '+45 20 30 40 50', position: null });
const bamse = caller({ id: 'b', name: 'Bamse & Kylling', number: '+45 35 20 30 40', entered: noon - 245_000 });
const callback = caller({
  id: 'c',
  kind: 'callback',
  queue: 'sales',
  queueName: 'Salg',
  name: 'Øjvind Ærø',
  entered: noon - 401_000,
});
const queues = [
  queue({ id: 'support', name: 'Support', waiting: 2 }),
  queue({ id: 'sales', name: 'Salg', waiting: 1 }),
];

const list = () => screen.getByRole('list', { name: 'Waiting callers' });
const rows = () => within(list()).queryAllByRole('listitem');
const ids = () => rows().map((row) => row.dataset['callId']);
const row = (id: string): HTMLElement => {
  const found = rows().find((candidate) => candidate.dataset['callId'] === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
};

describe('the list', () => {
  beforeEach(() => {
    scrolledTo.mockClear();
  });

  it('shows one row for each caller, in the order it was given', async () => {
    await openWindow(watching({ queues, callers: [vip, callback, bamse] }));
    expect(ids()).toEqual(['v', 'c', 'b']);
    expect(document.querySelectorAll('[data-call-id]')).toHaveLength(3);
  });

  it('reads the documentation’s example in full', async () => {
    await openWindow(watching({ queues, callers: [bamse] }));
    expect(row('b').dataset['position']).toBe('1');
    for (const text of [
      'Bamse & Kylling',
      '+45 35 20 30 40',
      'called +45 70 30 50 50',
      'Position 1',
      'Support',
      '4:05',
    ])
      expect(row('b').textContent).toContain(text);
  });

  it('gives a VIP no position and says each kind in words', async () => {
    await openWindow(watching({ queues, callers: [vip, callback, bamse] }));
    expect(row('v').dataset['position']).toBeUndefined();
    expect(within(row('v')).getByText('VIP')).toBeTruthy();
    expect(within(row('c')).getByText('Callback')).toBeTruthy();
    expect(rows().map(({ dataset }) => dataset['kind'])).toEqual(['vip', 'callback', 'waiting']);
  });

  it('names a secret caller and an unknown one apart', async () => {
    const callers = [caller({ id: 's', secret: true }), caller({ id: 'u' })];
    await openWindow(watching({ queues, callers }));
    expect(row('s').textContent).toContain('Secret number');
    expect(row('u').textContent).toContain('Unknown caller');
  });

  it('marks the caller a popup led to, scrolls there, and does so again at the next click', async () => {
    const { show } = await openWindow(watching({ queues, callers: [vip, bamse] }));
    await show(watching({ queues, callers: [vip, bamse], mark: { id: 'b', seq: 1 } }));
    await show(watching({ queues, callers: [vip, bamse], mark: { id: 'b', seq: 2 } }));
    expect(row('b').getAttribute('aria-current')).toBe('true');
    expect(row('v').hasAttribute('aria-current')).toBe(false);
    expect(scrolledTo.mock.calls).toEqual([['b'], ['b']]);
  });

  it('shows all queues again when a popup leads to a caller of another one', async () => {
    const { show } = await openWindow(watching({ queues, callers: [vip, callback] }));
    await fireEvent.click(screen.getByRole('button', { name: 'Salg 1' }));
    expect(ids()).toEqual(['c']);
    await show(watching({ queues, callers: [vip, callback], mark: { id: 'v', seq: 1 } }));
    expect(ids()).toEqual(['v', 'c']);
  });

  it('tells the main process which row was chosen', async () => {
    const { command } = await openWindow(watching({ queues, callers: [vip, bamse] }));
    await fireEvent.click(screen.getByText('Bamse & Kylling'));
    expect(command).toHaveBeenLastCalledWith('mark', 'b');
  });

  it('lets a caller who is gone leave at once', async () => {
    const { show } = await openWindow(watching({ queues, callers: [vip, bamse] }));
    await show(watching({ queues, callers: [bamse] }));
    expect(ids()).toEqual(['b']);
  });

  it('shows a call that stands in two queues for a moment in both', async () => {
    await openWindow(watching({ queues, callers: [bamse, { ...bamse, queue: 'sales', queueName: 'Salg' }] }));
    expect(ids()).toEqual(['b', 'b']);
  });

  it('counts the waiting, the callbacks, and the longest wait without callbacks', async () => {
    await openWindow(watching({ queues, callers: [vip, callback, bamse] }));
    const figures = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(figures).toEqual(['3', '4:05', '1']);
  });
});

describe('what does not work', () => {
  it('greys a stale row, says since when, and lets its wait go on', async () => {
    const silent = queue({
      id: 'support',
      name: 'Support',
      status: { kind: 'stale', asOf: noon - 5000, problem: 'Silence.' },
    });
    await openWindow(watching({ queues: [silent], callers: [{ ...bamse, stale: true }] }));
    expect(row('b').dataset['stale']).toBe('');
    expect(row('b').textContent).toContain('4:05');
    expect(screen.getByText(/^Support, as of .*: Silence\.$/)).toBeTruthy();
  });

  it('says it of each of two queues that have one name', async () => {
    const status = { kind: 'refused', problem: 'No access.' } as const;
    const twins = [queue({ id: 'a', name: 'Support', status }), queue({ id: 'b', name: 'Support', status })];
    await openWindow(watching({ queues: twins }));
    expect(screen.getAllByText('Support: No access.')).toHaveLength(2);
  });

  it('says since when there is no contact, and speaks once for all queues', async () => {
    const status = { kind: 'stale', asOf: noon, problem: 'Silence.' } as const;
    const silent = [queue({ id: 'a', name: 'A', status }), queue({ id: 'b', name: 'B', status })];
    await openWindow(
      watching({ queues: silent }, { connection: { state: 'offline', asOf: noon, problem: 'Trying again.' } }),
    );
    expect(screen.getByText(/^The list is as of .* Trying again\.$/)).toBeTruthy();
    expect(screen.queryByText(/Silence/)).toBeNull();
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toMatch(/^Offline since /);
    expect(document.documentElement.dataset['state']).toBe('offline');
  });

  it('says how many entries could not be read, and never that nobody waits then', async () => {
    await openWindow(watching({ queues: [queue({ id: 'support', name: 'Support', unreadable: 2 })] }));
    expect(screen.getByText('2 entries from Support could not be read')).toBeTruthy();
    expect(screen.queryByText('Nobody is waiting')).toBeNull();
  });

  it('says why a queue is refused', async () => {
    const closed = queue({ id: 'x', name: 'Closed', status: { kind: 'refused', problem: 'You have no access.' } });
    await openWindow(watching({ queues: [queues[0], closed].filter((each) => each !== undefined) }));
    expect(screen.getByText('Closed: You have no access.')).toBeTruthy();
    expect(screen.getByText('Nobody is waiting in the queues that answer')).toBeTruthy();
  });

  it('says that nobody waits where every queue answers', async () => {
    await openWindow(watching({ queues }));
    expect(screen.getByText('Nobody is waiting')).toBeTruthy();
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toBe('Live · 2 queues');
  });

  it('reads a notice out', async () => {
    await openWindow({ ...watching({ queues }), notice: 'Popups do not work.' });
    expect(screen.getByRole('alert').textContent).toContain('Popups do not work.');
  });
});

describe('around the list', () => {
  it('signs out', async () => {
    const { command } = await openWindow(watching({ queues }));
    await fireEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(command).toHaveBeenLastCalledWith('sign-out', null);
  });

  it('marks the demo and leads from it to the agent’s own account', async () => {
    const { command } = await openWindow({ ...watching({ queues }), demo: true });
    expect(screen.getByText('Demo')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Sign in to your account' }));
    expect(command).toHaveBeenLastCalledWith('leave-demo', null);
  });

  it('changes the language without a restart', async () => {
    const { show } = await openWindow(watching({ queues, callers: [vip] }));
    await show({ ...watching({ queues, callers: [vip] }), locale: 'da' });
    expect(screen.getByRole('list', { name: 'Ventende opkald' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('da');
  });

  it('asks where the sign-in is kept and sends the choice', async () => {
    const { command } = await openWindow(watching({ queues }, { askStorage: true }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Store it anyway' })).toBeTruthy();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Only until I quit' }));
    expect(command).toHaveBeenLastCalledWith('choose-storage', 'session-only');
  });

  it('starts with a calm page that counts as signing in', async () => {
    await openWindow(windowState({ state: 'starting' }));
    expect(document.documentElement.dataset['state']).toBe('signing-in');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
