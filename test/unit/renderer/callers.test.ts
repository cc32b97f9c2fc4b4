import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { openWindow, scrolledTo } from './support/open-window';
import { caller, noon, queue, watching, windowState } from './support/samples';

const vip = caller({ id: 'v', kind: 'vip', name: 'Fjordfiskerne', number: '+45 20 30 40 50' });
const bamse = caller({ id: 'b', name: 'Bamse & Kylling', number: '+45 35 20 30 40', entered: noon - 245_000 });
const callback = caller({
  id: 'c',
  kind: 'callback',
  queue: 'sales',
  name: 'Øjvind Ærø',
  entered: noon - 401_000,
});
const stale = { kind: 'stale', asOf: noon - 20_000, problem: 'Silence.' } as const;
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
    scrolledTo.mockClear();
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

  it('follows a popup also after the row of an earlier one was let go', async () => {
    const callers = [vip, callback];
    const { show } = await openWindow(watching({ queues, callers, mark: { id: 'v', seq: 1 } }));
    await show(watching({ queues, callers }));
    await fireEvent.click(screen.getByRole('button', { name: 'Salg 1' }));
    await show(watching({ queues, callers, mark: { id: 'v', seq: 1 } }));
    expect(ids()).toEqual(['v', 'c']);
  });

  it('tells the main process which row was chosen', async () => {
    const { command } = await openWindow(watching({ queues, callers: [vip, bamse] }));
    await fireEvent.click(screen.getByText('Bamse & Kylling'));
    expect(command).toHaveBeenLastCalledWith('mark', 'b');
  });

  it('lets the chosen row go at another click, and at Escape', async () => {
    const { command } = await openWindow(watching({ queues, callers: [vip, bamse], mark: { id: 'b', seq: 1 } }));
    await fireEvent.click(screen.getByText('Bamse & Kylling'));
    expect(command).toHaveBeenLastCalledWith('mark', null);
    command.mockClear();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(command).toHaveBeenLastCalledWith('mark', null);
  });

  it('says nothing at Escape where no row is chosen', async () => {
    const { command } = await openWindow(watching({ queues, callers: [vip, bamse] }));
    command.mockClear();
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(command).not.toHaveBeenCalled();
  });

  it('lets a caller who is gone leave at once', async () => {
    const { show } = await openWindow(watching({ queues, callers: [vip, bamse] }));
    await show(watching({ queues, callers: [bamse] }));
    expect(ids()).toEqual(['b']);
  });

  it('counts the waiting, the callbacks, and the longest wait without callbacks', async () => {
    await openWindow(watching({ queues, callers: [vip, callback, bamse] }));
    const figures = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(figures).toEqual(['3', '4:05', '1']);
  });

  it('counts apart of whom it is not known any more that they wait', async () => {
    const old = [1, 2].map((id) => caller({ id: `old${id}`, kind: 'callback', queue: 'silent' }));
    const silent = queue({ id: 'silent', name: 'Silent', waiting: 2, status: stale });
    await openWindow(watching({ queues: [...queues, silent], callers: [bamse, callback, ...old] }));
    const [waiting, , callbacks] = screen.getAllByRole('definition');
    const words = 'and 2 more who may no longer be waiting';
    expect(waiting?.textContent).toBe(`2+2${words}`);
    expect(callbacks?.textContent).toBe(`1+2${words}`);
  });

  it('greys the figures where none is of this moment', async () => {
    await openWindow(
      watching({ queues: [queue({ id: 'support', name: 'Support', waiting: 1, status: stale })], callers: [bamse] }),
    );
    const [waiting, longest, callbacks] = screen.getAllByRole('definition');
    expect([waiting?.textContent, longest?.textContent, callbacks?.textContent]).toEqual(['1', '4:05', '0']);
    for (const figure of [waiting, longest, callbacks]) expect(figure?.dataset['level']).toBe('stale');
  });

  it('always has the number that a secret caller called, in the row and in its tooltip', async () => {
    const secret = caller({ id: 's', kind: 'callback', secret: true });
    const reception = queue({ id: 'support', name: 'Reception of the head office', waiting: 1 });
    await openWindow(watching({ queues: [reception], callers: [secret] }));
    const second = within(row('s')).getByTitle('Reception of the head office · called +45 70 30 50 50');
    expect(within(second).getByText('called +45 70 30 50 50')).toBeTruthy();
  });

  it('tells a wait of days in days', async () => {
    const callers = [caller({ id: 'o', name: 'Old One', entered: noon - 27 * 3_600_000 })];
    await openWindow(watching({ queues, callers }));
    expect(row('o').textContent).toContain('1 d 3 h');
    expect(screen.getAllByRole('definition')[1]?.textContent).toBe('1 d 3 h');
  });
});

describe('a caller whose popup may not have been seen', () => {
  const doubt = 'The popup may not have been seen';

  it('has a mark that says so, to the pointer and to readers', async () => {
    await openWindow(watching({ queues, callers: [{ ...vip, doubtful: true }, bamse] }));
    expect(within(row('v')).getByTitle(doubt).textContent.trim()).toBe(doubt);
    expect(within(row('b')).queryByTitle(doubt)).toBeNull();
  });

  it('loses it when the popup turns out to have been shown', async () => {
    const { show } = await openWindow(watching({ queues, callers: [{ ...vip, doubtful: true }] }));
    await show(watching({ queues, callers: [vip] }));
    expect(screen.queryByTitle(doubt)).toBeNull();
  });
});

describe('around the list', () => {
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

  it('leaves the focus alone where nothing was asked', async () => {
    const { show } = await openWindow(watching({ queues, callers: [vip] }));
    await show(watching({ queues, callers: [vip, bamse] }));
    expect(document.activeElement).toBe(document.body);
  });

  it('starts with a calm page that counts as signing in', async () => {
    await openWindow(windowState({ state: 'starting' }));
    expect(document.documentElement.dataset['state']).toBe('signing-in');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
