import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledShare } from '../../../../renderer/state/service-level';
import { shownCallers } from '../../../../renderer/state/shown-caller';
import {
  callersOf,
  canCount,
  figureOf,
  longestWait,
  waitingIn,
  waitingInAll,
  whyEmpty,
  withinLimit,
  worstLevel,
} from '../../../../renderer/state/summary';
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
  const silent = queue({ id: 'c', name: 'C', status: { kind: 'stale', asOf: 5, problem: '' } });
  const callers = shownCallers(
    [
      caller({ id: '1', queue: 'a', kind: 'callback', entered: 1000 }),
      caller({ id: '2', queue: 'b', kind: 'vip', entered: 2000 }),
      caller({ id: '3', queue: 'a', entered: 3000 }),
    ],
    [queue({ id: 'a', name: 'A' }), queue({ id: 'b', name: 'B' })],
  );
  const old = shownCallers([caller({ id: '4', queue: 'c', entered: 0 })], [silent]);

  it('is narrowed to a queue, and shown whole where none is chosen', () => {
    expect(callersOf(callers, 'a').map((shown) => shown.caller.id)).toEqual(['1', '3']);
    expect(callersOf(callers, null)).toBe(callers);
  });

  it('has its longest wait without callbacks', () => {
    expect(longestWait(callers, 62_000)).toEqual({ wait: 60_000, level: 'within' });
    expect(longestWait([], 62_000)).toBeNull();
  });

  it('has its longest wait of those who are sure to wait, and of the others only where there are none', () => {
    expect(longestWait([...old, ...callers], 62_000)?.wait).toBe(60_000);
    expect(longestWait(old, 62_000)).toEqual({ wait: 62_000, level: 'stale' });
  });

  it('is counted by what is of this moment', () => {
    expect(figureOf([...callers, ...old])).toEqual({ now: 3, stale: 1 });
  });

  it('tells how many of those on the line are within what was promised, and leaves out who is no longer sure to wait', () => {
    expect(withinLimit([...callers, ...old], 62_000)).toEqual({ within: 2, of: 2 });
    expect(withinLimit(callers, 2000 + 120_001)).toEqual({ within: 1, of: 2 });
    const promised = { ...queue({ id: 'a', name: 'A' }), serviceLevel: null, serviceLevelCritical: null };
    expect(withinLimit(shownCallers([caller({ id: '1', queue: 'a' })], [promised]), noon)).toBeNull();
  });

  it('stands as the worst of those who are sure to wait on the line, however long others wait without a promise', () => {
    const unpromised = { ...queue({ id: 'd', name: 'D' }), serviceLevel: null, serviceLevelCritical: null };
    const patient = shownCallers([caller({ id: '5', queue: 'd', entered: 0 })], [unpromised]);
    expect(worstLevel([...patient, ...callers], 2000 + 120_001)).toBe('past');
    expect(worstLevel([...patient, ...callers], 2000 + 300_001)).toBe('critical');
    expect(worstLevel(patient, noon)).toBe('none');
    expect(worstLevel([...old, ...callers.filter((one) => one.caller.kind === 'callback')], noon)).toBeNull();
  });

  const live = queue({ id: 'a', name: 'A' });
  const refused = queue({ id: 'b', name: 'B', status: { kind: 'refused', asOf: null, problem: '' } });
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

  it('is counted over several queues by those of which it is known', () => {
    expect(waitingInAll([{ ...live, waiting: 3 }, starting, { ...refused, waiting: 2 }])).toBe(5);
    expect(waitingInAll([starting, refused])).toBeNull();
    expect(waitingInAll([live])).toBe(0);
  });

  it.each([
    [true, [], [live, starting], 'live'],
    [true, [], [], 'live'],
    [false, [], [], 'offline'],
    [false, [], [refused, starting], 'live'],
    [true, callers, [refused], 'offline'],
  ] as const)('can be counted as a whole: %s', (can, waiting, queues, connection) => {
    expect(canCount(waiting, queues, connection)).toBe(can);
  });
});
