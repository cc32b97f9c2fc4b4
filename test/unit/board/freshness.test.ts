import { describe, expect, it } from 'vitest';
import { isStale, staleAfter } from '../../../main/board/freshness';
import { mono } from '../telecomx/words';

describe('an answer', () => {
  it('is stale after three intervals, but never within ten seconds', () => {
    expect([1000, 2500, 3333, 4000, 60_000].map(staleAfter)).toEqual([10_000, 10_000, 10_000, 12_000, 180_000]);
  });

  it('is the truth up to that age, and no longer past it', () => {
    expect(isStale(mono(500), mono(500), 2500)).toBe(false);
    expect(isStale(mono(500), mono(10_500), 2500)).toBe(false);
    expect(isStale(mono(500), mono(10_501), 2500)).toBe(true);
    expect(isStale(mono(500), mono(180_500), 60_000)).toBe(false);
    expect(isStale(mono(500), mono(180_501), 60_000)).toBe(true);
  });
});
