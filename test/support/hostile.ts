/** What no good server sends and no sound file holds, for the tests of all that reads what others wrote. */
import fc from 'fast-check';
import type { HttpResponse } from '../../main/telecomx/transport';

/** Names that a careless reader trips over. */
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'then', 'length', ''];
/** Numbers, some of them in no JSON, at the edges of what a number can be. */
const numbers = [
  '0',
  '-0',
  '1e999',
  '-1e999',
  '1e-999',
  '9007199254740993',
  '5e-324',
  '1'.repeat(400),
  'NaN',
  '-',
  '01',
];
/** Strings with half a surrogate pair, with nothing to be seen, with a date that is none, and with what is no string. */
const strings = [
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"\\u0000"',
  '" "',
  '"\u202e"',
  '"2026-02-30T25:61:00Z"',
  '"NaN"',
  '"\\x"',
];

/** A key of an object, as JSON has it. */
const key = fc
  .oneof({ weight: 3, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) })
  .map((name) => JSON.stringify(name));

const scalar = fc.oneof(
  fc.constantFrom('null', 'true', 'false', '""', '[]', '{}', 'undefined'),
  fc.constantFrom(...numbers),
  fc.double().map(String),
  fc.constantFrom(...strings),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => JSON.stringify(text)),
);

function listOf(items: readonly string[]): string {
  return `[${items.join()}]`;
}

function objectOf(fields: readonly string[]): string {
  return `{${fields.join()}}`;
}

const tree = fc.letrec<{ value: string; field: string }>((tie) => ({
  field: fc.tuple(key, tie('value')).map(([name, value]) => `${name}:${value}`),
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }).map(listOf) },
    { weight: 1, arbitrary: fc.array(tie('field'), { maxLength: 4 }).map(objectOf) },
  ),
}));

/** JSON, or nearly so, of any form; an object may have a name twice. */
export const hostileJson: fc.Arbitrary<string> = tree.value;

/** Brackets within brackets, up to 100,000 deep, closed again or not. */
const deep = fc
  .record({
    pair: fc.constantFrom(['[', ']'], ['{"error":', '}'], ['[{"_id":', '}]'], ['{"__proto__":', '}']),
    depth: fc.oneof({ weight: 9, arbitrary: fc.nat(2000) }, { weight: 1, arbitrary: fc.constant(100_000) }),
    closed: fc.boolean(),
  })
  .map(
    ({ pair: [open = '', close = ''], depth, closed }) => `${open.repeat(depth)}1${closed ? close.repeat(depth) : ''}`,
  );

/** Few that are long. */
const long = fc
  .tuple(fc.constantFrom(' ', 'a', '\\', '"', '<', 'token":"', '{"message":"a'), fc.nat(200_000))
  .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('utf8')),
);

/** An object that is nearly `sample`: of any field the value may be another, or missing, and others may be there. */
export function nearly(sample: Readonly<Record<string, unknown>>): fc.Arbitrary<string> {
  const fields = Object.entries(sample).map(([name, value]) =>
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(`${JSON.stringify(name)}:${JSON.stringify(value)}`) },
      { weight: 3, arbitrary: hostileJson.map((other) => `${JSON.stringify(name)}:${other}`) },
      { weight: 1, arbitrary: fc.constant('') },
    ),
  );
  const more = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: tree.field });
  return fc.tuple(...fields, more).map((all) => objectOf(all.filter((one) => one !== '')));
}

/** A list of such items; one may stand in it twice. */
export function listOfNearly(item: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(item, { maxLength: 4 }), fc.boolean())
    .map(([items, twice]) => listOf(twice ? [...items, ...items] : items));
}

/** A text in which a few pieces are lost, doubled or replaced. */
function damaged(whole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const wound = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), lost: fc.nat(20), put: text });
  return fc.tuple(whole, fc.array(wound, { minLength: 1, maxLength: 3 })).map(([body, wounds]) =>
    wounds.reduce((left, { at, lost, put }) => {
      const start = Math.floor(at * left.length);
      return left.slice(0, start) + put + left.slice(start + lost);
    }, body),
  );
}

/** Bodies around those that are nearly right. */
export function around(nearlyRight: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 120, arbitrary: nearlyRight },
    { weight: 40, arbitrary: damaged(nearlyRight) },
    { weight: 40, arbitrary: hostileJson },
    { weight: 20, arbitrary: text },
    { weight: 2, arbitrary: deep },
    { weight: 1, arbitrary: long },
  );
}

const dates = [
  'Tue, 24 Nov 2026 09:30:00 GMT',
  'Tue, 99 Foo 2026 09:30:00 GMT',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'now',
];
const places = [
  'https://portal.example/',
  '//other.example',
  'http://[',
  '/login',
  'javascript:1',
  'https://user:pw@a.example',
];

function header(...values: readonly string[]): fc.Arbitrary<string | null> {
  return fc.option(fc.oneof(fc.constantFrom(...values), text), { freq: 2 });
}

const headers = fc
  .record({
    date: header(...dates),
    'retry-after': header('0', '30', '999999999', '-1', '1e9', ...dates),
    etag: header('"v1"', 'W/"v1"'),
    location: header(...places),
  })
  .map((all) => new Map(Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))));

const statuses = [
  201, 204, 206, 301, 302, 304, 307, 400, 401, 403, 404, 405, 407, 408, 418, 422, 429, 500, 502, 503, 511,
];

/** Answers of any status, mostly 200, with such a body. */
export function answersOf(body: fc.Arbitrary<string>): fc.Arbitrary<HttpResponse> {
  const status = fc.oneof(
    { weight: 6, arbitrary: fc.constant(200) },
    { weight: 3, arbitrary: fc.constantFrom(...statuses) },
    { weight: 1, arbitrary: fc.integer({ min: 100, max: 999 }) },
  );
  return fc.record({ status, headers, body });
}
