import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { matching, openWindow } from './support/open-window';
import { caller, noon, queue, watching } from './support/samples';

const queues = [
  queue({ id: 'support', name: 'Support', waiting: 3 }),
  queue({ id: 'sales', name: 'Sales', waiting: 1 }),
];
const anna = caller({ id: 'a', name: 'Anna Berg', number: '+45 20 30 40 50', entered: noon - 40_000 });
const bamse = caller({ id: 'b', name: 'Bamse & Kylling', number: '+45 35 20 30 40', entered: noon - 30_000 });
const aase = caller({ id: 'å', queue: 'sales', name: 'Åse Østergaard', entered: noon - 20_000 });
const secret = caller({ id: 's', secret: true, entered: noon - 10_000 });
const callers = [anna, bamse, aase, secret];

const list = () => screen.getByRole('list', { name: 'Waiting callers' });
const row = (id: string): HTMLElement => {
  const found = [...list().children].find(
    (one): one is HTMLElement => one instanceof HTMLElement && one.dataset['callId'] === id,
  );
  if (found === undefined) throw new Error(`There is no row ${id}.`);
  return found;
};
const focused = () => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['callId'] : null);

async function press(key: string, over: Partial<KeyboardEventInit> = {}): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...over });
  await tick();
}

beforeEach(() => {
  matching.clear();
});

describe('going through the list by the keyboard', () => {
  it('has one way in by the Tab key: the first row, and then the one that had the focus last', async () => {
    await openWindow(watching({ queues, callers }));
    const ways = () => callers.filter(({ id }) => row(id).tabIndex === 0).map(({ id }) => id);
    expect(ways()).toEqual(['a']);
    row('b').focus();
    await tick();
    expect(ways()).toEqual(['b']);
  });

  it.each([
    ['ArrowDown', 'b'],
    ['ArrowUp', 'a'],
    ['End', 's'],
    ['Home', 'a'],
    ['å', 'å'],
    ['o', 'a'],
  ])('%s leads from the first row to %s', async (key, id) => {
    await openWindow(watching({ queues, callers }));
    row('a').focus();
    await press(key);
    expect(focused()).toBe(id);
  });

  it('finds a name by its first letters, also on a keyboard without them', async () => {
    await openWindow(watching({ queues, callers }));
    row('s').focus();
    for (const letter of 'aase') await press(letter);
    expect(focused()).toBe('å');
  });

  it('steps over the heads of queues where they are grouped', async () => {
    const scene = watching({ queues, callers });
    const preferences = { ...scene.preferences, grouping: 'queue' } as NonNullable<typeof scene.preferences>;
    await openWindow({ ...scene, preferences });
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Support',
      'Sales',
    ]);
    row('s').focus();
    await press('ArrowDown');
    expect(focused()).toBe('å');
    await press('ArrowUp');
    expect(focused()).toBe('s');
  });

  it('keeps the focus where others come and go, and hands it to the next where its caller goes', async () => {
    const { show } = await openWindow(watching({ queues, callers }));
    row('b').focus();
    const vip = caller({ id: 'v', kind: 'vip', name: 'Vera' });
    await show(watching({ queues, callers: [vip, bamse, aase, secret] }));
    expect(focused()).toBe('b');
    await show(watching({ queues, callers: [vip, aase, secret] }));
    expect(focused()).toBe('å');
  });

  it('keeps the focus on a caller who moves in the list', async () => {
    const { show } = await openWindow(watching({ queues, callers }));
    row('s').focus();
    await show(watching({ queues, callers: [anna, bamse, aase, { ...secret, kind: 'vip' }] }));
    expect([...list().children].map((one) => (one instanceof HTMLElement ? one.dataset['callId'] : null))[0]).toBe('s');
    expect(focused()).toBe('s');
  });
});

describe('the details of a caller', () => {
  const details = () => screen.queryByRole('region', { name: /^Details/ });

  it('open at Enter with all that is known, have the focus, and give it back at Escape', async () => {
    await openWindow(watching({ queues, callers }));
    row('b').focus();
    await press('Enter');
    const shown = screen.getByRole('region', { name: 'Details: Bamse & Kylling' });
    expect(document.activeElement).toBe(shown);
    for (const text of ['Support', '+45 35 20 30 40', '+45 70 30 50 50', 'Waiting since', 'Position']) {
      expect(shown.textContent).toContain(text);
    }
    expect(within(shown).getByText('b').tagName).toBe('DD');
    await press('Escape');
    expect(details()).toBeNull();
    expect(focused()).toBe('b');
  });

  it('open by a double click, and close by their button', async () => {
    await openWindow(watching({ queues, callers }));
    await fireEvent.dblClick(row('a'));
    expect(details()?.textContent).toContain('Anna Berg');
    await fireEvent.click(screen.getByRole('button', { name: 'Close the details' }));
    expect(details()).toBeNull();
  });

  it('stay on a caller who is gone, and say so: they never jump to somebody else', async () => {
    const { show } = await openWindow(watching({ queues, callers }));
    row('b').focus();
    await press('Enter');
    await show(watching({ queues, callers: [anna, aase, secret] }));
    expect(details()?.textContent).toContain('Bamse & Kylling');
    expect(details()?.textContent).toContain('No longer waiting');
    expect(screen.getByRole('button', { name: 'Call back' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('lie over the list, which nobody reaches then; beside it where there is room, and follow the focus there', async () => {
    const { show } = await openWindow(watching({ queues, callers }));
    row('a').focus();
    await press('Enter');
    expect(list().parentElement?.inert).toBe(true);
    await press('Escape');
    matching.add('(min-width: 720px)');
    await show(watching({ queues, callers }));
    const wide = await openWindow(watching({ queues, callers }));
    const lists = screen.getAllByRole('list', { name: 'Waiting callers' });
    const last = lists.at(-1);
    const first = last?.querySelector<HTMLElement>('[data-call-id="a"]');
    first?.focus();
    await press('Enter');
    expect(last?.parentElement?.inert).not.toBe(true);
    first?.focus();
    await press('ArrowDown');
    expect(details()?.textContent).toContain('Bamse & Kylling');
    expect(wide.command).not.toHaveBeenCalledWith('call-back', expect.anything());
  });

  it('copy the number and call back, by the caller’s id', async () => {
    const { command } = await openWindow(watching({ queues, callers }));
    row('b').focus();
    await press('Enter');
    await fireEvent.click(screen.getByRole('button', { name: 'Copy number' }));
    expect(command).toHaveBeenLastCalledWith('copy-number', 'b');
    await fireEvent.click(screen.getByRole('button', { name: 'Call back' }));
    expect(command).toHaveBeenLastCalledWith('call-back', 'b');
    expect(screen.getByText('Call back from +45 70 30 50 50, the number that was called.')).toBeTruthy();
  });

  it('offer neither for a secret number, and say why', async () => {
    const { command } = await openWindow(watching({ queues, callers }));
    row('s').focus();
    await press('Enter');
    command.mockClear();
    for (const name of ['Copy number', 'Call back']) {
      expect(screen.getByRole('button', { name }).getAttribute('aria-disabled')).toBe('true');
      await fireEvent.click(screen.getByRole('button', { name }));
    }
    expect(screen.getByText('A secret number can be neither copied nor called back.')).toBeTruthy();
    await press('C', { ctrlKey: true, shiftKey: true });
    await press('Enter', { ctrlKey: true });
    expect(command).not.toHaveBeenCalled();
  });
});

describe('somebody who becomes secret', () => {
  it('stays so in the details after they have left', async () => {
    const { show } = await openWindow(watching({ queues, callers }));
    row('b').focus();
    await press('Enter');
    const hidden = { ...bamse, secret: true, name: null, number: null };
    await show(watching({ queues, callers: [anna, hidden, aase, secret] }));
    await show(watching({ queues, callers: [anna, aase, secret] }));
    const details = screen.getByRole('region', { name: /^Details/ });
    expect(details.textContent).toContain('Secret number');
    expect(details.textContent).not.toContain('Bamse');
    expect(details.textContent).not.toContain('35 20 30 40');
  });
});

describe('the row that is chosen', () => {
  it('has what can be done about it below the list', async () => {
    const { command } = await openWindow(watching({ queues, callers, mark: { id: 'b', seq: 1 } }));
    const bar = within(screen.getByRole('group', { name: 'What to do about Bamse & Kylling' }));
    await fireEvent.click(bar.getByRole('button', { name: 'Call back' }));
    expect(command).toHaveBeenLastCalledWith('call-back', 'b');
    await fireEvent.click(bar.getByRole('button', { name: 'Details' }));
    expect(screen.getByRole('region', { name: 'Details: Bamse & Kylling' })).toBeTruthy();
  });

  it('is the one that the keys are about, unless the focus is on another', async () => {
    const { command } = await openWindow(watching({ queues, callers, mark: { id: 'b', seq: 1 } }));
    await press('C', { ctrlKey: true, shiftKey: true });
    expect(command).toHaveBeenLastCalledWith('copy-number', 'b');
    row('a').focus();
    await press('Enter', { ctrlKey: true });
    expect(command).toHaveBeenLastCalledWith('call-back', 'a');
  });

  it('is nobody where the caller who was meant has just left: the next has the focus, but is not called', async () => {
    const { command, show } = await openWindow(watching({ queues, callers }));
    row('b').focus();
    await show(watching({ queues, callers: [anna, aase, secret] }));
    expect(focused()).toBe('å');
    command.mockClear();
    await press('Enter', { ctrlKey: true });
    expect(command).not.toHaveBeenCalled();
    await press('ArrowUp');
    await press('Enter', { ctrlKey: true });
    expect(command).toHaveBeenLastCalledWith('call-back', 'a');
  });

  it('is nobody either where that caller comes back: the focus is on another', async () => {
    const { command, show } = await openWindow(watching({ queues, callers }));
    row('b').focus();
    await show(watching({ queues, callers: [anna, aase, secret] }));
    await show(watching({ queues, callers }));
    expect(focused()).toBe('å');
    command.mockClear();
    await press('C', { ctrlKey: true, shiftKey: true });
    expect(command).not.toHaveBeenCalled();
  });

  it('is the one that a popup leads to, wherever the focus was', async () => {
    const { command, show } = await openWindow(watching({ queues, callers }));
    row('a').focus();
    await show(watching({ queues, callers, mark: { id: 'b', seq: 1 } }));
    await press('C', { ctrlKey: true, shiftKey: true });
    expect(command).toHaveBeenLastCalledWith('copy-number', 'b');
  });
});
