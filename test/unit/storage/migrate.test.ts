import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate, type Step } from '../../../main/storage/migrate';

const steps: readonly Step[] = [
  (content) => ({ ...content, seen: [1] }),
  (content) => ({ ...content, seen: [content['seen'], 2] }),
];

const current = (content: object) => ({ content: { ...content, version: 3 }, isLater: false });

describe('a file of an earlier version', () => {
  it('goes over each step that is left, in order, and to no other', () => {
    expect(migrate({ version: 1, kept: true }, steps)).toEqual(current({ kept: true, seen: [[1], 2] }));
    expect(migrate({ version: 2, seen: 'before' }, steps)).toEqual(current({ seen: ['before', 2] }));
    expect(migrate({ version: 3, seen: 'before' }, steps)).toEqual(current({ seen: 'before' }));
  });

  it('has the current version after it, whatever a step says of it', () => {
    expect(migrate({ version: 1 }, [() => ({ version: 7 }), (content) => content])).toEqual(current({}));
  });

  it.each([{}, { version: '1' }, { version: 0 }, { version: 1.5 }, { version: null }, [], null, 'text', 7])(
    'is not understood where it is %j',
    (value) => {
      expect(migrate(value, steps)).toBeNull();
    },
  );

  it('touches no prototype, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 1, max: 3 }), (json, version) => {
        const text = `{"version":${version},"__proto__":{"planted":true},"constructor":${json}}`;
        expect(migrate(JSON.parse(text), steps)?.content).toMatchObject({ version: 3 });
        expect(Object.hasOwn(Object.prototype, 'planted')).toBe(false);
      }),
    );
  });
});

describe('a file of a later version', () => {
  it.each([4, 5, 1e300])('is taken as it is for the current one, and known to be later: %j', (version) => {
    const content = { seen: 'before', unknownHere: { kept: true } };
    expect(migrate({ version, ...content }, steps)).toEqual({ content: { version: 3, ...content }, isLater: true });
  });
});
