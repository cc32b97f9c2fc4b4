import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { rowsBelow, stripBelow } from '../../../renderer/state/shape';
import { matching, openWindow } from './support/open-window';
import { caller, queue, signedOut, watching, windowState, type Scene } from './support/samples';

const queues = [queue({ id: 'support', name: 'Support', waiting: 2 })];
const anna = caller({ id: 'a', name: 'Anna Berg', number: '+45 20 30 40 50' });
const bamse = caller({ id: 'b', name: 'Bamse & Kylling', number: '+45 35 20 30 40' });
const scene = watching({ queues, callers: [anna, bamse] });
const strip: Scene = { ...scene, preferences: { ...defaultPreferences, shape: 'compact' } };

const chosen = (id: string): Scene => watching({ queues, callers: [anna, bamse], mark: { id, seq: 1 } });

const list = () => screen.getByRole('list', { name: 'Waiting callers' });
const rows = () => within(list()).getAllByRole('listitem');
const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search callers' });

async function press(key: string, over: Partial<KeyboardEventInit> = {}): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...over });
  await tick();
}

async function openDetails(): Promise<void> {
  rows()[0]?.focus();
  await press('Enter');
}

beforeEach(() => {
  matching.clear();
});

describe('whoever looks for somebody', () => {
  it.each([
    ['asks for the search', () => press('f', { ctrlKey: true })],
    ['types', () => fireEvent.input(search(), { target: { value: 'anna' } })],
  ])('sees the list, where details cover it, as soon as the person %s', async (_, look) => {
    await openWindow(scene);
    await openDetails();
    expect(list().parentElement?.inert).toBe(true);
    await look();
    await tick();
    expect(screen.queryByRole('region', { name: /^Details/ })).toBeNull();
    expect(list().parentElement?.inert).not.toBe(true);
  });

  it('has the keys that were chosen for it, also where they are those of the size', async () => {
    const keys = { ...defaultPreferences.keys, search: 'Control+0' };
    const { command } = await openWindow({ ...scene, preferences: { ...defaultPreferences, keys, zoom: 150 } });
    await press('0', { ctrlKey: true });
    expect(document.activeElement).toBe(search());
    expect(command).not.toHaveBeenCalledWith('change-preferences', expect.anything());
  });

  it('has the search to stay where the strip gave way to details', async () => {
    const { command, show } = await openWindow(strip);
    await openDetails();
    await press('f', { ctrlKey: true });
    expect(command).toHaveBeenCalledWith('change-preferences', { shape: 'normal' });
    await show(scene);
    expect(document.activeElement).toBe(search());
  });

  it('goes into the list by Escape in an empty field', async () => {
    await openWindow(scene);
    search().focus();
    await press('Escape');
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('empties the field first, and stays in it where nobody waits', async () => {
    await openWindow(watching({ queues }));
    await fireEvent.input(search(), { target: { value: 'anna' } });
    search().focus();
    await press('Escape');
    expect(search().value).toBe('');
    await press('Escape');
    expect(document.activeElement).toBe(search());
  });
});

describe('whose details are read', () => {
  const current = () => rows().map((row) => row.getAttribute('aria-current'));

  it('is whose row is chosen, for as long as they are open', async () => {
    matching.add('(min-width: 720px)');
    await openWindow(chosen('b'));
    expect(current()).toEqual([null, 'true']);
    await openDetails();
    expect(current()).toEqual(['true', null]);
    await press('Escape');
    expect(current()).toEqual([null, 'true']);
  });
});

describe('the strip', () => {
  it('gives way to the details of a caller, and comes back when they are closed', async () => {
    const { command } = await openWindow(strip);
    await openDetails();
    expect(command).toHaveBeenLastCalledWith('need-room', true);
    expect(document.documentElement.dataset['shape']).toBe('normal');
    await press('Escape');
    expect(command).toHaveBeenLastCalledWith('need-room', false);
    expect(document.documentElement.dataset['shape']).toBe('compact');
    expect(command).not.toHaveBeenCalledWith('change-preferences', expect.anything());
  });

  it('comes back too where it is chosen while details are open', async () => {
    const { command, show } = await openWindow(strip);
    await openDetails();
    await show(strip);
    expect(screen.getByRole('region', { name: /^Details/ })).toBeTruthy();
    await press('2', { ctrlKey: true });
    expect(command).toHaveBeenLastCalledWith('need-room', false);
    expect(screen.queryByRole('region', { name: /^Details/ })).toBeNull();
  });

  it('needs no more room once the session has ended', async () => {
    const { command, show } = await openWindow(strip);
    await openDetails();
    await show(windowState(signedOut));
    expect(command).toHaveBeenLastCalledWith('need-room', false);
  });

  it('closes the details where it is chosen while they are open', async () => {
    const { command, show } = await openWindow(scene);
    await openDetails();
    await press('2', { ctrlKey: true });
    expect(command).toHaveBeenLastCalledWith('change-preferences', { shape: 'compact' });
    command.mockClear();
    await show(strip);
    expect(screen.queryByRole('region', { name: /^Details/ })).toBeNull();
    expect(command).not.toHaveBeenCalledWith('change-preferences', expect.anything());
  });

  it('has what can be done about the row that is chosen', async () => {
    const { command } = await openWindow({ ...strip, session: chosen('b').session });
    const bar = within(screen.getByRole('group', { name: 'What to do about Bamse & Kylling' }));
    await fireEvent.click(bar.getByRole('button', { name: 'Copy number' }));
    expect(command).toHaveBeenLastCalledWith('copy-number', 'b');
  });

  it('gives way to the settings, which say what was chosen, and comes back after them', async () => {
    const { command } = await openWindow(strip);
    await press(',', { ctrlKey: true });
    expect(command).toHaveBeenLastCalledWith('need-room', true);
    expect(screen.getByLabelText<HTMLSelectElement>('Shape').value).toBe('compact');
    await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    expect(command).toHaveBeenLastCalledWith('need-room', false);
  });

  it('without rows gives way to the caller to whom a popup leads, until that caller is let go or gone', async () => {
    const figures = {
      ...strip,
      preferences: { ...defaultPreferences, shape: 'compact' as const, compactCounts: true },
    };
    const { command, show } = await openWindow(figures);
    expect(screen.queryByRole('list', { name: 'Waiting callers' })).toBeNull();
    await show({ ...figures, session: chosen('b').session });
    expect(command).toHaveBeenLastCalledWith('need-room', true);
    expect(rows()[1]?.getAttribute('aria-current')).toBe('true');
    await show({ ...figures, callers: [anna], session: chosen('b').session });
    expect(command).toHaveBeenLastCalledWith('need-room', false);
  });

  it('of a window that is only too low asks for a higher one', async () => {
    matching.add(`(max-height: ${String(stripBelow - 1)}px)`);
    const { command } = await openWindow(scene);
    await press('f', { ctrlKey: true });
    expect(command).toHaveBeenLastCalledWith('make-room', null);
  });

  it('of one line has no rows that only the Tab key would find', async () => {
    matching.add(`(max-height: ${String(rowsBelow - 1)}px)`);
    await openWindow(strip);
    expect(screen.queryByRole('list', { name: 'Waiting callers' })).toBeNull();
  });
});

describe('what became of a call back', () => {
  const failed = (seq: number): Scene => ({
    ...scene,
    actionResult: { seq, id: 'a', outcome: 'failed', text: 'No program makes calls.' },
  });

  it('is said at once where it could not be made, goes when the person takes it away, and comes anew with the next', async () => {
    const { show } = await openWindow(scene);
    await show(failed(1));
    expect(screen.getByRole('alert').textContent).toContain('No program makes calls.');
    await fireEvent.click(screen.getByRole('button', { name: 'Hide this message' }));
    expect(screen.queryByText('No program makes calls.')).toBeNull();
    await show(failed(2));
    expect(screen.getByText('No program makes calls.')).toBeTruthy();
  });

  it('is said anew, for as long, where it fails again meanwhile', async () => {
    const { show } = await openWindow(scene);
    await show(failed(1));
    const first = screen.getByRole('alert');
    await show(failed(2));
    expect(screen.getByRole('alert')).not.toBe(first);
  });

  it('goes by itself', async () => {
    vi.useFakeTimers();
    try {
      const { show } = await openWindow(scene);
      await show(failed(1));
      await vi.advanceTimersByTimeAsync(20_000);
      expect(screen.queryByText('No program makes calls.')).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is not told again by a view that is new', async () => {
    await openWindow(failed(1));
    expect(screen.queryByText('No program makes calls.')).toBeNull();
  });
});

describe('a number that was copied', () => {
  const copied: Scene = { ...scene, actionResult: { seq: 1, id: 'a', outcome: 'copied' } };

  it('is told of by the button, not before it is true', async () => {
    const { show } = await openWindow(scene);
    await openDetails();
    await fireEvent.click(screen.getByRole('button', { name: 'Copy number' }));
    expect(screen.queryByText('Copied')).toBeNull();
    await show(copied);
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
  });

  it('is told of anew where it is copied again', async () => {
    const { show } = await openWindow(scene);
    await show(copied);
    const first = screen.getByText('Copied');
    await show({ ...scene, actionResult: { seq: 2, id: 'a', outcome: 'copied' } });
    expect(screen.getByText('Copied')).not.toBe(first);
  });

  it('is told of where no button says it', async () => {
    const { show } = await openWindow(scene);
    await show(copied);
    expect(screen.getByText('Copied').closest('.toast')).not.toBeNull();
  });
});
