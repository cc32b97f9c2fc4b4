import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietChangesAt, type QuietRules } from '../../../main/alerts/quiet';
import {
  at,
  causeAt,
  day,
  hour,
  hours,
  inDenmark,
  moments,
  noon,
  nothingSet,
  partOfDay,
  quartersBetween,
  scheduled,
  someTime,
} from './quiet-scene';

inDenmark();

const rulesOfAnyKind: fc.Arbitrary<(now: number) => QuietRules> = fc
  .record({
    doNotDisturb: fc.oneof(fc.constantFrom('on' as const, 'off' as const), fc.integer({ min: -2 * day, max: 2 * day })),
    quietSchedule: someTime.chain((schedule) => fc.boolean().map((on) => ({ ...schedule, on }))),
    quietWhenLocked: fc.boolean(),
    quietWithDesktop: fc.boolean(),
  })
  .map((rules) => (now) => ({
    ...rules,
    doNotDisturb: typeof rules.doNotDisturb === 'number' ? now + rules.doNotDisturb : rules.doNotDisturb,
  }));

describe('the next change by the clock', () => {
  it('is none where neither a moment nor hours are set', () => {
    expect(quietChangesAt(nothingSet, noon)).toBeNull();
    expect(quietChangesAt({ ...nothingSet, doNotDisturb: 'on' }, noon)).toBeNull();
    expect(quietChangesAt({ ...nothingSet, doNotDisturb: noon }, noon)).toBeNull();
  });

  it('is the end of do-not-disturb, or the beginning or end of the quiet hours, whichever comes first', () => {
    const rules = hours('17:00', '08:00');
    expect(quietChangesAt(rules, noon)).toBe(noon + 5 * hour);
    expect(quietChangesAt({ ...rules, doNotDisturb: noon + hour }, noon)).toBe(noon + hour);
    expect(quietChangesAt({ ...rules, doNotDisturb: noon + 6 * hour }, noon)).toBe(noon + 5 * hour);
    expect(quietChangesAt(rules, noon + 6 * hour)).toBe(noon + 20 * hour);
  });

  it('finds hours that come but once a week, from any hour of it', () => {
    const weekly = hours('08:00', '09:00', [5]);
    const begin = noon + 7 * day - 4 * hour;
    for (let before = 1; before < 7 * 24; before += 1)
      expect(quietChangesAt(weekly, begin - before * hour)).toBe(begin);
  });

  it('lies ahead, and nothing changes before it, whatever is set and whatever the desktop says', () => {
    fc.assert(
      fc.property(rulesOfAnyKind, moments, fc.boolean(), fc.boolean(), (rulesAt, now, locked, inhibited) => {
        const rules = rulesAt(now);
        const next = quietChangesAt(rules, now) ?? now + 9 * day;
        expect(next).toBeGreaterThan(now);
        const first = at(rules, now, { locked, inhibited });
        for (const moment of [...quartersBetween(now, next), next - 1])
          expect(at(rules, moment, { locked, inhibited })).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  it('is a change indeed where hours alone are set that leave out a part of the day', () => {
    fc.assert(
      fc.property(
        partOfDay.filter(({ days }) => days.length > 0),
        moments,
        (schedule, now) => {
          const next = quietChangesAt(scheduled(schedule), now) ?? now;
          expect(causeAt(scheduled(schedule), next)).not.toBe(causeAt(scheduled(schedule), next - 1));
        },
      ),
      { numRuns: 500 },
    );
  });
});
