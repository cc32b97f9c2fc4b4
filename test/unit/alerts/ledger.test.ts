import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterLook, keyOf, readLedger, toLine, type LedgerEntry } from '../../../main/alerts/ledger';
import { callId } from '../telecomx/words';

const day = 24 * 60 * 60 * 1000;
const entry = (call: string, differences: Partial<LedgerEntry> = {}): LedgerEntry => ({
  call: callId(call),
  kind: 'vip',
  status: 'shown',
  absentSince: 1000,
  ...differences,
});

const callIds = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('__proto__', 'constructor', 'vip a', '\n', '{"call":"a"}'),
);
const entries = fc.record({
  call: callIds.map(callId),
  kind: fc.constantFrom<LedgerEntry['kind']>('vip', 'callback'),
  status: fc.constantFrom<LedgerEntry['status']>('intended', 'shown', 'failed', 'unknown'),
  // JSON has no negative nought.
  absentSince: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((since) => since + 0)),
});

describe('a line of the journal', () => {
  it('holds the entry and nothing else', () => {
    const row = { ...entry('a'), name: 'Ida', number: '+4535203040' };
    expect(toLine(row)).toBe('{"call":"a","kind":"vip","status":"shown","absentSince":1000}');
  });

  it('is one line, and reads back as what was written', () => {
    fc.assert(
      fc.property(entries, (written) => {
        const line = toLine(written);
        expect(line).not.toMatch(/[\r\n]/u);
        expect(readLedger([line])).toEqual({ ledger: new Map([[keyOf(written), written]]), unreadable: 0 });
      }),
    );
  });
});

describe('a journal', () => {
  it('is read with the last line of each call and kind counting', () => {
    const lines = [
      entry('a', { status: 'intended' }),
      entry('a', { kind: 'callback', status: 'failed' }),
      entry('b', { status: 'unknown' }),
      entry('a', { absentSince: 2000 }),
    ].map(toLine);
    const { ledger, unreadable } = readLedger(lines);
    expect([...ledger]).toEqual([
      ['vip a', entry('a', { absentSince: 2000 })],
      ['callback a', entry('a', { kind: 'callback', status: 'failed' })],
      ['vip b', entry('b', { status: 'unknown' })],
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
    '{"__proto__":{"call":"a","kind":"vip","status":"shown","absentSince":1}}',
    '{"call":"a","kind":{"__proto__":"vip"},"status":"shown","absentSince":1}',
  ])('passes over a line such as %s, and counts it', (line) => {
    const good = entry('b');
    expect(readLedger([line, toLine(good)])).toEqual({ ledger: new Map([[keyOf(good), good]]), unreadable: 1 });
  });

  it('takes an empty line for nothing', () => {
    expect(readLedger(['', ''])).toEqual({ ledger: new Map(), unreadable: 0 });
  });

  it('takes a call named like a part of JavaScript for a call like any other', () => {
    const { ledger } = readLedger([
      toLine(entry('__proto__')),
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
        expect(readable.ledger).toEqual(new Map(good.map((one) => [keyOf(one), one])));
      }),
    );
  });
});

describe('an entry after a look into all queues', () => {
  const now = 10 * day;
  it('is kept as long as its call is in one', () => {
    expect(afterLook(entry('a', { absentSince: 5 }), true, now)).toEqual(entry('a', { absentSince: null }));
  });

  it('is kept for a day after the first look that did not find its call', () => {
    expect(afterLook(entry('a', { absentSince: null }), false, now)).toEqual(entry('a', { absentSince: now }));
    const since = entry('a', { absentSince: now });
    expect(afterLook(since, false, now + day)).toEqual(since);
    expect(afterLook(since, false, now + day + 1)).toBeNull();
  });
});
