import { fireEvent, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Preferences } from '../../../main/bridge/contract';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { openWindow } from './support/open-window';
import { caller, noon, queue, watching, type Scene } from './support/samples';

const queues = [
  queue({ id: 'support', name: 'Support', waiting: 2 }),
  queue({ id: 'sales', name: 'Salg', waiting: 2 }),
];
const vip = caller({ id: 'v', kind: 'vip', name: 'Fjordfiskerne', number: '+45 20 30 40 50' });
const bamse = caller({ id: 'b', name: 'Bamse & Kylling', number: '+45 35 20 30 40', entered: noon - 90_000 });
const callback = caller({ id: 'c', kind: 'callback', queue: 'sales', name: 'Øjvind Ærø', entered: noon - 80_000 });
const unknown = caller({ id: 'u', queue: 'sales', number: '+45 28 91 70 03', entered: noon - 70_000 });
const callers = [vip, bamse, callback, unknown];

const ids = () => [...document.querySelectorAll<HTMLElement>('[data-call-id]')].map(({ dataset }) => dataset['callId']);
const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search callers' });

function withPreferences(scene: Scene, over: Partial<Preferences>): Scene {
  return { ...scene, preferences: { ...defaultPreferences, ...over } };
}

describe('searching', () => {
  it.each([
    ['bamse', ['b']],
    ['35203040', ['b']],
    ['+45 28', ['u']],
    ['salg', ['c', 'u']],
    ['oejvind', ['c']],
    ['ojvind', ['c']],
    ['ærø', ['c']],
    ['  ', ['v', 'b', 'c', 'u']],
  ])('"%s" leaves %j', async (text, left) => {
    await openWindow(watching({ queues, callers }));
    await fireEvent.input(search(), { target: { value: text } });
    expect(ids()).toEqual(left);
  });

  it('says where nobody matches, and shows all again', async () => {
    await openWindow(watching({ queues, callers }));
    await fireEvent.input(search(), { target: { value: 'nobody at all' } });
    expect(screen.getByText('No caller matches')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect([search().value, ids()]).toEqual(['', ['v', 'b', 'c', 'u']]);
  });

  it('ends at Escape, the next leads into the list, and only there Escape lets go of a row', async () => {
    const { command } = await openWindow(watching({ queues, callers, mark: { id: 'b', seq: 1 } }));
    await fireEvent.input(search(), { target: { value: 'bamse' } });
    command.mockClear();
    await fireEvent.keyDown(search(), { key: 'Escape' });
    expect([search().value, command.mock.calls]).toEqual(['', []]);
    search().focus();
    await fireEvent.keyDown(search(), { key: 'Escape' });
    expect(document.activeElement?.closest('[data-call-id]')).not.toBeNull();
    expect(command).not.toHaveBeenCalled();
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(command).toHaveBeenLastCalledWith('mark', null);
  });

  it('leads by its keys into the field, and from there into the list', async () => {
    await openWindow(watching({ queues, callers }));
    await fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true });
    await tick();
    expect(document.activeElement).toBe(search());
    await fireEvent.keyDown(search(), { key: 'ArrowDown' });
    // Back again, also where the list changes at that moment.
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'f', ctrlKey: true });
    await tick();
    expect(document.activeElement).toBe(search());
    await fireEvent.keyDown(search(), { key: 'ArrowDown' });
    expect(document.activeElement instanceof HTMLElement && document.activeElement.dataset['callId']).toBe('v');
  });

  it('hides nobody to whom a popup’s click leads', async () => {
    const { show } = await openWindow(watching({ queues, callers }));
    await fireEvent.input(search(), { target: { value: 'bamse' } });
    await show(watching({ queues, callers, mark: { id: 'v', seq: 1 } }));
    expect(ids()).toEqual(['v', 'b', 'c', 'u']);
  });
});

describe('sorting and filtering', () => {
  const arrange = async () => {
    await fireEvent.click(screen.getByRole('button', { name: 'Sort and filter' }));
  };

  it('leaves one kind, and says that the list is not whole', async () => {
    await openWindow(watching({ queues, callers }));
    await arrange();
    await fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'callback' } });
    expect(ids()).toEqual(['c']);
    expect(screen.getByRole('button', { name: 'Sort and filter' }).dataset['on']).toBe('');
    expect(screen.getByText('3 not shown')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(ids()).toEqual(['v', 'b', 'c', 'u']);
    expect(screen.queryByText(/not shown/)).toBeNull();
  });

  it.each([
    ['platform', ['v', 'b', 'c', 'u']],
    ['longest', ['b', 'c', 'u', 'v']],
    ['newest', ['v', 'u', 'c', 'b']],
    ['name', ['b', 'v', 'c', 'u']],
  ] as const)('orders by %s, and the positions stay those of the queue', async (order, wanted) => {
    await openWindow(withPreferences(watching({ queues, callers }), { order }));
    expect(ids()).toEqual(wanted);
    const unknownRow = document.querySelector<HTMLElement>('[data-call-id="u"]');
    expect(unknownRow?.dataset['position']).toBe('2');
  });

  it('asks the main process to keep the order and the grouping', async () => {
    const { command } = await openWindow(watching({ queues, callers }));
    await arrange();
    await fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'name' } });
    expect(command).toHaveBeenLastCalledWith('change-preferences', { order: 'name' });
    await fireEvent.change(screen.getByLabelText('Groups'), { target: { value: 'queue' } });
    expect(command).toHaveBeenLastCalledWith('change-preferences', { grouping: 'queue' });
  });

  it('groups by queue, each with its own figures', async () => {
    await openWindow(withPreferences(watching({ queues, callers }), { grouping: 'queue' }));
    const heads = [...document.querySelectorAll('.group')].map(({ textContent }) =>
      textContent.replace(/\s+/gu, ' ').trim(),
    );
    expect(heads).toEqual([
      'Support 2 waiting · 1:30 · 2 of 2 within the service level',
      'Salg 2 waiting · 1:10 · 1 of 1 within the service level',
    ]);
    expect(ids()).toEqual(['v', 'b', 'c', 'u']);
  });
});

describe('the other shapes', () => {
  it('show everybody, whatever was searched before', async () => {
    const { show } = await openWindow(watching({ queues, callers }));
    await fireEvent.input(search(), { target: { value: 'bamse' } });
    for (const shape of ['compact', 'wallboard'] as const) {
      await show(withPreferences(watching({ queues, callers }), { shape }));
      expect(document.documentElement.dataset['shape']).toBe(shape);
      expect(ids()).toEqual(['v', 'b', 'c', 'u']);
    }
  });

  it('the strip says that what it shows is out of date', async () => {
    const scene = watching(
      { queues, callers },
      { connection: { state: 'offline', asOf: noon - 60_000, problem: 'No answer.' } },
    );
    await openWindow(withPreferences(scene, { shape: 'compact' }));
    expect(screen.getByTitle(/^Offline since /)).toBeTruthy();
  });

  it('the strip tells figures only where that is wished', async () => {
    await openWindow(withPreferences(watching({ queues, callers }), { shape: 'compact', compactCounts: true }));
    expect(ids()).toEqual([]);
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['4', '1:30', '1']);
  });

  it('the strip says where the desktop keeps no window above the others', async () => {
    const scene = withPreferences(watching({ queues, callers }), { shape: 'compact' });
    const { command } = await openWindow({ ...scene, onTopRefused: true });
    command.mockClear();
    const pin = screen.getByRole('button', { name: 'Keep above other windows' });
    expect([pin.title, pin.getAttribute('aria-pressed')]).toEqual([
      'This desktop (Wayland) lets no program stay above the others.',
      'false',
    ]);
    await fireEvent.click(pin);
    expect(command).not.toHaveBeenCalled();
  });

  it.each([
    ['F11', false, 'wallboard'],
    ['2', true, 'compact'],
    ['1', true, 'normal'],
  ] as const)('%s is asked for by its keys', async (key, ctrlKey, shape) => {
    const { command } = await openWindow(watching({ queues, callers }));
    await fireEvent.keyDown(document.body, { key, ctrlKey });
    expect(command).toHaveBeenCalledWith('change-preferences', { shape });
  });

  it('no key does anything under an open dialog', async () => {
    const { command } = await openWindow(watching({ queues, callers }));
    await fireEvent.click(screen.getByRole('button', { name: 'Your queues' }));
    command.mockClear();
    await fireEvent.keyDown(document.body, { key: '2', ctrlKey: true });
    await fireEvent.keyDown(document.body, { key: 'd', ctrlKey: true });
    expect(command).not.toHaveBeenCalled();
  });
});
