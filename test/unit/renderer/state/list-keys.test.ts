import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepOf, Typing } from '../../../../renderer/state/list-keys';

describe('where a key leads', () => {
  it.each([
    ['ArrowDown', 5],
    ['ArrowUp', 3],
    ['PageDown', 7],
    ['PageUp', 1],
    ['Home', 0],
    ['End', 9],
    ['Enter', null],
    ['a', null],
  ])('%s from the fifth of ten lines, three to a page: %j', (key, to) => {
    expect(stepOf(key, { at: 4, count: 10, page: 3 })).toBe(to);
  });

  it('is never beyond the list', () => {
    const standing = fc
      .record({ count: fc.integer({ min: 1, max: 50 }), page: fc.integer({ min: 1, max: 60 }), part: fc.nat() })
      .map(({ count, page, part }) => ({ count, page, at: part % count }));
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(keys, standing, (key, where) => {
        const to = stepOf(key, where);
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(where.count);
      }),
    );
  });
});

describe('what is typed to find a line', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is one word while it goes on, and a new one after a pause', () => {
    const typing = new Typing();
    expect(typing.isGoing()).toBe(false);
    expect(typing.add('b')).toBe('b');
    vi.advanceTimersByTime(600);
    expect(typing.add('a')).toBe('ba');
    vi.advanceTimersByTime(600);
    expect(typing.isGoing()).toBe(true);
    expect(typing.add(' ')).toBe('ba ');
    vi.advanceTimersByTime(700);
    expect(typing.isGoing()).toBe(false);
    expect(typing.add('c')).toBe('c');
  });
});
