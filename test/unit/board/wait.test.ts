import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf, waitAt, waitText } from '../../../main/board/wait';

describe('a wait', () => {
  it('is the time since the entry, and never negative', () => {
    expect(waitAt(1000, 4500)).toBe(3500);
    expect(waitAt(4500, 4500)).toBe(0);
    expect(waitAt(4500, 1000)).toBe(0);
  });

  it.each([
    [-1, '0:00'],
    [0, '0:00'],
    [999, '0:00'],
    [9000, '0:09'],
    [59_999, '0:59'],
    [60_000, '1:00'],
    [725_000, '12:05'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [3_723_000, '1:02:03'],
    [90_000_000, '25:00:00'],
  ])('of %d ms reads %s', (wait, text) => {
    expect(waitText(wait)).toBe(text);
  });

  it('reads as the whole seconds that have passed', () => {
    fc.assert(
      fc.property(fc.nat(400_000_000), (wait) => {
        const text = waitText(wait);
        expect(text).toMatch(/^(\d+:[0-5]\d|[1-5]?\d):[0-5]\d$/u);
        expect(text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)).toBe(Math.floor(wait / 1000));
      }),
    );
  });
});

describe('the service level', () => {
  const both = { serviceLevel: 20_000, serviceLevelCritical: 60_000 };

  it.each([
    [0, 'within'],
    [20_000, 'within'],
    [20_001, 'past'],
    [60_000, 'past'],
    [60_001, 'critical'],
  ])('after %d ms is %s', (wait, level) => {
    expect(levelOf(wait, both)).toBe(level);
  });

  it('knows what a queue promises only in part, or not at all', () => {
    expect(levelOf(99_000, { ...both, serviceLevelCritical: null })).toBe('past');
    expect(levelOf(5000, { ...both, serviceLevelCritical: null })).toBe('within');
    expect(levelOf(50_000, { ...both, serviceLevel: null })).toBe('within');
    expect(levelOf(99_000, { ...both, serviceLevel: null })).toBe('critical');
    expect(levelOf(99_000, { serviceLevel: null, serviceLevelCritical: null })).toBe('none');
  });
});
