import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doNotDisturbUntil, quietChangesAt } from '../../../main/alerts/quiet';
import {
  at,
  back,
  causeAt,
  day,
  forward,
  hour,
  hours,
  inDenmark,
  isWithin,
  minute,
  moments,
  noon,
  nothingSet,
  quartersBetween,
  scheduled,
  someTime,
} from './quiet-scene';

inDenmark();

it('the clocks of these tests are those of Denmark', () => {
  expect([new Date(forward - 1).getHours(), new Date(forward).getHours()]).toEqual([1, 3]);
  expect([new Date(back - 1).getHours(), new Date(back).getHours()]).toEqual([2, 2]);
});

describe('nothing disturbs', () => {
  it('only where there is a cause', () => {
    expect(at(nothingSet, noon)).toBeNull();
  });

  it('until it is turned off, where that was asked for', () => {
    expect(at({ ...nothingSet, doNotDisturb: 'on' }, noon)).toEqual({ cause: 'do-not-disturb', until: null });
  });

  it('until a moment, and from that moment on it may', () => {
    const rules = { ...nothingSet, doNotDisturb: noon };
    expect(at(rules, noon - 1)).toEqual({ cause: 'do-not-disturb', until: noon });
    expect(at(rules, noon)).toBeNull();
  });

  it('while the screen is locked or the desktop keeps quiet itself, unless the person wants it to all the same', () => {
    expect(at(nothingSet, noon, { locked: true })).toEqual({ cause: 'locked', until: null });
    expect(at(nothingSet, noon, { inhibited: true })).toEqual({ cause: 'desktop', until: null });
    const deaf = { ...nothingSet, quietWhenLocked: false, quietWithDesktop: false };
    expect(at(deaf, noon, { locked: true, inhibited: true })).toBeNull();
  });

  it('for the cause that the person named first: by hand, by hours, by the lock, by the desktop', () => {
    const all = { locked: true, inhibited: true };
    const within = hours('08:00', '17:00');
    expect(causeAt({ ...within, doNotDisturb: 'on' }, noon, all)).toBe('do-not-disturb');
    expect(causeAt({ ...within, doNotDisturb: noon + 1 }, noon, all)).toBe('do-not-disturb');
    expect(causeAt(within, noon, all)).toBe('schedule');
    expect(causeAt(nothingSet, noon, all)).toBe('locked');
    expect(causeAt({ ...nothingSet, quietWhenLocked: false }, noon, all)).toBe('desktop');
  });
});

describe('the quiet hours', () => {
  it('begin with their first minute and end before their last', () => {
    const rules = hours('12:00', '13:00');
    expect([causeAt(rules, noon - 1), at(rules, noon)]).toEqual([null, { cause: 'schedule', until: noon + hour }]);
    expect([causeAt(rules, noon + hour - 1), causeAt(rules, noon + hour)]).toEqual(['schedule', null]);
  });

  it('past midnight belong to the day that they begin on', () => {
    const friday = hours('22:00', '06:00', [5]);
    expect(at(friday, noon + 13 * hour)).toEqual({ cause: 'schedule', until: noon + 18 * hour });
    expect(causeAt(friday, noon - 11 * hour)).toBeNull();
    expect(causeAt(friday, noon + 37 * hour)).toBeNull();
  });

  it('past midnight of a Sunday go on into Monday', () => {
    expect(causeAt(hours('22:00', '06:00', [7]), Date.UTC(2026, 10, 30, 2))).toBe('schedule');
  });

  it('that follow one another end with the last of them', () => {
    const weekend = hours('00:00', '00:00', [6, 7]);
    const saturday = noon + 12 * hour;
    expect(causeAt(weekend, saturday - 1)).toBeNull();
    expect(at(weekend, saturday)).toEqual({ cause: 'schedule', until: saturday + 2 * day });
  });

  it('of all days but one end on that one', () => {
    const sixDays = hours('12:00', '12:00', [1, 2, 3, 5, 6, 7]);
    expect(causeAt(sixDays, noon - 1)).toBeNull();
    expect(at(sixDays, noon)).toEqual({ cause: 'schedule', until: noon + 6 * day });
  });

  it('of no day are none', () => {
    expect([causeAt(hours('00:00', '00:00', []), noon), quietChangesAt(hours('00:00', '00:00', []), noon)]).toEqual([
      null,
      null,
    ]);
  });

  it('of all day on every day have no end', () => {
    const always = hours('17:00', '17:00');
    expect(at(always, noon)).toEqual({ cause: 'schedule', until: null });
  });

  it('are what the clocks on the wall say, on any day of any week, also when the clocks are changed', () => {
    fc.assert(
      fc.property(someTime, moments, (schedule, now) => {
        expect(causeAt(scheduled(schedule), now)).toBe(isWithin(schedule, now) ? 'schedule' : null);
      }),
      { numRuns: 2000 },
    );
  });

  it('end when they say that they will, and not before', () => {
    fc.assert(
      fc.property(someTime, moments, (schedule, now) => {
        const until = at(scheduled(schedule), now)?.until ?? now;
        expect(quartersBetween(now, until).filter((moment) => !isWithin(schedule, moment))).toEqual([]);
        if (until !== now) expect(isWithin(schedule, until)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the quiet hours when the clocks are changed', () => {
  it('of a night are an hour shorter in spring and an hour longer in autumn', () => {
    const night = hours('22:00', '06:00');
    expect(at(night, forward)?.until).toBe(Date.UTC(2026, 2, 29, 4));
    expect(at(night, back)?.until).toBe(Date.UTC(2026, 9, 25, 5));
    expect([causeAt(night, forward - 4 * hour - 1), causeAt(night, forward - 4 * hour)]).toEqual([null, 'schedule']);
    expect([causeAt(night, back - 5 * hour - 1), causeAt(night, back - 5 * hour)]).toEqual([null, 'schedule']);
  });

  it('that would end while the clocks skip an hour last as long as in any night', () => {
    expect(at(hours('22:00', '02:30'), forward - hour)?.until).toBe(forward + hour / 2);
  });

  it('that the clocks skip do not come', () => {
    const skipped = hours('02:00', '03:00');
    expect(quartersBetween(forward - 2 * hour, forward + 2 * hour).filter((now) => at(skipped, now))).toEqual([]);
  });

  it('begin and end once where the clocks show a time twice: the first time', () => {
    const early = hours('02:15', '02:30');
    expect(quartersBetween(back - 2 * hour, back + 2 * hour).filter((now) => at(early, now))).toEqual([
      back - hour + 15 * minute,
    ]);
  });
});

describe('not to be disturbed', () => {
  it('for a time is to its very end', () => {
    expect(doNotDisturbUntil('quarter', noon)).toBe(noon + 15 * minute);
    expect(doNotDisturbUntil('hour', noon)).toBe(noon + hour);
    expect([doNotDisturbUntil('on', noon), doNotDisturbUntil('off', noon)]).toEqual(['on', 'off']);
  });

  it('for an hour is an hour, also when the clocks are changed', () => {
    expect(doNotDisturbUntil('hour', forward - 1)).toBe(forward - 1 + hour);
    expect(doNotDisturbUntil('hour', back - 1)).toBe(back - 1 + hour);
  });

  it('until tomorrow is until the coming midnight, however long the day is', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const until = Number(doNotDisturbUntil('tomorrow', now));
        expect([new Date(until).getHours(), new Date(until).getMinutes(), until % minute]).toEqual([0, 0, 0]);
        expect(new Date(until - 1).toDateString()).toBe(new Date(now).toDateString());
        expect(until).toBeGreaterThan(now);
      }),
    );
  });
});
