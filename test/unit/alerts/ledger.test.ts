import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../main/alerts/kinds';
import { afterLook, overLine, readLedger, toLine, type LedgerEntry } from '../../../main/alerts/ledger';
import { entry as entryOf } from './entries';
import { callId, queueId } from '../telecomx/words';

const day = 24 * 60 * 60 * 1000;
const entry = entryOf;

const callIds = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('__proto__', 'constructor', 'vip a', '\n', '{"call":"a"}'),
);
const keys = fc.oneof(
  fc.record({
    kind: fc.constantFrom('vip' as const, 'callback' as const, 'critical' as const, 'snoozed' as const),
    call: callIds.map(callId),
  }),
  fc.record({ kind: fc.constant('alarm' as const), queue: callIds.map(queueId) }),
  fc.constant({ kind: 'offline' as const }),
);
// JSON has no negative nought.
const moments = fc.double({ noNaN: true, noDefaultInfinity: true }).map((moment) => moment + 0);
const outcomes = fc.constantFrom('intended' as const, 'shown' as const, 'failed' as const, 'unknown' as const);
const entries: fc.Arbitrary<LedgerEntry> = fc.oneof(
  fc.record({ key: keys, status: outcomes, absentSince: fc.option(moments) }),
  fc.record({ key: keys, status: fc.constant('promised' as const), due: moments, absentSince: fc.option(moments) }),
);

describe('a line of the journal', () => {
  it('holds the entry and nothing else', () => {
    expect(toLine(entry('a', 'shown', 1000))).toBe('{"kind":"vip","call":"a","status":"shown","absentSince":1000}');
  });

  it('is one line, and reads back as what was written', () => {
    fc.assert(
      fc.property(entries, (written) => {
        const line = toLine(written);
        expect(line).not.toMatch(/[\r\n]/u);
        expect(readLedger([line])).toEqual({ ledger: new Map([[keyOf(written.key), written]]), unreadable: 0 });
      }),
    );
  });
});

describe('a journal', () => {
  it('is read with the last line of each call and kind counting', () => {
    const lines = [
      entry('a', 'intended'),
      entry('a', 'failed', null, 'callback'),
      entry('b', 'unknown'),
      entry('a', 'shown', 2000),
    ].map(toLine);
    const { ledger, unreadable } = readLedger(lines);
    expect([...ledger]).toEqual([
      ['vip a', entry('a', 'shown', 2000)],
      ['callback a', entry('a', 'failed', null, 'callback')],
      ['vip b', entry('b', 'unknown')],
    ]);
    expect(unreadable).toBe(0);
  });

  it.each([
    'x',
    '{"call":"a","kind":"vip","status":"sho',
    'null',
    '5',
    '"call"',
    '[]',
    '["a","vip","shown",1]',
    '{}',
    '{"call":"","kind":"vip","status":"shown","absentSince":1}',
    '{"call":5,"kind":"vip","status":"shown","absentSince":1}',
    '{"call":["a"],"kind":"vip","status":"shown","absentSince":1}',
    '{"call":"a","kind":"waiting","status":"shown","absentSince":1}',
    '{"call":"a","kind":"vip","status":"said","absentSince":1}',
    '{"call":"a","kind":"vip","status":"shown","absentSince":"1"}',
    '{"call":"a","kind":"vip","status":"shown","absentSince":1e999}',
    '{"kind":"vip","status":"shown","absentSince":1}',
    '{"kind":"alarm","call":"a","status":"shown","absentSince":1}',
    '{"kind":"alarm","queue":"","status":"shown","absentSince":1}',
    '{"kind":"snoozed","call":"a","status":"promised","absentSince":null}',
    '{"kind":"snoozed","call":"a","status":"promised","due":"1","absentSince":null}',
    '{"kind":"signed-out","status":"shown","absentSince":null}',
    '{"__proto__":{"call":"a","kind":"vip","status":"shown","absentSince":1}}',
    '{"call":"a","kind":{"__proto__":"vip"},"status":"shown","absentSince":1}',
  ])('passes over a line such as %s, and counts it', (line) => {
    const good = entry('b', 'shown');
    expect(readLedger([line, toLine(good)])).toEqual({ ledger: new Map([['vip b', good]]), unreadable: 1 });
  });

  it('takes an empty line for nothing', () => {
    expect(readLedger(['', ''])).toEqual({ ledger: new Map(), unreadable: 0 });
  });

  it('takes a call named like a part of JavaScript for a call like any other', () => {
    const { ledger } = readLedger([
      toLine(entry('__proto__', 'shown')),
      '{"__proto__":5,"call":"a","kind":"vip","status":"shown","absentSince":1}',
    ]);
    expect([...ledger.keys()]).toEqual(['vip __proto__', 'vip a']);
    expect(Object.prototype).not.toHaveProperty('call');
  });

  it('never throws, whatever stands in it, and loses nothing but what is torn', () => {
    const torn = fc.tuple(entries, fc.nat()).map(([one, cut]) => toLine(one).slice(0, -1 - (cut % 20)));
    const hostile = fc.oneof(torn, fc.string({ unit: 'binary' }), fc.json());
    fc.assert(
      fc.property(fc.array(entries), fc.array(hostile), (good, bad) => {
        const lines = good.map(toLine);
        const readable = readLedger([...lines, ...bad.filter((line) => readLedger([line]).ledger.size === 0)]);
        expect(readable.ledger).toEqual(new Map(good.map((one) => [keyOf(one.key), one])));
      }),
    );
  });
});

describe('what is over', () => {
  it('is no longer in the ledger, until it is written again', () => {
    const alarm: LedgerEntry = {
      key: { kind: 'alarm', queue: queueId('support') },
      status: 'shown',
      absentSince: null,
    };
    const lines = [toLine(alarm), toLine(entry('a', 'shown')), overLine(alarm.key)];
    expect([...readLedger(lines).ledger.keys()]).toEqual(['vip a']);
    expect([...readLedger([...lines, toLine(alarm)]).ledger.keys()]).toEqual(['vip a', 'alarm support']);
  });
});

describe('an entry of a caller after a look into all queues', () => {
  const now = 10 * day;
  it('is kept as long as its call is in one', () => {
    expect(afterLook(entry('a', 'shown', 5), true, now)).toEqual(entry('a', 'shown'));
  });

  it('is kept for a day after the first look that did not find its call', () => {
    expect(afterLook(entry('a', 'shown'), false, now)).toEqual(entry('a', 'shown', now));
    const since = entry('a', 'shown', now);
    expect(afterLook(since, false, now + day)).toEqual(since);
    expect(afterLook(since, false, now + day + 1)).toBeNull();
  });
});

describe('an entry of a queue, or of the connection, after a look', () => {
  const shown = (absentSince: number | null): LedgerEntry => ({
    key: { kind: 'offline' },
    status: 'shown',
    absentSince,
  });

  it('is kept while its cause comes and goes within a minute', () => {
    expect(afterLook(shown(null), false, 1000)).toEqual(shown(1000));
    expect(afterLook(shown(1000), false, 61_000)).toEqual(shown(1000));
    expect(afterLook(shown(1000), true, 61_000)).toEqual(shown(null));
  });

  it('goes when its cause was over for longer, also where that is seen only when it is back', () => {
    expect(afterLook(shown(1000), false, 61_001)).toBeNull();
    expect(afterLook(shown(1000), true, 61_001)).toBeNull();
  });
});
