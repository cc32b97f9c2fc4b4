import { afterEach, describe, expect, it } from 'vitest';
import { roundedWait, timeOfDay, waitWords } from '../../../main/words/time';
import { overwriteGetLocale } from '../../../messages/compiled/runtime';

const hour = 3_600_000;
afterEach(() => {
  overwriteGetLocale(() => 'en');
});

describe('a wait that ticks', () => {
  it.each([
    [0, '0:00'],
    [24 * hour - 1, '23:59:59'],
    [24 * hour, '1 d 0 h'],
    [240 * hour - 1, '9 d 23 h'],
    [240 * hour, '10 d'],
  ])('of %d ms is %s', (wait, words) => {
    expect(waitWords(wait)).toBe(words);
  });
});

describe('a wait in whole minutes', () => {
  it.each([
    [0, 'under 1 min', 'under 1 min.'],
    [59_999, 'under 1 min', 'under 1 min.'],
    [60_000, '1 min', '1 min.'],
    [hour - 1, '59 min', '59 min.'],
    [hour, '1 h 0 min', '1 t 0 min.'],
    [24 * hour - 1, '23 h 59 min', '23 t 59 min.'],
    [50 * hour, '2 d 2 h', '2 d 2 t'],
  ])('of %d ms is %s', (wait, english, danish) => {
    expect(roundedWait(wait)).toBe(english);
    overwriteGetLocale(() => 'da');
    expect(roundedWait(wait)).toBe(danish);
  });
});

describe('a moment', () => {
  const moment = new Date(2026, 10, 24, 14, 42).getTime();

  it('is the time of day where the agent is, as the language writes it', () => {
    expect(timeOfDay(moment, moment + 9 * hour)).toBe('14:42');
    overwriteGetLocale(() => 'da');
    expect(timeOfDay(moment, moment)).toBe('14.42');
  });

  it('has its date when that is another than today’s', () => {
    expect(timeOfDay(moment, moment + 10 * hour)).toBe('24 Nov, 14:42');
    expect(timeOfDay(moment, moment - 15 * hour)).toBe('24 Nov, 14:42');
  });
});
