import { afterEach, describe, expect, it } from 'vitest';
import { minutesText, timeOfDay } from '../../../main/words/time';
import { overwriteGetLocale } from '../../../messages/compiled/runtime';

afterEach(() => {
  overwriteGetLocale(() => 'en');
});

describe('a wait in minutes', () => {
  it('counts whole ones', () => {
    expect([0, 59_999, 60_000, 299_999].map(minutesText)).toEqual(['0 min', '0 min', '1 min', '4 min']);
  });

  it('is in the agent’s language', () => {
    overwriteGetLocale(() => 'da');
    expect(minutesText(240_000)).toBe('4 min.');
  });
});

describe('a moment', () => {
  it('is the time of day where the agent is, in the agent’s language', () => {
    const moment = new Date(2026, 10, 24, 14, 42).getTime();
    expect(timeOfDay(moment)).toMatch(/^2:42\sPM$/u);
    overwriteGetLocale(() => 'da');
    expect(timeOfDay(moment)).toBe('14.42');
  });
});
