import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allWords, errorWords } from '../../../main/telecomx/error-words';
import { readPayload } from '../../../main/telecomx/payload';
import { response } from './words';

const read = (body: string) => readPayload(response(400, body));
const json = (value: unknown) => ({ kind: 'json', value }) as const;

describe('the words of an error', () => {
  it.each([
    ['{"message":"Session EXPIRED"}', 'session expired'],
    ['{"error":"expired"}', 'expired'],
    ['{"error":{"code":"expired","message":"Session has expired"}}', 'expired session has expired'],
    ['{"error":{"code":7,"message":"x"}}', 'x'],
    ['{"code":"id","message":"none"}', 'id none'],
    ['{"code":null,"message":3,"error":4}', ''],
    ['{"message":"a","error":[]}', 'a'],
    ['{"message":["a","b"]}', 'a b'],
    ['{"errors":["a",{"msg":"b"},{"detail":"c","x":"d"},[["e"]],7]}', 'a b c'],
    ['{"errors":{"smsKey":["is missing"]}}', 'smskey is missing'],
    ['{"error":"invalid_grant","error_description":"SMS code"}', 'invalid_grant sms code'],
    ['{"errorCode":"a","error_code":"b","reason":"c","description":"d","title":"e","type":"f"}', 'a b f e c d'],
    ['["a",{"message":"b"}]', 'a b'],
    ['{"error":{"error":{"error":{"message":"deep"}}}}', 'deep'],
    ['{"error":{"error":{"error":{"error":{"message":"too deep"}}}}}', ''],
    ['{"data":{"message":"a"}}', ''],
    ['{"__proto__":{"message":"a"}}', ''],
    ['"Expired"', 'expired'],
    ['Plain Text', 'plain text'],
    ['a < b', 'a < b'],
    ['Session <b>expired</b>', ''],
    ['<html>expired</html>', ''],
    ['', ''],
    ['{}', ''],
    ['[]', ''],
    ['null', ''],
    ['7', ''],
  ])('of %s', (body, words) => {
    expect(errorWords(read(body))).toBe(words);
  });

  it('are those of a plain text of up to 300 characters', () => {
    expect(errorWords(read('x'.repeat(300)))).toHaveLength(300);
    expect(errorWords(read('x'.repeat(301)))).toBe('');
  });

  it('are cut short where a body is huge', () => {
    expect(errorWords(json({ message: 'x'.repeat(1_000_000) }))).toHaveLength(300);
    expect(errorWords(json(Array.from({ length: 100_000 }, () => 'ab')))).toHaveLength(20 * 3 - 1);
    const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`key${index}`, 'x']));
    expect(errorWords(json({ errors: wide })).split(' ')).toHaveLength(20);
  });

  it('are none in 100,000 brackets', () => {
    expect(errorWords(read('['.repeat(100_000) + ']'.repeat(100_000)))).toBe('');
    expect(errorWords(read('{"error":'.repeat(100_000) + '1' + '}'.repeat(100_000)))).toBe('');
  });

  it('never throw and touch no prototype, whatever the body is', () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const key = fc.constantFrom('message', 'error', 'errors', 'code', '__proto__', 'constructor', 'toString');
    const { body } = fc.letrec<{ body: unknown }>((tie) => ({
      body: fc.oneof(
        { depthSize: 'large' },
        fc.jsonValue(),
        fc.array(tie('body'), { maxLength: 3 }),
        fc.dictionary(key, tie('body'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(body, (value) => {
        const payload = read(JSON.stringify(value));
        expect(typeof errorWords(payload)).toBe('string');
        expect(typeof allWords(payload)).toBe('string');
      }),
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it('never throw at plain text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(errorWords(read(text)).length).toBeLessThanOrEqual(2 * 300);
      }),
    );
  });
});

describe('all words of an answer', () => {
  it.each([
    ['{"smsRequired":true,"requiresAuthenticator":false,"token":null,"x":""}', 'smsrequired x '],
    ['{"data":{"Requires":["SMS",7]}}', 'data requires sms'],
    ['["sms"]', 'sms'],
    ['"sms"', 'sms'],
    ['null', ''],
    ['SMS', 'sms'],
    [`{"a":{"b":{"c":{"d":{"e":"too deep"}}}}}`, 'a b c d'],
  ])('of %s', (body, words) => {
    expect(allWords(read(body))).toBe(words);
  });
});
