import { fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Preferences } from '../../../main/bridge/contract';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { openWindow } from './support/open-window';
import { caller, noon, queue, watching, type Scene } from './support/samples';

const queues = [
  queue({ id: 'support', name: 'Support', waiting: 2 }),
  queue({ id: 'sales', name: 'Salg', waiting: 2 }),
];
const vip = caller({ id: 'v', kind: 'vip', name: 'Fjordfiskerne' });
const bamse = caller({ id: 'b', name: 'Bamse & Kylling', entered: noon - 90_000 });
const callback = caller({ id: 'c', kind: 'callback', queue: 'sales', name: 'Øjvind Ærø', entered: noon - 80_000 });
const unknown = caller({ id: 'u', queue: 'sales', number: '+45 28 91 70 03', entered: noon - 70_000 });
const callers = [vip, bamse, callback, unknown];

function withPreferences(scene: Scene, over: Partial<Preferences>): Scene {
  return { ...scene, preferences: { ...defaultPreferences, ...over } };
}

const usual = [innerWidth, innerHeight] as const;
function resize(width: number, height: number): void {
  vi.stubGlobal('innerWidth', width);
  vi.stubGlobal('innerHeight', height);
}
afterEach(() => {
  resize(...usual);
});

describe('the wallboard', () => {
  it('has a card for each queue', async () => {
    await openWindow(withPreferences(watching({ queues, callers }), { shape: 'wallboard' }));
    const cards = [...document.querySelectorAll('.card')].map(({ textContent }) =>
      textContent.replace(/\s+/gu, ' ').trim(),
    );
    expect(cards).toEqual([
      'Support 2 waiting 1:30 within the service level longest 2 of 2 in time',
      'Salg 2 waiting 1:10 within the service level longest 1 of 1 in time',
    ]);
    const inAll = screen.getByRole('group', { name: 'In all' });
    expect(inAll.textContent.replace(/\s+/gu, ' ')).toContain('waiting 4 longest, within the service level 1:30');
    expect(inAll.textContent).toContain('3 of 3 within the service level');
  });

  it('speaks of all queues, whichever was chosen in the list before', async () => {
    const silent = queue({ id: 'sales', name: 'Salg', status: { kind: 'failing', problem: 'No.' } });
    const scene = watching({ queues: [queue({ id: 'support', name: 'Support' }), silent] });
    const { show } = await openWindow(scene);
    await fireEvent.click(screen.getByRole('button', { name: /^Support/ }));
    expect(screen.getByText('Nobody is waiting in Support')).toBeTruthy();
    await show(withPreferences(scene, { shape: 'wallboard' }));
    expect(screen.queryByText('Nobody is waiting in Support')).toBeNull();
    expect(document.querySelector('.empty')?.getAttribute('data-why')).toBe('partly');
  });

  it('says more where it has the room', async () => {
    resize(1280, 900);
    await openWindow(withPreferences(watching({ queues: queues.slice(0, 1), callers }), { shape: 'wallboard' }));
    expect(document.querySelector('.card')?.textContent.replace(/\s+/gu, ' ')).toContain('2 of 2 in time');
    // What all queues have together is what the only one has.
    expect(screen.queryByRole('group', { name: 'In all' })).toBeNull();
  });

  it('tells of queues without a place of their own together', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Queue ${String(index)}`);
    const sixty = names.map((name) => queue({ id: name, name, waiting: 1 }));
    await openWindow(withPreferences(watching({ queues: sixty, callers: [] }), { shape: 'wallboard' }));
    const cards = [...document.querySelectorAll('.card')].map(({ textContent }) => textContent.replace(/\s+/gu, ' '));
    const others = 60 - (cards.length - 1);
    expect(cards.at(-1)).toContain(`+${String(others)} more queues ${String(others)} waiting`);
  });

  const hour = Array.from({ length: 60 }, () => 2);

  it('has the last hour in each card, and where it stands now only where that is known', async () => {
    const one = queue({ id: 'support', name: 'Support', hour });
    const status = { kind: 'stale', asOf: noon - 60_000, problem: 'Silence.' } as const;
    const silent = queue({ id: 'sales', name: 'Salg', hour, status });
    await openWindow(withPreferences(watching({ queues: [one, silent], callers }), { shape: 'wallboard' }));
    const ends = [...document.querySelectorAll('.card .sparkline')].map(
      (curve) => curve.querySelector('.sparkline-end') !== null,
    );
    expect(ends).toEqual([true, false]);
  });

  it('says in words what is not up to date', async () => {
    const silent = { kind: 'stale', asOf: noon - 60_000, problem: 'Silence.' } as const;
    const scene = watching({ queues: queues.map((one) => ({ ...one, status: silent })), callers });
    await openWindow(withPreferences(scene, { shape: 'wallboard' }));
    expect(within(screen.getByRole('list', { name: 'Queues' })).getAllByTitle('not up to date')).toHaveLength(2);
  });
});

describe('the strip', () => {
  it('says that nothing disturbs, and that its callers are made up', async () => {
    const scene = withPreferences(watching({ queues, callers }), { shape: 'compact' });
    await openWindow({ ...scene, demo: true, quiet: { doNotDisturb: true, text: 'Do not disturb until 13:15' } });
    expect(screen.getByTitle('Do not disturb until 13:15').textContent).toContain('Do not disturb until 13:15');
    expect(screen.getByText('Demo')).toBeTruthy();
  });
});
