import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptinessOf, isSure, isTrue, type QueueStanding, type QueueState } from '../../../main/board/certainty';

const states = ['connecting', 'live', 'failing', 'stale', 'refused'] as const satisfies readonly QueueState[];
const connections = ['connecting', 'live', 'offline'] as const;
const being = (state: QueueState, unreadable = 0): QueueStanding => ({ state, unreadable });

describe('what is certain of a queue', () => {
  it('is who waits, in two states', () => {
    expect(states.filter(isTrue)).toEqual(['live', 'failing']);
  });

  it('is that nobody else waits only after a last answer that could be read whole', () => {
    expect(states.filter((state) => isSure(being(state)))).toEqual(['live']);
    expect(states.filter((state) => isSure(being(state, 1)))).toEqual([]);
  });
});

describe('a list without callers', () => {
  it.each([
    ['connecting', 'connecting'],
    ['live', 'no-queues'],
    ['offline', 'unknown'],
  ] as const)('without queues is, over a connection that is %s: %s', (connection, emptiness) => {
    expect(emptinessOf([], connection)).toBe(emptiness);
  });

  it.each([
    ['nobody', [being('live'), being('live')]],
    ['partly', [being('live'), being('refused')]],
    ['partly', [being('live'), being('failing')]],
    ['partly', [being('live'), being('live', 1)]],
    ['unknown', [being('failing')]],
    ['unknown', [being('live', 1)]],
    ['unknown', [being('stale'), being('refused')]],
    ['connecting', [being('live'), being('connecting')]],
    ['connecting', [being('stale'), being('connecting')]],
  ] as const)('is empty because of: %s', (emptiness, queues) => {
    expect(emptinessOf(queues, 'live')).toBe(emptiness);
  });

  it('says that nobody waits just where that is sure of every queue', () => {
    const standing = fc.record({ state: fc.constantFrom(...states), unreadable: fc.nat(1) });
    fc.assert(
      fc.property(fc.array(standing, { minLength: 1 }), fc.constantFrom(...connections), (queues, connection) => {
        expect(emptinessOf(queues, connection) === 'nobody').toBe(queues.every(isSure));
      }),
    );
  });
});
