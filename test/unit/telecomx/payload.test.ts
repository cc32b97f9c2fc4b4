import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPayload, shapeOf } from '../../../main/telecomx/payload';
import { response } from './words';

const read = (body: string) => readPayload(response(200, body));

describe('a body', () => {
  it('is JSON, nothing, a page or text', () => {
    expect(read(' [1] ')).toEqual({ kind: 'json', value: [1] });
    expect(read('null')).toEqual({ kind: 'json', value: null });
    expect(read(' \n ')).toEqual({ kind: 'empty' });
    expect(read(' <html>')).toEqual({ kind: 'html', text: '<html>' });
    expect(read('Not < found')).toEqual({ kind: 'text', text: 'Not < found' });
    expect(read('{"a":')).toEqual({ kind: 'text', text: '{"a":' });
  });

  it('may be nested 100,000 deep', () => {
    expect(() => shapeOf(200, read('['.repeat(100_000) + ']'.repeat(100_000)))).not.toThrow();
  });
});

describe('the shape of an answer', () => {
  it.each([
    ['[]', '200 array(0)'],
    ['[{"_id":1,"name":"Bamse"},{}]', '200 array(2) of {_id: number, name: string}'],
    ['[[[1]]]', '200 array(1) of array(1) of array(1)'],
    ['[{"a":{"b":1},"c":[1]}]', '200 array(1) of {a: object(1), c: array(1)}'],
    ['{"a":{"b":{"c":1}},"d":null}', '200 {a: {b: object(1)}, d: null}'],
    ['null', '200 null'],
    ['true', '200 boolean'],
    ['', '200 empty'],
    ['<p>', '200 html(3)'],
    ['oops', '200 text(4)'],
  ])('of %s', (body, shape) => {
    expect(shapeOf(200, read(body))).toBe(shape);
  });

  it('names no key that may be a value, and no more than twenty', () => {
    expect(shapeOf(200, read('{"+4535203040":1,"a b":1,"x1":1,"aaaaaaaaaaaaaaaaaaaaaaaa":1}'))).toBe(
      '200 {?: number, ?: number, ?: number, ?: number}',
    );
    expect(shapeOf(200, read(`{"${'a'.repeat(23)}":1}`))).toBe(`200 {${'a'.repeat(23)}: number}`);
    const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => ['k'.repeat(i + 1), 0]));
    expect(shapeOf(200, read(JSON.stringify(keys(20))))).not.toContain('…');
    expect(shapeOf(200, read(JSON.stringify(keys(21))))).toMatch(/, …\}$/);
  });

  it('never holds a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const planted = [{ name: 'SECRET-NAME', more: value, deep: [['SECRET-NAME']] }, 'SECRET-NAME'];
        expect(shapeOf(200, { kind: 'json', value: planted })).not.toContain('SECRET');
      }),
    );
  });
});
