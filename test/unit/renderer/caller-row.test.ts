import { render, screen } from '@testing-library/svelte';
import type { ComponentProps } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { CallerView, QueueView } from '../../../main/bridge/contract';
import CallerRow from '../../../renderer/components/CallerRow.svelte';
import { caller, noon, queue } from './support/samples';

const support = queue({ id: 'support', name: 'Support' });
const old: QueueView = { ...support, status: { kind: 'stale', asOf: noon, problem: 'Silence.' } };

function show(over: Partial<CallerView>, props: Partial<ComponentProps<typeof CallerRow>> = {}): void {
  const shown = { caller: caller({ id: 'b', ...over }), queue: support, position: 1 };
  render(CallerRow, { shown, asOf: null, wait: 9000, ...props });
}

/** Whether the queue's name takes room in the row. */
const isQueueSeen = () => !screen.getByText('Support').classList.contains('for-readers');

describe('the second line of a row', () => {
  it.each<[string, Partial<CallerView>]>([
    ['a number', { name: 'Bamse', number: '+45 35 20 30 40' }],
    ['a number called', { name: 'Bamse' }],
    ['a place', { name: 'Bamse', kind: 'callback', called: null }],
  ])('leaves the queue to the head above it, where it has %s to say; readers hear the queue', (_, over) => {
    show(over, { grouped: true });
    expect(isQueueSeen()).toBe(false);
  });

  it('says the queue where it has nothing else to say', () => {
    show({ called: null }, { grouped: true });
    expect(isQueueSeen()).toBe(true);
  });

  it('says the queue where there is no head above it', () => {
    show({ name: 'Bamse', number: '+45 35 20 30 40' });
    expect(isQueueSeen()).toBe(true);
  });

  it('says since when it is old under a head too', () => {
    const shown = { caller: caller({ id: 'b', called: null }), queue: old, position: 1 };
    show({}, { grouped: true, shown, asOf: '12:00' });
    expect(isQueueSeen()).toBe(false);
    expect(screen.getByText('as of 12:00')).toBeTruthy();
  });
});
