import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundles, flush, pace as paceOf, restingPace, type Pace } from '../../../main/alerts/pacing';
import type { Alert } from '../../../main/alerts/rules';
import { row } from '../board/callers';
import { queueId } from '../telecomx/words';

const alert = (id: string, differences: Partial<Pick<Alert, 'again'>> = {}): Alert => ({
  kind: 'vip',
  row: row(id, { kind: 'vip' }),
  again: false,
  retried: false,
  ...differences,
});
const idOf = (one: Alert): string => ('row' in one ? one.row.caller.id : one.kind);
const nobodyHeld = () => false;
/** The alerts of one answer, bundled and paced. */
const pace = (before: Pace, all: readonly Alert[], now: number) => paceOf(before, bundles(all, nobodyHeld), now);
const alerts = (names: string) => Array.from(names, (id) => alert(id));
const ids = (popups: readonly (readonly Alert[])[]) => popups.map((popup) => popup.map(idOf).join(''));
const everybody = () => true;

/** The pace after these answers, each with its time. */
function after(...answers: readonly (readonly [now: number, ids: string])[]): Pace {
  return answers.reduce((before, [now, names]) => pace(before, alerts(names), now).pace, restingPace);
}

describe('the pace of popups', () => {
  it('shows up to three alerts of one answer at once, each as its own popup', () => {
    const { popups, flushAt, pace: next } = pace(restingPace, alerts('abc'), 50);
    expect(ids(popups)).toEqual(['a', 'b', 'c']);
    expect(flushAt).toBeNull();
    expect(next).toEqual({ recent: [50, 50, 50], gathered: [] });
  });

  it('shows more than three as one summary', () => {
    const { popups, pace: next } = pace(restingPace, alerts('abcd'), 50);
    expect(ids(popups)).toEqual(['abcd']);
    expect(next.recent).toEqual([50]);
  });

  it('shows nothing when there is nothing', () => {
    expect(pace(restingPace, [], 50)).toEqual({ popups: [], pace: restingPace, flushAt: null });
  });

  it('gathers from the fourth popup within two seconds on, until those end', () => {
    const { popups, flushAt, pace: next } = pace(after([0, 'a'], [500, 'b']), alerts('cde'), 1999);
    expect(ids(popups)).toEqual(['c']);
    expect(ids([next.gathered])).toEqual(['de']);
    expect(flushAt).toBe(2000);
    const flushed = flush(next, everybody, 2000);
    expect(ids(flushed.popups)).toEqual(['de']);
    expect(flushed.pace).toEqual({ recent: [500, 1999, 2000], gathered: [] });
    expect(flushed.flushAt).toBeNull();
  });

  it('gathers a summary whole', () => {
    const { popups, pace: next } = pace(after([0, 'abc']), alerts('defg'), 100);
    expect(popups).toEqual([]);
    expect(ids([next.gathered])).toEqual(['defg']);
  });

  it('counts no popup that is two seconds old', () => {
    expect(ids(pace(after([0, 'abc']), alerts('d'), 1999).popups)).toEqual([]);
    expect(ids(pace(after([0, 'abc']), alerts('d'), 2000).popups)).toEqual(['d']);
  });

  it('lets nobody overtake who is gathered, and wants a flush at once where the timer was late', () => {
    const step = pace(after([0, 'abc'], [100, 'd']), alerts('e'), 2500);
    expect(step.popups).toEqual([]);
    expect(ids([step.pace.gathered])).toEqual(['de']);
    expect(step.flushAt).toBe(2500);
    expect(ids(flush(step.pace, everybody, 2500).popups)).toEqual(['de']);
  });

  it('wants the flush at once also where only some of the three popups are old', () => {
    expect(pace(after([0, 'a'], [1000, 'bc'], [1100, 'd']), alerts('e'), 2100).flushAt).toBe(2100);
  });

  it('changes nothing when flushed too early', () => {
    const before = after([0, 'abc'], [100, 'de']);
    expect(flush(before, everybody, 1999)).toEqual({ popups: [], pace: before, flushAt: 2000 });
  });

  it('leaves out who no longer waits, and shows nothing when nobody does', () => {
    const before = after([0, 'abc'], [100, 'def']);
    const some = flush(before, (one) => idOf(one) !== 'e', 2000);
    expect(ids(some.popups)).toEqual(['df']);
    expect(some.pace).toEqual({ recent: [2000], gathered: [] });
    const nobody = flush(before, () => false, 2000);
    expect(nobody).toEqual({ popups: [], pace: restingPace, flushAt: null });
  });

  it('never shows more than three in any two seconds, loses nobody, keeps the order, and waits two seconds at most', () => {
    const answers = fc.array(fc.record({ gap: fc.nat(1500), count: fc.nat(6) }), { maxLength: 40 });
    fc.assert(
      fc.property(answers, fc.constantFrom(0, 0, 1, 300), (all, late) => {
        const said: { id: string; at: number }[] = [];
        const shown: { id: string; at: number }[] = [];
        const times: number[] = [];
        let now = 0;
        let step = pace(restingPace, [], now);
        const carryOut = (next: typeof step) => {
          step = next;
          expect(step.flushAt === null).toBe(step.pace.gathered.length === 0);
          times.push(...step.popups.map(() => now));
          shown.push(...step.popups.flat().map((one) => ({ id: idOf(one), at: now })));
        };
        const flushUntil = (end: number) => {
          while (step.flushAt !== null && step.flushAt + late <= end) {
            now = step.flushAt + late;
            carryOut(flush(step.pace, everybody, now));
          }
        };
        for (const { gap, count } of all) {
          const end = now + gap;
          flushUntil(end);
          now = end;
          const arrived = Array.from({ length: count }, (_, index) => alert(`${said.length + index}`));
          said.push(...arrived.map((one) => ({ id: idOf(one), at: now })));
          carryOut(pace(step.pace, arrived, now));
        }
        flushUntil(Infinity);
        expect(shown.map(({ id }) => id)).toEqual(said.map(({ id }) => id));
        const waits = shown.map(({ at }, index) => at - (said[index]?.at ?? 0));
        if (late === 0) expect(Math.max(0, ...waits)).toBeLessThanOrEqual(2000);
        const spans = times.slice(3).map((time, index) => time - (times[index] ?? 0));
        expect(Math.min(2000, ...spans)).toBe(2000);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the alerts of one answer', () => {
  it('are one popup where they are about one caller', () => {
    const [vip] = alerts('a');
    const critical: Alert = { kind: 'critical', row: row('a', { kind: 'vip' }), again: false, retried: false };
    const together = bundles([...alerts('ab'), critical], nobodyHeld);
    expect(together).toEqual([[vip, critical], alerts('b')]);
  });

  it('are one popup where they were held back until now, however few', () => {
    const popups = bundles(alerts('abc'), (one) => idOf(one) !== 'b');
    expect(ids(popups)).toEqual(['ac', 'b']);
  });

  it('are one popup where an earlier run may have said them', () => {
    const popups = bundles([alert('a', { again: true }), ...alerts('b'), alert('c', { again: true })], nobodyHeld);
    expect(ids(popups)).toEqual(['ac', 'b']);
  });

  it('of a queue and of the connection are popups of their own', () => {
    const alarm: Alert = { kind: 'alarm', queue: queueId('s'), waiting: 6, longest: 0, again: false, retried: false };
    const offline: Alert = { kind: 'offline', again: false, retried: false };
    expect(bundles([offline, ...alerts('a'), alarm], nobodyHeld)).toEqual([[offline], alerts('a'), [alarm]]);
  });
});
