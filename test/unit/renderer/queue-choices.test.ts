import { fireEvent, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it } from 'vitest';
import { openWindow } from './support/open-window';
import { choice, queue, watching } from './support/samples';

const support = choice({ id: 'a', name: 'Support' });
const sales = choice({ id: 'b', name: 'Salg', member: false, alerts: false });
const extra = choice({ id: 'c', name: 'Extra', member: null, added: true });
const choices = [support, sales, extra];
const queues = choices.map(({ id, name }) => queue({ id, name }));
const state = (queueChoices = choices) => watching({ queues }, { queueChoices });

const dialog = () => screen.getByRole('dialog', { name: 'Your queues' });
const controls = (name: string) => within(within(dialog()).getByRole('group', { name: new RegExp(`^${name}`) }));
const button = (queueName: string, name: string): HTMLButtonElement =>
  controls(queueName).getByRole('button', { name, hidden: true });

async function open(first = state()) {
  const opened = await openWindow(first);
  const way = screen.getByRole('button', { name: 'Your queues' });
  way.focus();
  await fireEvent.click(way);
  return { ...opened, way };
}

describe('the agent’s queues', () => {
  it('stand in the agent’s order, with what is known of each', async () => {
    await open();
    const rows = within(dialog()).getAllByRole('listitem');
    expect(rows.map(({ dataset }) => dataset['queueId'])).toEqual(['a', 'b', 'c']);
    const [first, second, third] = rows.map(({ textContent }) => textContent);
    expect(first).toContain('member');
    expect(second).not.toContain('member');
    expect(third).toContain('added');
    expect(third).not.toContain('member');
    expect(dialog().textContent).toContain('By default, only queues that you are a member of right now alert you.');
  });

  it('are hidden and shown, and keep what was chosen of their alerts', async () => {
    const { command, show } = await open();
    await fireEvent.click(controls('Salg').getByRole('checkbox', { name: 'Show' }));
    expect(command).toHaveBeenLastCalledWith('set-queue', { id: 'b', shown: false, alerts: false });
    await show(state([support, { ...sales, shown: false }, extra]));
    expect(button('Salg', 'Alerts').disabled).toBe(true);
    await fireEvent.click(controls('Salg').getByRole('checkbox', { name: 'Show' }));
    expect(command).toHaveBeenLastCalledWith('set-queue', { id: 'b', shown: true, alerts: false });
  });

  it('keep the focus among them where the button that has it can do nothing any more', async () => {
    const { show } = await open();
    button('Salg', 'Alerts').focus();
    await show(state([support, { ...sales, shown: false }, extra]));
    await tick();
    expect(document.activeElement).toBe(dialog());
  });

  it('alert or are mute', async () => {
    const { command } = await open();
    expect(button('Support', 'Alerts').getAttribute('aria-pressed')).toBe('true');
    expect(button('Salg', 'Alerts').getAttribute('aria-pressed')).toBe('false');
    await fireEvent.click(button('Support', 'Alerts'));
    expect(command).toHaveBeenLastCalledWith('set-queue', { id: 'a', shown: true, alerts: false });
    await fireEvent.click(button('Salg', 'Alerts'));
    expect(command).toHaveBeenLastCalledWith('set-queue', { id: 'b', shown: true, alerts: true });
  });

  it('can be removed where the agent added them', async () => {
    const { command, show } = await open();
    expect(controls('Support').queryByRole('button', { name: 'Remove' })).toBeNull();
    button('Extra', 'Remove').focus();
    await fireEvent.click(button('Extra', 'Remove'));
    expect(command).toHaveBeenLastCalledWith('remove-queue', 'c');
    await show(state([support, sales]));
    expect(document.activeElement).toBe(dialog());
  });
});

describe('the order of the queues', () => {
  it('is changed a place at a time, and ends at its ends', async () => {
    const { command } = await open();
    await fireEvent.click(button('Salg', 'Move up'));
    expect(command).toHaveBeenLastCalledWith('move-queue', { id: 'b', by: -1 });
    await fireEvent.click(button('Salg', 'Move down'));
    expect(command).toHaveBeenLastCalledWith('move-queue', { id: 'b', by: 1 });
    expect(button('Support', 'Move up').disabled).toBe(true);
    expect(button('Extra', 'Move down').disabled).toBe(true);
  });

  it('takes the focus along with the queue that moves, and to the way back at the end', async () => {
    const { show } = await open();
    button('Extra', 'Move up').focus();
    await fireEvent.click(button('Extra', 'Move up'));
    await show(state([support, extra, sales]));
    expect(document.activeElement).toBe(button('Extra', 'Move up'));
    await fireEvent.click(button('Extra', 'Move up'));
    await show(state([extra, support, sales]));
    expect(document.activeElement).toBe(button('Extra', 'Move down'));
  });

  it('leaves the focus alone where the person has gone on meanwhile, or moved nothing', async () => {
    const { show } = await open();
    await fireEvent.click(button('Extra', 'Move up'));
    button('Support', 'Alerts').focus();
    await show(state([support, extra, sales]));
    expect(document.activeElement).toBe(button('Support', 'Alerts'));
    await show(state([sales, support, extra]));
    expect(document.activeElement).toBe(button('Support', 'Alerts'));
  });
});

describe('a queue that is not among them', () => {
  const field = () => within(dialog()).getByLabelText<HTMLInputElement>('Queue id');
  const add = async (id: string) => {
    await fireEvent.input(field(), { target: { value: id } });
    await fireEvent.click(within(dialog()).getByRole('button', { name: 'Add' }));
  };
  const problem = () => within(dialog()).queryByRole('alert')?.textContent ?? null;

  it('is added by its id, and the next one can be typed', async () => {
    const { command } = await open();
    await add(' 64f0a1 ');
    expect(command).toHaveBeenLastCalledWith('add-queue', '64f0a1');
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
  });

  it.each([
    ['', 'Type the id of a queue first.'],
    ['   ', 'Type the id of a queue first.'],
    ['b', 'This queue is in your list already.'],
  ])('is not added by “%s”, and the person is told why', async (id, words) => {
    const { command } = await open();
    await add(id);
    expect(command).not.toHaveBeenCalledWith('add-queue', expect.anything());
    expect(problem()).toBe(words);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field());
    await fireEvent.input(field(), { target: { value: 'x' } });
    expect(problem()).toBeNull();
  });
});

describe('the dialog of the queues', () => {
  it('is left by its button, and the focus is where it was', async () => {
    const { way } = await open();
    await fireEvent.click(within(dialog()).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(way);
  });

  it('has Escape for itself: no row is let go under it', async () => {
    const { command } = await open(watching({ queues, mark: { id: 'x', seq: 1 } }, { queueChoices: choices }));
    command.mockClear();
    await fireEvent.keyDown(within(dialog()).getByRole('button', { name: 'Close' }), { key: 'Escape' });
    expect(command).not.toHaveBeenCalled();
  });

  it('lets a queue be added also where there is none', async () => {
    await open(watching({ queues: [] }));
    expect(within(dialog()).getByText('You have no queues')).toBeTruthy();
    expect(within(dialog()).getByLabelText('Queue id')).toBeTruthy();
  });

  it('is there in the demo too', async () => {
    await open({ ...state(), demo: true });
    expect(dialog()).toBeTruthy();
  });
});

describe('queues that are all hidden', () => {
  const hidden = choices.map((each) => ({ ...each, shown: false }));

  it('are said to be hidden, not to be empty, and lead to the choice', async () => {
    await openWindow(watching({ queues: [] }, { queueChoices: hidden }));
    expect(screen.getByText('All your queues are hidden')).toBeTruthy();
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['–', '–', '–']);
    expect(screen.getByRole('status', { name: 'Connection' }).textContent).toBe('Connected · all queues hidden');
    await fireEvent.click(within(screen.getByRole('main')).getByRole('button', { name: 'Your queues' }));
    expect(dialog()).toBeTruthy();
  });

  it('leave the focus in the list where one is shown again and the dialog is closed', async () => {
    const { show } = await openWindow(watching({ queues: [] }, { queueChoices: hidden }));
    const way = within(screen.getByRole('main')).getByRole('button', { name: 'Your queues' });
    way.focus();
    await fireEvent.click(way);
    await show(state());
    await fireEvent.click(within(dialog()).getByRole('button', { name: 'Close' }));
    await tick();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});
