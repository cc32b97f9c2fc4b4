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
    await openWindow(watching({ queues: [silent], callers: [{ ...bamse, stale: true }] }));
    const row = screen.getByRole('listitem');
    expect(row.dataset['stale']).toBe('');
    expect(row.textContent).toContain('4:05');
    expect(screen.getByText(/^Support, as of .*: Silence\.$/)).toBeTruthy();
  });

  it('says it of each of two queues that have one name', async () => {
    const status = { kind: 'refused', problem: 'No access.' } as const;
    const twins = [queue({ id: 'a', name: 'Support', status }), queue({ id: 'b', name: 'Support', status })];
    await openWindow(watching({ queues: twins }));
    expect(screen.getAllByText('No access.')).toHaveLength(2);
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
    const closed = queue({ id: 'x', name: 'Closed', status: { kind: 'refused', problem } });
    await openWindow(watching({ queues: [queues[0], closed].filter((each) => each !== undefined) }));
    expect(screen.getByText(problem)).toBeTruthy();
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

  it('shows a notice until it is taken away, and again when it comes up anew', async () => {
    const { show } = await openWindow({ ...watching({ queues }), notice: 'Popups do not work.' });
    await fireEvent.click(screen.getByRole('button', { name: 'Hide this message' }));
    expect(screen.queryByText('Popups do not work.')).toBeNull();
    await show({ ...watching({ queues, callers: [bamse] }), notice: 'Popups do not work.' });
    expect(screen.queryByText('Popups do not work.')).toBeNull();
    await show({ ...watching({ queues }), notice: 'Settings set aside.' });
    expect(screen.getByText('Settings set aside.')).toBeTruthy();
    await show(watching({ queues }));
    await show({ ...watching({ queues }), notice: 'Popups do not work.' });
    expect(screen.getByText('Popups do not work.')).toBeTruthy();
  });

  it('cannot be taken away while there is no contact', async () => {
    await openWindow(
      watching({ queues: [] }, { connection: { state: 'offline', asOf: null, problem: 'A fault (500).' } }),
    );
    expect(screen.queryByRole('button', { name: 'Hide this message' })).toBeNull();
  });

  it('can be scrolled by the keyboard', async () => {
    await openWindow({ ...watching({ queues }), notice: 'Popups do not work.' });
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
    expect(screen.getByRole('button', { name: 'Silent –' })).toBeTruthy();
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
