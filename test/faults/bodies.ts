/** Answers with the status 200 and a body that is not what it should be. */
import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import type { Fault } from '../../main/demo-pbx/faults';
import { nextTry, nothingLost, said, type AnswerRow } from './row';

const megabyte = 1024 * 1024;
const spaces = Buffer.alloc(megabyte, ' ');
const unreadable = 'The list stays as it was; the queue’s line says that the answer is none of the platform’s.';

const cutOff = 'The list stays as it was; the queue’s line says that the answer was cut off. No memory is taken.';
const hostile = { sees: cutOff, heals: nextTry, says: said.tooLarge, heavy: true } as const;
const json = (body: string, headers: Readonly<Record<string, string>> = {}): Fault => ({
  kind: 'answer',
  status: 200,
  body,
  headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
});

const head = (lines: readonly string[]): string =>
  ['HTTP/1.1 200 OK', 'Content-Type: application/json', 'Connection: close', ...lines, '', ''].join('\r\n');

const raw = (lines: readonly string[], body: string | Uint8Array): Fault => ({
  kind: 'raw',
  *bytes() {
    yield head(lines);
    yield body;
  },
});

/** So many pieces of a megabyte, after a beginning. */
const stream = (lines: readonly string[], start: string | Uint8Array, piece: Uint8Array, times: number): Fault => ({
  kind: 'raw',
  *bytes() {
    yield head(lines);
    yield start;
    for (let sent = 0; sent < times; sent += 1) yield piece;
  },
});

const gzipHead = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** A megabyte of spaces, compressed so that it may be repeated. */
const flatMegabyte = deflateRawSync(spaces, { finishFlush: constants.Z_FULL_FLUSH });

/** Puts something into the right list, which is never empty here, before its first entry. */
const withEntry = (entry: string): Fault => ({ kind: 'altered', body: (right) => `[${entry},${right.slice(1)}` });

/** The rows. */
export const bodies = {
  empty: {
    fault: 'The body is empty.',
    sees: unreadable,
    heals: nextTry,
    plan: json(''),
    says: said.malformed,
  },
  null: {
    fault: 'The body is `null`.',
    sees: unreadable,
    heals: nextTry,
    plan: json('null'),
    says: said.malformed,
  },
  object: {
    fault: 'The body is an object where the list should be.',
    sees: unreadable,
    heals: nextTry,
    plan: json('{"callers":[]}'),
    says: said.malformed,
  },
  'error-in-200': {
    fault: 'An error comes with the status 200.',
    sees: unreadable,
    heals: nextTry,
    plan: json('{"error":{"code":"internal_error","message":"Internal error"}}'),
    says: said.malformed,
  },
  'plain-text': {
    fault: 'The body is a word that is no JSON.',
    sees: unreadable,
    heals: nextTry,
    plan: json('OK'),
    says: said.malformed,
  },
  html: {
    fault: 'A hotel’s network answers in the platform’s place, with 200 and a page of HTML.',
    sees: 'The queue’s line says that the network may want a sign-in, and how to get to it.',
    heals: nextTry,
    plan: { kind: 'html' },
    says: said.portal,
  },
  'half-json': {
    fault: 'The JSON ends in the middle, though the length is right.',
    sees: unreadable,
    heals: nextTry,
    plan: json('[{"_id":"1","state":"VI'),
    says: said.malformed,
  },
  'two-values': {
    fault: 'Two lists come one after the other.',
    sees: unreadable,
    heals: nextTry,
    plan: json('[][]'),
    says: said.malformed,
  },
  'utf-16': {
    fault: 'The list comes in UTF-16.',
    sees: unreadable,
    heals: nextTry,
    plan: raw([], Buffer.from('\uFEFF[{"_id":"1"}]', 'utf16le')),
    says: said.malformed,
  },
  'only-unreadable': {
    fault: 'No entry of the list can be told apart.',
    sees: unreadable,
    heals: nextTry,
    plan: json('[7,null,{},{"name":"no id"},[[]],"x"]'),
    says: said.malformed,
  },
  'some-unreadable': {
    fault: 'Two entries of the list cannot be read, the others can.',
    sees: 'Everybody else is in the list and told; a line counts the two.',
    heals: nothingLost,
    plan: withEntry('7,{"name":"no id"}'),
    says: /2 entries from .* could not be read/,
  },
  'odd-fields': {
    fault: 'A caller’s fields have odd types: a number for the name, text for `privacy`.',
    sees: 'The caller is in the list with what can be read, as secret: a doubt is no reason to show a number.',
    heals: nothingLost,
    plan: withEntry('{"_id":"odd-fields","state":"NEW","number":12,"name":{"a":1},"privacy":"maybe"}'),
    says: null,
  },
  prototype: {
    fault: 'An entry has the keys `__proto__` and `constructor`.',
    sees: 'Nothing: the keys mean nothing.',
    heals: nothingLost,
    plan: withEntry('{"_id":"prototype","__proto__":{"state":"VIP"},"constructor":{"prototype":{"name":"x"}}}'),
    says: null,
  },
  'bad-dates': {
    fault: 'A caller’s times cannot be read: the 31st of June, a word, the year 275761.',
    sees: 'The caller is in the list all the same.',
    heals: nothingLost,
    plan: withEntry(
      '{"_id":"bad-date","entered":"2025-06-31T25:61:00Z"},{"_id":"word-date","entered":"yesterday"},{"_id":"late-date","entered":"+275761-01-01T00:00:00Z"}',
    ),
    says: null,
  },
  'same-id-twice': {
    fault: 'One call stands in the list twice.',
    sees: 'The caller once.',
    heals: nothingLost,
    plan: withEntry('{"_id":"twice","name":"First"},{"_id":"twice","name":"Second"}'),
    says: null,
  },
  'byte-order-mark': {
    fault: 'A byte order mark stands before the list.',
    sees: 'Nothing, or that the answer is none of the platform’s while it lasts.',
    heals: nextTry,
    plan: { kind: 'altered', body: (right) => `\uFEFF${right}` },
    says: null,
  },
  'wrong-type': {
    fault: 'The right list is said to be `text/plain`.',
    sees: 'Nothing: what counts is what it is.',
    heals: nothingLost,
    plan: { kind: 'altered', headers: { 'Content-Type': 'text/plain' } },
    says: null,
  },
  'half-body': {
    fault: 'The connection breaks in the middle of the body.',
    sees: 'The list stays as it was; the queue’s line says that there is no connection.',
    heals: nextTry,
    plan: { kind: 'half-body' },
    says: said.network,
  },
  'length-too-long': {
    fault: '`Content-Length` promises more than comes.',
    sees: 'The list stays as it was; the queue’s line says that there is no connection.',
    heals: nextTry,
    plan: raw(['Content-Length: 400'], '[]'),
    says: said.network,
  },
  'length-too-short': {
    fault: '`Content-Length` promises less than comes.',
    sees: unreadable,
    heals: nextTry,
    plan: raw(['Content-Length: 9'], '[{"_id":"1"}]'),
    says: said.malformed,
  },
  'broken-chunks': {
    fault: 'A chunked body has a length that is no number.',
    sees: 'The list stays as it was; the queue’s line says that there is no connection.',
    heals: nextTry,
    plan: raw(['Transfer-Encoding: chunked'], 'zz\r\n[]\r\n'),
    says: said.network,
  },
  'broken-gzip': {
    fault: 'A compressed body cannot be unpacked.',
    sees: 'The list stays as it was; the queue’s line says that there is no connection.',
    heals: nextTry,
    plan: raw(['Content-Encoding: gzip'], Buffer.concat([gzipSync('[]').subarray(0, 10), Buffer.alloc(64, 0xff)])),
    says: said.network,
  },
  'not-gzip': {
    fault: 'A body that is said to be compressed is not.',
    sees: 'Nothing, where the list can be read all the same; else that the answer is none of the platform’s.',
    heals: nextTry,
    plan: raw(['Content-Encoding: gzip'], 'no gzip at all'),
    says: /No connection|not one of a Telecom X/,
  },
  'unknown-encoding': {
    fault: 'The body comes in an encoding that nobody asked for.',
    sees: unreadable,
    heals: nextTry,
    plan: raw(['Content-Encoding: x-secret'], 'qqqqqq'),
    says: /No connection|not one of a Telecom X/,
  },
  'spaces-600-mb': {
    fault: '600 MB of spaces are streamed.',
    ...hostile,
    plan: stream([], '[', spaces, 600),
  },
  'huge-told': {
    fault: 'The body is 600 MB of spaces, and its length is told.',
    ...hostile,
    plan: stream([`Content-Length: ${600 * megabyte}`], spaces, spaces, 599),
  },
  'gzip-bomb': {
    fault: 'A compressed body of 600 KB unpacks to 600 MB.',
    ...hostile,
    plan: stream(['Content-Encoding: gzip'], gzipHead, flatMegabyte, 600),
  },
  'nested-brackets': {
    fault: 'The body is 100,000 brackets, one in the other.',
    sees: unreadable,
    heals: nextTry,
    plan: json('['.repeat(100_000) + ']'.repeat(100_000)),
    says: said.malformed,
    heavy: true,
  },
  'nested-entry': {
    fault: 'One entry of the list holds 100,000 objects, one in the other.',
    sees: 'Everybody else is in the list and told; a line counts the one.',
    heals: nothingLost,
    plan: withEntry('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)),
    says: /1 entry from .* could not be read|not one of a Telecom X/,
    heavy: true,
  },
} as const satisfies Readonly<Record<string, AnswerRow>>;
