import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedToken } from '../../../main/telecomx/auth';

describe('a pasted token', () => {
  it.each([
    ['abc', 'abc'],
    [' ab\n c\u00a0d\t', 'abcd'],
    ['Bearer abc', 'abc'],
    ['  bearer\n abc', 'abc'],
    ['Bearerabc', 'Bearerabc'],
    ['abc Bearer', 'abcBearer'],
    ['Bearer', null],
    ['', null],
    [' \n ', null],
    ['"abc"', 'abc'],
    ['Authorization: Bearer abc', 'abc'],
    ['Bearer: abc', 'abc'],
    ['?token=abc', 'abc'],
    ['token=abc', 'abc'],
    ['abc’def', null],
  ])('of %j', (text, token) => {
    expect(readPastedToken(text)).toBe(token);
  });

  it('is no longer than 4096 characters', () => {
    expect(readPastedToken('x'.repeat(4096))).toHaveLength(4096);
    expect(readPastedToken('x'.repeat(4097))).toBeNull();
  });

  it('is the token, whatever white space was put into it', () => {
    const token = fc.stringMatching(/^[\w.+/=-]{1,80}$/);
    const space = fc.constantFrom('', ' ', '\n', '\r\n', '\t', '\u00a0', '\ufeff');
    fc.assert(
      fc.property(token, space, space, fc.constantFrom('', 'Bearer ', 'bearer\n'), (given, inside, around, before) => {
        fc.pre(!/^(?:bearer|authorization|token=)/i.test(given));
        const text = `${around}${before}${given.replaceAll(/(?<=.)(?=.)/g, inside)}${around}`;
        expect(readPastedToken(text)).toBe(given);
      }),
    );
  });
});
