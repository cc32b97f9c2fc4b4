import { afterEach, expect, it } from 'vitest';
import type { Locale } from '../../../../main/bridge/contract';
import { overwriteGetLocale } from '../../../../messages/compiled/runtime.js';
import { weekdays } from '../../../../renderer/state/weekdays';

afterEach(() => {
  overwriteGetLocale(() => 'en');
});

it.each<readonly [Locale, string, string]>([
  ['en', 'Monday', 'Sunday'],
  ['da', 'mandag', 'søndag'],
])('the week begins on Monday, and is told in the agent’s language (%s)', (locale, first, last) => {
  overwriteGetLocale(() => locale);
  const days = weekdays();
  expect(days.map(({ day }) => day)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect([days[0]?.long, days[6]?.long]).toEqual([first, last]);
  expect(new Set(days.map(({ short }) => short)).size).toBe(7);
});
