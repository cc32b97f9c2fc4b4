import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looked, minuteOf, type History } from '../../../main/history/minutes';
import { at } from '../telecomx/words';
import { counts, moment } from './minutes';

/** The history after some looks: the minute of each, and who waited then. */
function after(...looks: readonly (readonly [number, Readonly<Record<string, number>>])[]): History {
  return looks.reduce<History>((before, [minute, waiting]) => looked(before, counts(waiting), moment(minute)), []);
}

describe('a minute', () => {
  it('is counted from the epoch by the server’s clock', () => {
    expect([0, 59_999, 60_000, 119_999].map((now) => minuteOf(at(now)))).toEqual([0, 0, 1, 1]);
  });

  it('has the most that waited at one moment of it, in each queue and in all', () => {
    expect(after([7, { support: 3, sales: 0 }], [7, { support: 1, sales: 1 }], [7, { support: 0, sales: 2 }])).toEqual([
      { at: 7, queues: counts({ support: 3, sales: 2 }), all: 3 },
    ]);
  });

  it('has nothing of a queue of which nothing was known, and takes it up when something is', () => {
    expect(after([7, { support: 1 }], [7, { sales: 0 }])).toEqual([
      { at: 7, queues: counts({ support: 1, sales: 0 }), all: 1 },
    ]);
  });

  it('of which nothing is known is none', () => {
    expect(after([7, {}])).toEqual([]);
    expect(after([7, { support: 1 }], [8, {}], [10, { support: 2 }]).map((minute) => minute.at)).toEqual([7, 10]);
  });
});

describe('the history', () => {
  it('is the same one where a look tells nothing new', () => {
    const before = after([7, { support: 3, sales: 1 }]);
    expect(looked(before, counts({ support: 2, sales: 1 }), moment(7))).toBe(before);
    expect(looked(before, counts({}), moment(8))).toBe(before);
  });

  it('forgets what is an hour old, the oldest first', () => {
    const all = after(...Array.from({ length: 100 }, (_, index) => [index, { support: index }] as const));
    expect(all).toHaveLength(60);
    expect([all[0]?.at, all.at(-1)?.at]).toEqual([40, 99]);
    expect(after([7, { support: 1 }], [67, { support: 1 }]).map((minute) => minute.at)).toEqual([67]);
  });

  it('stands still while a clock that was set back is in minutes that are written already', () => {
    const before = after([7, { support: 1 }]);
    expect(looked(before, counts({ support: 9 }), moment(6))).toBe(before);
    expect(looked(before, counts({ support: 9 }), moment(7))).toMatchObject([{ at: 7, all: 9 }]);
  });

  it('has each minute of the last hour once, in order, with the most of all looks into it', () => {
    const looks = fc.array(
      fc.record({ passed: fc.nat(70_000), waiting: fc.dictionary(fc.constantFrom('support', 'sales'), fc.nat(9)) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(looks, (all) => {
        let history: History = [];
        let now = 0;
        const most = new Map<number, number>();
        for (const { passed, waiting } of all) {
          now += passed;
          const before = JSON.stringify(history);
          const was = history;
          history = looked(history, counts(waiting), at(now));
          expect(JSON.stringify(was)).toBe(before);
          const values = Object.values(waiting);
          const sum = values.reduce((one, other) => one + other, 0);
          if (values.length > 0) most.set(minuteOf(at(now)), Math.max(sum, most.get(minuteOf(at(now))) ?? 0));
        }
        const last = Math.max(...most.keys());
        const known = [...most].filter(([minute]) => last - minute < 60);
        expect(history.map((one) => [one.at, one.all])).toEqual(known);
      }),
    );
  });
});
