import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyIn, lineOf, linesOfToday, unreadableIn } from '../../../main/history/lines';
import { hostileJson } from '../../support/hostile';
import { at } from '../telecomx/words';
import { anyMinute, counts, moment } from './minutes';

const now = 29_741_000;
const line = (minute: number, all = 1): string => lineOf({ at: minute, queues: counts({ support: all }), all });

describe('a line', () => {
  it('has how many waited, and when: neither names nor numbers of callers', () => {
    expect(line(now, 3)).toBe('{"at":29741000,"all":3,"queues":{"support":3}}');
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyMinute(now), { selector: (minute) => minute.at }), (minutes) => {
        const known = minutes.filter((minute) => now - minute.at < 60).sort((one, other) => one.at - other.at);
        expect(historyIn(minutes.map(lineOf), moment(now))).toEqual(known);
      }),
    );
  });
});

describe('the last hour, as a file tells it', () => {
  it('is in order, with the last line of each minute', () => {
    expect(historyIn([line(now), line(now - 2), line(now, 5)], moment(now))).toMatchObject([
      { at: now - 2, all: 1 },
      { at: now, all: 5 },
    ]);
  });

  it('has nothing that is older, nor of minutes still to come', () => {
    const lines = [line(now - 60), line(now - 59), line(now), line(now + 1)];
    expect(historyIn(lines, moment(now)).map((minute) => minute.at)).toEqual([now - 59, now]);
  });

  it.each([
    'nonsense',
    '',
    'null',
    '7',
    '[]',
    '{}',
    '{"at":29741000,"all":3}',
    '{"at":29741000,"all":3,"queues":null}',
    '{"at":29741000,"all":-1,"queues":{}}',
    '{"at":29741000,"all":1.5,"queues":{}}',
    '{"at":"29741000","all":3,"queues":{}}',
    '{"at":29741000.5,"all":3,"queues":{}}',
    '{"at":29741000,"all":3,"queues":{"suppo',
  ])('skips the line %j, and nothing else', (broken) => {
    const lines = [line(now - 1), broken, line(now)];
    expect(historyIn(lines, moment(now))).toHaveLength(2);
    expect(unreadableIn(lines)).toBe(1);
  });

  it('loses of a minute only the queue that makes no sense', () => {
    const some = '{"at":29741000,"all":3,"queues":{"":1,"a":"2","b":-1,"c":null,"d":2.5,"support":3}}';
    expect(historyIn([some], moment(now))).toEqual([{ at: now, all: 3, queues: counts({ support: 3 }) }]);
  });

  it('is what can be read, whatever the file holds', () => {
    const likely = fc
      .record({
        at: fc.oneof(fc.constantFrom(String(now), '1e300', '-1'), hostileJson),
        all: fc.oneof(fc.constant('1'), hostileJson),
        queues: hostileJson,
      })
      .map((fields) => `{"at":${fields.at},"all":${fields.all},"queues":${fields.queues}}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileJson, likely), { maxLength: 5 }), (lines) => {
        for (const { at: minute, all, queues } of historyIn(lines, moment(now))) {
          expect([minute, all, ...queues.values()].every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
        }
        expect(lines).toEqual(expect.arrayContaining([...linesOfToday(lines, moment(now))]));
      }),
    );
  });
});

describe('the lines of today', () => {
  const [year, month, day] = [2026, 10, 24];
  const minuteOf = (...time: readonly [number, number, number]): number =>
    new Date(year, month, ...time).getTime() / 60_000;
  const evening = at(new Date(year, month, day, 23, 59, 59).getTime());

  it('are those since midnight where the person is, and none that cannot be read', () => {
    const [yesterday, first, last] = [minuteOf(day - 1, 23, 59), minuteOf(day, 0, 0), minuteOf(day, 23, 59)];
    const lines = [yesterday, first, last].map((minute) => line(minute));
    expect(linesOfToday([...lines, 'nonsense', ''], evening)).toEqual(lines.slice(1));
  });

  it('are none of a minute that is no date', () => {
    expect(linesOfToday([line(1e300)], evening)).toEqual([]);
  });
});
