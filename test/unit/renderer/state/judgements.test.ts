import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledShare } from '../../../../renderer/state/service-level';
import { callersOf, emptinessOf, longestWaiting } from '../../../../renderer/state/summary';
import { timeOfDay } from '../../../../renderer/state/time-of-day';
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

  const live = queue({ id: 'a', name: 'A' });
  const refused = queue({ id: 'b', name: 'B', status: { kind: 'refused', problem: '' } });
  const starting = queue({ id: 'c', name: 'C', status: { kind: 'connecting' } });
  it.each([
    ['connecting', [], true],
    ['no-queues', [], false],
    ['nobody', [live], false],
    ['partly', [live, refused], false],
    ['unknown', [refused], false],
    ['connecting', [live, starting], false],
  ] as const)('is empty because of: %s', (why, queues, connecting) => {
    expect(emptinessOf(queues, connecting)).toBe(why);
  });
});

describe('a time of day', () => {
  it('is written as the language writes it, with the date when it is not of today', () => {
    expect(timeOfDay(noon, noon, 'en')).toMatch(/^\d\d:\d\d$/);
    expect(timeOfDay(noon, noon, 'da')).toMatch(/^\d\d\.\d\d$/);
    expect(timeOfDay(noon, noon + 2 * 86_400_000, 'en')).toMatch(/Nov/);
  });
});
