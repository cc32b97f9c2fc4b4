import { expect, it } from 'vitest';
import { revivalDelay } from '../../../main/desktop/revival';

it('a page that ends now and then comes back at once', () => {
  expect(revivalDelay([0], 0)).toBe(0);
  expect(revivalDelay([0, 1000, 2000], 2000)).toBe(0);
  expect(revivalDelay([0, 20_000, 40_000, 60_000], 60_000)).toBe(0);
});

it('a page that ends again and again waits before it comes back', () => {
  expect(revivalDelay([0, 1000, 2000, 3000], 3000)).toBe(10_000);
  expect(revivalDelay([1, 20_000, 40_000, 60_000], 60_000)).toBe(10_000);
});
