import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../main/telecomx/redact';

describe('a secret by its form', () => {
  const { redact } = createRedactor();

  it.each([
    ['https://x.dk/a?token=abc123&b=1', 'https://x.dk/a?token=***&b=1'],
    ['https://x.dk/a?b=1&TOKEN=abc123#c', 'https://x.dk/a?b=1&TOKEN=***#c'],
    ['next=%2Fa%3Ftoken%3Dabc123&b=1', 'next=%2Fa%3Ftoken%3D***&b=1'],
    ['password=hunter2&smsKey=4711;authenticatorToken=99', 'password=***&smsKey=***;authenticatorToken=***'],
    ['{"smsKey":"123456","authenticatorToken":"987"}', '{"smsKey":***,"authenticatorToken":***}'],
    ['{\\"authenticatorToken\\":\\"987\\",\\"a\\":1}', '{\\"authenticatorToken\\":***,\\"a\\":1}'],
    ['{"token":"a b\\"c","password" : "d","keep":"e"}', '{"token":***,"password" : ***,"keep":"e"}'],
    ["{token: 'a b', keep: 1}", '{token: ***, keep: 1}'],
    ['Authorization: Bearer abc.def-ghi', 'Authorization: Bearer ***'],
    ['bearer   abc', 'bearer   ***'],
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic ***'],
    ['next=token%253Dabc123&b=1', 'next=token%253D***&b=1'],
    ['{"body":"{\\"token\\":\\"a b, c\\",\\"keep\\":\\"d\\"}"}', '{"body":"{\\"token\\":***,\\"keep\\":\\"d\\"}"}'],
    ['Cookie: a=1; b=2\r\nHost: x', 'Cookie: ***\r\nHost: x'],
    ['set-cookie: a=1; b=2', 'set-cookie: ***'],
    ['https://me:secret@x.dk/a', 'https://***@x.dk/a'],
    ['two: token=a1 token=b2', 'two: token=*** token=***'],
  ])('is masked in %s', (text, masked) => {
    expect(redact(text)).toBe(masked);
  });

  it.each(['https://x.dk/pbx/queue/1/callers', 'an e-mail: me@x.dk', 'the bearer', 'the token was refused'])(
    'is not seen in %s',
    (text) => {
      expect(redact(text)).toBe(text);
    },
  );
});

describe('a hidden value', () => {
  it('is masked wherever it stands', () => {
    const redactor = createRedactor();
    redactor.hide('pæ ss"1');
    expect(redactor.redact('x pæ ss"1 y pæ ss"1')).toBe('x *** y ***');
    expect(redactor.redact('p%C3%A6%20ss%221')).toBe('***');
    expect(redactor.redact('p%C3%A6+ss%221')).toBe('***');
    expect(redactor.redact('{"a":"pæ ss\\"1"}')).toBe('{"a":"***"}');
  });

  it('is masked in small letters and in capitals, with whatever stands in it', () => {
    const redactor = createRedactor();
    redactor.hide('Abc.(+)[$]{1}|^?*\\');
    expect(redactor.redact('x aBC.(+)[$]{1}|^?*\\ y')).toBe('x *** y');
    expect(redactor.redact('abcd')).toBe('abcd');
  });

  it('that is part of another leaves nothing of the other', () => {
    const redactor = createRedactor();
    redactor.hide('abcd');
    redactor.hide('abcdefgh');
    expect(redactor.redact('abcdefgh abcd')).toBe('*** ***');
  });

  it('is at least four characters long', () => {
    const redactor = createRedactor();
    redactor.hide('');
    redactor.hide('abc');
    expect(redactor.redact('abc')).toBe('abc');
    redactor.hide('1234');
    expect(redactor.redact('12345')).toBe('***5');
  });

  it('never shows, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4 }).filter((secret) => !'***'.includes(secret) && !/[*]/.test(secret)),
        fc.string(),
        (secret, around) => {
          const redactor = createRedactor();
          redactor.hide(secret);
          expect(redactor.redact(around.replaceAll(secret, '') + secret)).not.toContain(secret);
        },
      ),
    );
  });

  it('may be half a surrogate pair', () => {
    const redactor = createRedactor();
    redactor.hide('\ud800abc');
    expect(redactor.redact('x\ud800abc')).toBe('x***');
  });
});
