import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, inPlatformOrder, positionCounter } from '../../../main/board/order';
import { at, queueId } from '../telecomx/words';
import { caller, snapshots } from './callers';

const placed = (id: string, entered: number, kind: 'waiting' | 'callback' | 'vip' = 'waiting', queue = 'support') => ({
  caller: caller(id, { entered: at(entered), kind }),
  queue: queueId(queue),
});

describe('the platform’s order', () => {
  it('has VIPs first, then all others, each by entry and those of the same moment by their ids', () => {
    const vip = (id: string, entered: number) => ({ id, kind: 'vip', entered }) as const;
    const other = (id: string, entered: number) => ({ id, kind: 'callback', entered }) as const;
    const all = [other('d', 1), other('b', 2), vip('z', 9), other('a', 2), vip('y', 8)];
    expect(all.sort(inPlatformOrder).map(({ id }) => id)).toEqual(['y', 'z', 'd', 'a', 'b']);
  });

  it('is the same wherever the callers stood before, and is none of a caller with itself', () => {
    const entrant = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom('waiting', 'callback', 'vip'),
      entered: fc.nat(2),
    });
    fc.assert(
      fc.property(entrant, entrant, entrant, (a, b, c) => {
        expect(inPlatformOrder(a, a)).toBe(0);
        expect(Math.sign(inPlatformOrder(a, b))).toBe(0 - Math.sign(inPlatformOrder(b, a)));
        if (inPlatformOrder(a, b) <= 0 && inPlatformOrder(b, c) <= 0) {
          expect(inPlatformOrder(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('a count of positions', () => {
  it('goes on in each queue for itself, and passes VIPs over', () => {
    const positionOf = positionCounter();
    const told = (['waiting', 'vip', 'callback', 'waiting'] as const).map((kind) => positionOf(kind, 'support'));
    expect(told).toEqual([1, null, 2, 3]);
    expect([positionOf('waiting', 'sales'), positionOf('waiting', 'support')]).toEqual([1, 4]);
    expect(positionCounter()('waiting', 'support')).toBe(1);
  });
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
