import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import type { WindowState } from '../../../main/bridge/contract';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { openWindow } from './support/open-window';
import { caller, noon, queue, watching } from './support/samples';

const queues = [
  queue({ id: 'support', name: 'Support', waiting: 2 }),
  queue({ id: 'sales', name: 'Salg', waiting: 2 }),
];
const vip = caller({ id: 'v', kind: 'vip', name: 'Fjordfiskerne', number: '+45 20 30 40 50' });
const bamse = caller({ id: 'b', name: 'Bamse & Kylling', number: '+45 35 20 30 40', entered: noon - 90_000 });
const callback = caller({ id: 'c', kind: 'callback', queue: 'sales', name: 'Øjvind Ærø', entered: noon - 80_000 });
const unknown = caller({ id: 'u', queue: 'sales', number: '+45 28 91 70 03', entered: noon - 70_000 });

const ids = () => [...document.querySelectorAll<HTMLElement>('[data-call-id]')].map(({ dataset }) => dataset['callId']);

describe('where nobody waits', () => {
  const nobody = watching({ queues: queues.map((one) => ({ ...one, waiting: 0 })) });
  const promise = 'You will hear of VIPs and callbacks as they come in.';

  it('is promised that VIPs and callbacks are told of', async () => {
    await openWindow(nobody);
    expect(screen.getByText(promise)).toBeTruthy();
  });

  it.each<[string, Partial<WindowState>]>([
    ['nothing is to disturb', { quiet: { doNotDisturb: true, text: 'Do not disturb' } }],
    ['popups do not work', { notices: [{ kind: 'popups', text: 'Popups do not work.' }] }],
    [
      'one of them is switched off',
      { preferences: { ...defaultPreferences, alertKinds: { ...defaultPreferences.alertKinds, callback: false } } },
    ],
  ])('is promised nothing while %s', async (_, over) => {
    await openWindow({ ...nobody, ...over });
    expect(screen.getByText('Nobody is waiting')).toBeTruthy();
    expect(screen.queryByText(promise)).toBeNull();
  });
});

describe('who left', () => {
  const left = { key: 'x 1', who: 'Anna Berg', queueName: 'Support', how: 'answered by +45 11 22 33 44', at: noon };

  it('is told outside the list, is not counted, and no longer after eight seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    await openWindow(watching({ queues, callers: [bamse], gone: [left] }));
    const told = screen.getByRole('region', { name: 'No longer waiting' });
    expect(told.textContent).toContain('Anna Berg');
    expect(told.textContent).toContain('answered by +45 11 22 33 44');
    expect(ids()).toEqual(['b']);
    expect(screen.getByRole('list', { name: 'Waiting callers' }).contains(told)).toBe(false);
    expect(screen.getAllByRole('definition')[0]?.textContent).toBe('1');
    vi.advanceTimersByTime(8100);
    await tick();
    expect(screen.queryByRole('region', { name: 'No longer waiting' })).toBeNull();
    vi.useRealTimers();
  });

  it('is told also where nobody waits any more, and of many only the last', async () => {
    const many = [1, 2, 3, 4].map((number) => ({ ...left, key: String(number), who: `Caller ${String(number)}` }));
    await openWindow(watching({ queues, callers: [], gone: many }));
    const told = screen.getByRole('region', { name: 'No longer waiting' });
    expect(told.textContent).toContain('Caller 4');
    expect(told.textContent).toContain('Caller 3');
    expect(told.textContent).toContain('2 more gone');
    expect(told.textContent).not.toContain('Caller 1');
  });
});

describe('what is said to those who do not see the list', () => {
  const said = () => document.body.querySelector('p.for-readers[role="status"]')?.textContent;

  it('is each new VIP and callback, once, and nobody who was there before', async () => {
    const { show } = await openWindow(watching({ queues, callers: [vip, bamse] }));
    expect(said()).toBe('');
    await show(watching({ queues, callers: [vip, bamse, unknown] }));
    expect(said()).toBe('');
    await show(watching({ queues, callers: [vip, bamse, unknown, callback] }));
    expect(said()).toBe('Wants to be called back: Øjvind Ærø, Salg.');
    await show(watching({ queues, callers: [vip, { ...bamse, kind: 'vip' }, unknown, callback] }));
    expect(said()).toBe('VIP waiting: Bamse & Kylling, Support.');
  });

  it('is nobody of a queue that answers for the first time', async () => {
    const starting = queues.map((one) => ({ ...one, status: { kind: 'connecting' } as const }));
    const { show } = await openWindow(watching({ queues: starting, callers: [] }));
    await show(watching({ queues: starting, callers: [vip] }));
    await show(watching({ queues, callers: [vip, callback] }));
    expect(said()).toBe('Wants to be called back: Øjvind Ærø, Salg.');
  });

  it('is how many where many come at once', async () => {
    const { show } = await openWindow(watching({ queues, callers: [] }));
    await show(watching({ queues, callers: ['1', '2', '3'].map((id) => caller({ id, kind: 'vip' })) }));
    expect(said()).toBe('3 new VIPs and callbacks.');
  });
});

describe('the head', () => {
  it('tells how many are within the service level, of the queue that is chosen, and who is counted', async () => {
    const late = { ...bamse, entered: noon - 125_000 };
    await openWindow(watching({ queues, callers: [vip, late, callback, unknown] }));
    expect(screen.getByText('2 of 3 within the service level').title).toContain('Callbacks do not count');
    await fireEvent.click(screen.getByRole('button', { name: 'Salg 2' }));
    expect(screen.getByText('1 of 1 within the service level')).toBeTruthy();
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['2', '1:10', '1']);
  });

  it('draws the last hour', async () => {
    const hour = [...Array.from({ length: 55 }, () => null), 0, 1, 0, 4, 2];
    await openWindow(watching({ queues, callers: [bamse], hour }));
    expect(screen.getByRole('img', { name: 'Waiting in the last hour, at most 4' })).toBeTruthy();
  });
});
