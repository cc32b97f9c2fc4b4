import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { openWindow } from './support/open-window';
import { caller, noon, queue, watching } from './support/samples';

const bamse = caller({ id: 'b', name: 'Bamse & Kylling', number: '+45 35 20 30 40', entered: noon - 245_000 });
const queues = [
  queue({ id: 'support', name: 'Support', waiting: 2 }),
  queue({ id: 'sales', name: 'Salg', waiting: 1 }),
];

describe('what does not work', () => {
  it('greys a stale row, says since when, and lets its wait go on', async () => {
    const silent = queue({
      id: 'support',
      name: 'Support',
      status: { kind: 'stale', asOf: noon - 5000, problem: 'Silence.' },
    });
    const live = queue({ id: 'sales', name: 'Salg' });
    await openWindow(watching({ queues: [silent, live], callers: [bamse] }));
    const row = screen.getByRole('listitem');
    expect(row.dataset['stale']).toBe('');
    expect(row.textContent).toContain('4:05');
    expect(row.textContent).toContain('not up to date');
    expect(row.textContent).toMatch(/as of \d\d:\d\d/);
    expect(row.textContent).not.toContain('past the service level');
    expect(screen.getByText(/^Support, as of .*: Silence\.$/)).toBeTruthy();
  });

  it('says once since when everything is silent, and readers hear of each row that it is old', async () => {
    const status = { kind: 'stale', asOf: noon - 5000, problem: 'Silence.' } as const;
    const silent = queues.map((one) => ({ ...one, status }));
    await openWindow(watching({ queues: silent, callers: [bamse] }));
    const row = screen.getByRole('listitem');
    expect(row.textContent).toContain('not up to date');
    expect(row.textContent).not.toContain('as of');
    expect(screen.getByText(/^Support, Salg, as of .*: Silence\.$/)).toBeTruthy();
  });

  it('says it of each of two queues that have one name', async () => {
    const status = { kind: 'refused', asOf: null, problem: 'No access.' } as const;
    const twins = [queue({ id: 'a', name: 'Support', status }), queue({ id: 'b', name: 'Support', status })];
    await openWindow(watching({ queues: twins }));
    expect(screen.getAllByText('No access.')).toHaveLength(2);
  });

  it('says of a stale row that it is not up to date also where its queue promises nothing', async () => {
    const status = { kind: 'stale', asOf: noon, problem: 'Silence.' } as const;
    const silent = {
      ...queue({ id: 'support', name: 'Support', status }),
      serviceLevel: null,
      serviceLevelCritical: null,
    };
    await openWindow(watching({ queues: [silent], callers: [bamse] }));
    expect(screen.getByRole('listitem').textContent).toContain('not up to date');
  });

  it('says since when there is no contact, and speaks once for all queues', async () => {
    const status = { kind: 'stale', asOf: noon, problem: 'Silence.' } as const;
    const silent = [queue({ id: 'a', name: 'A', status }), queue({ id: 'b', name: 'B', status })];
    await openWindow(
      watching({ queues: silent }, { connection: { state: 'offline', asOf: noon, problem: 'Trying again.' } }),
    );
    expect(screen.getByText('The list is out of date')).toBeTruthy();
    expect(screen.getByText(/^It is as of .* Trying again\.$/)).toBeTruthy();
    expect(screen.queryByText(/Silence/)).toBeNull();
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toMatch(/^Offline since /);
    expect(document.documentElement.dataset['state']).toBe('offline');
  });

  it('says how many entries could not be read, and never that nobody waits then', async () => {
    await openWindow(watching({ queues: [queue({ id: 'support', name: 'Support', unreadable: 2 })] }));
    expect(screen.getByText('2 entries from Support could not be read')).toBeTruthy();
    expect(screen.queryByText('Nobody is waiting')).toBeNull();
  });

  it('says why a queue is refused, in the words that name it, and its name only there', async () => {
    const problem = 'You have no access to “Closed”.';
    const closed = queue({ id: 'x', name: 'Closed', status: { kind: 'refused', asOf: null, problem } });
    await openWindow(watching({ queues: [queues[0], closed].filter((each) => each !== undefined) }));
    expect(screen.getByText(problem)).toBeTruthy();
    expect(screen.getByText('Nobody is waiting in the queues that answer')).toBeTruthy();
  });

  it('says that nobody waits where every queue answers', async () => {
    await openWindow(watching({ queues }));
    expect(screen.getByText('Nobody is waiting')).toBeTruthy();
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toBe('Live · 2 queues');
  });

  const connection = () => screen.getByRole('status', { name: 'Connection' }).textContent;
  const failing = { kind: 'failing', problem: 'A fault (500).' } as const;

  it('never calls live what does not answer, even while the last answers are not old yet', async () => {
    const silent = queues.map((each) => ({ ...each, status: failing }));
    const { show } = await openWindow(watching({ queues: silent, callers: [bamse] }));
    expect(connection()).toBe('No queue answers');
    expect(document.querySelector<HTMLElement>('.foot-dot')?.dataset['tone']).toBe('partly');
    await show(watching({ queues: [...silent, queue({ id: 'x', name: 'X' })] }));
    expect(connection()).toBe('1 of 3 live');
  });

  it('waits for a queue that has not been heard of before it says that none answers', async () => {
    const starting = queue({ id: 'x', name: 'X', status: { kind: 'connecting' } });
    await openWindow(watching({ queues: [queue({ id: 'a', name: 'A', status: failing }), starting] }));
    expect(connection()).toBe('Connecting …');
  });

  it('comes before the notices, and the contact before the queues', async () => {
    const unread = queue({ id: 'support', name: 'Support', unreadable: 1 });
    await openWindow({
      ...watching({ queues: [unread] }, { connection: { state: 'offline', asOf: null, problem: 'A fault (500).' } }),
      notices: [{ kind: 'popups', text: 'Popups do not work.' }],
    });
    const texts = [...(screen.getByRole('alert').parentElement?.children ?? [])].map(({ textContent }) => textContent);
    expect(texts).toEqual([
      expect.stringContaining('A fault (500).'),
      expect.stringContaining('could not be read'),
      expect.stringContaining('Popups do not work.'),
    ]);
  });

  it('cannot be taken away while there is no contact', async () => {
    await openWindow(
      watching({ queues: [] }, { connection: { state: 'offline', asOf: null, problem: 'A fault (500).' } }),
    );
    expect(screen.queryByRole('button', { name: 'Hide this message' })).toBeNull();
  });

  it('can be tried again by hand, and the focus stays on the page when that helps', async () => {
    const { command, show } = await openWindow(
      watching({ queues: [] }, { connection: { state: 'offline', asOf: null, problem: 'A fault (500).' } }),
    );
    const button = screen.getByRole('button', { name: 'Try again' });
    button.focus();
    await fireEvent.click(button);
    expect(command).toHaveBeenLastCalledWith('try-again', null);
    await show(watching({ queues, callers: [bamse] }));
    expect(document.activeElement?.parentElement).toBe(screen.getByRole('list', { name: 'Waiting callers' }));
  });

  it('marks each part that is stale, and no other', async () => {
    const status = { kind: 'stale', asOf: noon, problem: 'Silence.' } as const;
    const old = queue({ id: 'support', name: 'Support', waiting: 1, status });
    const shut = queue({ id: 'shut', name: 'Shut', status: { kind: 'refused', asOf: null, problem: 'No access.' } });
    const stale = () => [...document.querySelectorAll('[data-stale]')].map(({ className }) => className.split(' ')[0]);
    const { show } = await openWindow(watching({ queues: [old, shut], callers: [bamse] }));
    expect(screen.getByRole('button', { name: /^Support 1/ }).dataset['stale']).toBe('');
    expect(screen.getByRole('button', { name: /^Shut/ }).dataset['stale']).toBeUndefined();
    expect(stale().filter((name) => name === 'row')).toHaveLength(1);
    await show(watching({ queues: [old], callers: [bamse] }));
    expect(screen.getByRole('button', { name: 'All 1 not up to date' }).dataset['stale']).toBe('');
    await show(watching({ queues, callers: [bamse] }));
    expect(stale()).toEqual([]);
  });

  it('can be scrolled by the keyboard', async () => {
    await openWindow({ ...watching({ queues }), notices: [{ kind: 'popups', text: 'Popups do not work.' }] });
    expect(screen.getByRole('alert').parentElement?.tabIndex).toBe(0);
  });
});

describe('what is not known', () => {
  const figures = () => screen.getAllByRole('definition').map(({ textContent }) => textContent);
  const unknown = ['–', '–', '–'];

  it('is no zero before the first answer', async () => {
    await openWindow(watching({ queues: [] }, { connection: { state: 'connecting' } }));
    expect(figures()).toEqual(unknown);
    expect(screen.getByText('Checking who is waiting …')).toBeTruthy();
  });

  it('is no zero in the chip of a queue that has never answered, beside one that has', async () => {
    const silent = queue({ id: 'a', name: 'Silent', status: { kind: 'stale', asOf: null, problem: 'Silence.' } });
    const answering = queue({ id: 'b', name: 'Answering' });
    const { show } = await openWindow(watching({ queues: [silent, answering] }));
    expect(screen.getByRole('button', { name: 'Silent – has a problem' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Answering 0' })).toBeTruthy();
    expect(figures()).toEqual(['0', '–', '0']);
    await show(watching({ queues: [silent] }));
    expect(screen.getByRole('button', { name: 'All –' })).toBeTruthy();
    expect(figures()).toEqual(unknown);
  });

  it('is not called an empty list of queues where the list could not be had', async () => {
    const problem = 'The phone system has a fault of its own (500).';
    await openWindow(watching({ queues: [] }, { connection: { state: 'offline', asOf: null, problem } }));
    expect(screen.getByText('There is no list yet')).toBeTruthy();
    expect(screen.getByText(problem)).toBeTruthy();
    expect(screen.getByText('Not known who is waiting')).toBeTruthy();
    expect(figures()).toEqual(unknown);
  });

  it('are only the queues’ callers: without queues nobody waits', async () => {
    await openWindow(watching({ queues: [] }));
    expect(screen.getByText('You have no queues')).toBeTruthy();
    expect(figures()).toEqual(['0', '–', '0']);
  });
});
