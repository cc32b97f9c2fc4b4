import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../main/board/order';
import { at, queueId } from '../telecomx/words';
import { caller, snapshots } from './callers';

const placed = (id: string, entered: number, kind: 'waiting' | 'callback' | 'vip' = 'waiting', queue = 'support') => ({
  caller: caller(id, { entered: at(entered), kind }),
  queue: queueId(queue),
});

describe('the order of the list', () => {
  it('has VIPs first, who have no position and take none, then all others, by entry', () => {
    const rows = inOrder([
      placed('late', 5),
      placed('late vip', 9, 'vip'),
      placed('sales', 2, 'waiting', 'sales'),
      placed('callback', 3, 'callback'),
      placed('vip', 4, 'vip', 'sales'),
      placed('late sales', 6, 'callback', 'sales'),
    ]);
    expect(rows.map((row) => [row.caller.id, row.queue, row.position])).toEqual([
      ['vip', 'sales', null],
      ['late vip', 'support', null],
      ['sales', 'sales', 1],
      ['callback', 'support', 1],
      ['late', 'support', 2],
      ['late sales', 'sales', 2],
    ]);
  });

  it('sets callers of the same moment by their ids', () => {
    const ids = (kind: 'waiting' | 'vip') =>
      inOrder(['b', 'c', 'a', 'B'].map((id) => placed(id, 1, kind))).map((row) => row.caller.id);
    expect(ids('waiting')).toEqual(['B', 'a', 'b', 'c']);
    expect(ids('vip')).toEqual(['B', 'a', 'b', 'c']);
  });

  it('counts 1, 2, 3 … without gaps in each queue, and depends on nothing but who waits', () => {
    const all = snapshots.map((queues) => {
      const callers = new Map(
        queues.flatMap(({ queue, callers: listed }) => listed.map((one) => [one.id, { caller: one, queue }])),
      );
      return [...callers.values()];
    });
    const twice = all.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length })));
    fc.assert(
      fc.property(twice, ([callers, shuffled]) => {
        const rows = inOrder(callers);
        expect(inOrder(shuffled)).toEqual(rows);
        expect(rows.map(({ position }) => position === null)).toEqual(rows.map((row) => row.caller.kind === 'vip'));
        for (const id of new Set(rows.map(({ queue }) => queue))) {
          const positions = rows.filter(({ queue }) => queue === id).flatMap(({ position }) => position ?? []);
          expect(positions).toEqual(positions.map((_, index) => index + 1));
        }
      }),
    );
  });
});
