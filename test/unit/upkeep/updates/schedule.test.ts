import { expect, it } from 'vitest';
import { firstLook, isWorthTelling, nextLook } from '../../../../main/upkeep/updates/schedule';

const minute = 60_000;
const hour = 60 * minute;

it('the first look is five to fifteen minutes after the start', () => {
  expect([firstLook(0), firstLook(1)]).toEqual([5 * minute, 15 * minute]);
});

it('then it is every six hours, a little sooner or later', () => {
  expect([nextLook(0, 0), nextLook(0, 0.5), nextLook(0, 1)].map((pause) => Math.round(pause / minute))).toEqual([
    324, 360, 396,
  ]);
});

it('what failed is tried again sooner, and less and less often', () => {
  expect([1, 2, 3, 4, 5, 100].map((failures) => nextLook(failures, 0.5) / hour)).toEqual([0.5, 1, 2, 4, 6, 6]);
});

it('a failure of a week is worth telling, once it has come three times in a row', () => {
  const week = 7 * 24 * hour;
  expect([isWorthTelling(0, 3, week), isWorthTelling(0, 3, week + 1)]).toEqual([false, true]);
  expect(isWorthTelling(0, 2, 10 * week)).toBe(false);
});
