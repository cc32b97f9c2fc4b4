import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { QueueChoiceView } from '../../../main/bridge/contract';
import { openWindow } from './support/open-window';
import { choice, watching } from './support/samples';

const support = { id: 'support', name: 'Support' };

/** Opens the agent's queues, of which only this one gives alerts. */
async function openQueue(over: Partial<QueueChoiceView> = {}) {
  const queueChoices = [choice({ ...support, ...over }), choice({ id: 'sales', name: 'Sales', alerts: false })];
  const opened = await openWindow(watching({}, { queueChoices }));
  await fireEvent.click(screen.getByRole('button', { name: 'Your queues' }));
  return opened;
}
const select = (name: string) => {
  const found = within(screen.getByRole('dialog', { name: 'Your queues' })).getByLabelText(name);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`${name} is no choice`);
  return found;
};
const chosen = (name: string) => select(name).selectedOptions[0]?.textContent.trim();

describe('which alerts a queue gives', () => {
  it('is as for all queues until something else is chosen, and that says what it is now', async () => {
    await openQueue();
    expect(['VIP', 'Callback', 'Waited too long', 'Queue too long'].map(chosen)).toEqual([
      'As for all queues (on)',
      'As for all queues (on)',
      'As for all queues (off)',
      'As for all queues (off)',
    ]);
  });

  it('is shown as it was chosen', async () => {
    await openQueue({ kinds: { vip: false, callback: null, critical: true, alarm: null } });
    expect([chosen('VIP'), chosen('Waited too long')]).toEqual(['Off', 'On']);
  });

  it.each([
    ['VIP', 'off', { kind: 'vip', on: false }],
    ['Callback', 'off', { kind: 'callback', on: false }],
    ['Waited too long', 'on', { kind: 'critical', on: true }],
    ['Queue too long', 'on', { kind: 'alarm', on: true }],
  ])('is chosen for each kind: %s %s', async (name, value, wish) => {
    const { command } = await openQueue();
    await fireEvent.change(select(name), { target: { value } });
    expect(command).toHaveBeenLastCalledWith('set-queue-alert', { id: 'support', ...wish });
  });

  it('goes back to what holds for all queues', async () => {
    const { command } = await openQueue({ kinds: { vip: false, callback: null, critical: null, alarm: null } });
    await fireEvent.change(select('VIP'), { target: { value: 'usual' } });
    expect(command).toHaveBeenLastCalledWith('set-queue-alert', { id: 'support', kind: 'vip', on: null });
  });

  it.each([{ alerts: false }, { shown: false }])('is no question where the queue gives none: %o', async (over) => {
    await openQueue(over);
    expect(screen.queryByText('Which alerts')).toBeNull();
  });
});
