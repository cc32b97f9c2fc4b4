import { fireEvent, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWindow, scrolledTo } from './support/open-window';
import { caller, queue, watching } from './support/samples';

const queues = [
  queue({ id: 'support', name: 'Support', waiting: 1 }),
  queue({ id: 'sales', name: 'Salg' }),
  queue({ id: 'closed', name: 'Closed', status: { kind: 'refused', asOf: null, problem: 'No access.' } }),
];
const callers = [caller({ id: 'b', name: 'Bamse' })];
const chips = () => screen.getByRole('group', { name: 'Queues' });
/** As a hand does it: what is pressed has the focus. */
const choose = (name: string) => {
  const button = screen.getByRole('button', { name });
  button.focus();
  return fireEvent.click(button);
};

describe('the queues', () => {
  const turn = async (sizes: { scrollWidth: number; clientWidth: number }) => {
    await openWindow(watching({ queues }));
    for (const [name, value] of Object.entries(sizes)) Object.defineProperty(chips(), name, { value });
    // False where the page took the turn for itself.
    return { free: await fireEvent.wheel(chips(), { deltaY: 30 }), left: chips().scrollLeft };
  };

  it('are turned sideways by a mouse’s wheel where they do not fit', async () => {
    expect(await turn({ scrollWidth: 500, clientWidth: 300 })).toEqual({ free: false, left: 30 });
  });

  it('leave the wheel alone where they fit', async () => {
    expect(await turn({ scrollWidth: 300, clientWidth: 300 })).toEqual({ free: true, left: 0 });
  });

  it('say in words which of them is in trouble', async () => {
    await openWindow(watching({ queues }));
    expect(screen.getByRole('button', { name: 'Closed – has a problem' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Salg 0' })).toBeTruthy();
  });
});

describe('the chosen queue', () => {
  beforeEach(async () => {
    await openWindow(watching({ queues, callers }));
    scrolledTo.mockClear();
  });

  it('comes into view when it is chosen, and again when the window changes its size', async () => {
    await choose('Salg 0');
    expect(scrolledTo.mock.calls).toEqual([['Salg 0']]);
    await fireEvent(window, new Event('resize'));
    expect(scrolledTo.mock.calls).toEqual([['Salg 0'], ['Salg 0']]);
    await choose('Salg 0');
    expect(scrolledTo).toHaveBeenLastCalledWith('All 1');
  });

  it('is named where nobody waits in it, and leads back to all', async () => {
    await choose('Salg 0');
    expect(screen.getByText('Nobody is waiting in Salg')).toBeTruthy();
    await choose('Show all');
    expect(screen.getByText('Bamse')).toBeTruthy();
    expect(document.activeElement?.parentElement).toBe(screen.getByRole('list', { name: 'Waiting callers' }));
    expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
  });

  it('is not said to be empty where that is not known', async () => {
    await choose('Closed – has a problem');
    expect(screen.getByText('Not known who is waiting')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show all' })).toBeTruthy();
  });
});

it('all queues have nothing more to show', async () => {
  const { show } = await openWindow(watching({ queues: queues.slice(0, 2) }));
  await choose('Salg 0');
  await show(watching({ queues: queues.slice(0, 1) }));
  expect(screen.getByText('Nobody is waiting')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show all' })).toBeNull();
});
