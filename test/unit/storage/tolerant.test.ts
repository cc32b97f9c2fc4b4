import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { field, goodOnes, orElse, type OnFlaw } from '../../../main/storage/tolerant';

function read<Value>(value: unknown, make: (onFlaw: OnFlaw) => v.GenericSchema<unknown, Value>): [Value, number] {
  let flaws = 0;
  const schema = make(() => {
    flaws += 1;
  });
  return [v.parse(schema, value), flaws];
}

describe('a value that makes no sense', () => {
  it('is replaced, and said', () => {
    expect(read(7, (onFlaw) => orElse(v.number(), 0, onFlaw))).toEqual([7, 0]);
    expect(read('7', (onFlaw) => orElse(v.number(), 0, onFlaw))).toEqual([0, 1]);
  });
});

describe('a field', () => {
  const pair = (onFlaw: OnFlaw) => v.object({ one: field(v.number(), 1, onFlaw), two: field(v.number(), 2, onFlaw) });

  it('may be missing, which is no flaw', () => {
    expect(read({ two: 7 }, pair)).toEqual([{ one: 1, two: 7 }, 0]);
  });

  it('that makes no sense is a flaw, and loses no other', () => {
    expect(read({ one: null, two: 7 }, pair)).toEqual([{ one: 1, two: 7 }, 1]);
  });
});

describe('a list', () => {
  it('keeps all that make sense, in order, and says what does not', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant(null))), (items) => {
        const good = items.filter((item) => typeof item === 'number');
        const [kept, flaws] = read(items, (onFlaw) => goodOnes(v.number(), onFlaw));
        expect(kept).toEqual(good);
        expect(flaws).toBe(items.length - good.length);
      }),
    );
  });

  it('is empty where it is none, and that is said', () => {
    for (const value of [null, {}, 'list', undefined]) {
      expect(read(value, (onFlaw) => goodOnes(v.number(), onFlaw))).toEqual([[], 1]);
    }
  });
});
