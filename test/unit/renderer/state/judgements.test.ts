import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledShare } from '../../../../renderer/state/service-level';
import { callersOf, canCount, figureOf, longestWaiting, waitingIn, whyEmpty } from '../../../../renderer/state/summary';
import { caller, noon, queue } from '../support/samples';

describe('a wait', () => {
  it('fills half its bar at half of what the queue promises', () => {
    expect(filledShare(30, { serviceLevel: 60, serviceLevelCritical: null })).toBe(0.5);
  });

  it('fills its bar from nothing to full, never beyond', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.option(fc.nat()),
        fc.option(fc.nat()),
        (wait, serviceLevel, serviceLevelCritical) => {
          const share = filledShare(wait, { serviceLevel, serviceLevelCritical });
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('the board', () => {
  const board = {
    serverNow: noon,
    mark: null,
    queues: [queue({ id: 'a', name: 'A' })],
    callers: [
      caller({ id: '1', queue: 'a', kind: 'callback', entered: 1 }),
      caller({ id: '2', queue: 'b', kind: 'vip', entered: 2 }),
      caller({ id: '3', queue: 'a', entered: 3 }),
    ],
  };

  it('is narrowed to a queue, and shown whole when the queue is gone', () => {
    expect(callersOf(board, 'a').map(({ id }) => id)).toEqual(['1', '3']);
    expect(callersOf(board, 'gone')).toEqual(board.callers);
  });

  it('has its longest wait without callbacks', () => {
    expect(longestWaiting(board.callers)?.id).toBe('2');
    expect(longestWaiting([])).toBeNull();
  });

  it('has its longest wait of those who are sure to wait, and of the others only where there are none', () => {
    const old = caller({ id: '4', entered: 0, asOf: 5 });
    expect(longestWaiting([old, ...board.callers])?.id).toBe('2');
    expect(longestWaiting([old])?.id).toBe('4');
  });

  it('is counted by what is of this moment', () => {
    expect(figureOf([...board.callers, caller({ id: '4', asOf: 5 })])).toEqual({ now: 3, stale: 1 });
  });

  const live = queue({ id: 'a', name: 'A' });
  const refused = queue({ id: 'b', name: 'B', status: { kind: 'refused', problem: '' } });
  const starting = queue({ id: 'c', name: 'C', status: { kind: 'connecting' } });
  it.each([
    ['no-queues', [], 'live'],
    ['unknown', [], 'offline'],
    ['nobody', [live], 'live'],
    ['partly', [live, refused], 'live'],
    ['unknown', [{ ...live, unreadable: 1 }], 'live'],
    ['connecting', [live, starting], 'live'],
  ] as const)('is empty because of: %s', (why, queues, connection) => {
    expect(whyEmpty(queues, connection)).toBe(why);
  });

  it.each([
    [live, 0],
    [{ ...live, waiting: 3 }, 3],
    [{ ...live, unreadable: 1 }, null],
    [refused, null],
    [{ ...refused, waiting: 2 }, 2],
    [starting, null],
  ])('counts in %j: %j', (counted, waiting) => {
    expect(waitingIn(counted)).toBe(waiting);
  });

  it.each([
    [true, [], [live, starting], 'live'],
    [true, [], [], 'live'],
    [false, [], [], 'offline'],
    [false, [], [refused, starting], 'live'],
    [true, board.callers, [refused], 'offline'],
  ] as const)('can be counted as a whole: %s', (can, callers, queues, connection) => {
    expect(canCount({ ...board, callers, queues }, connection)).toBe(can);
  });
});
