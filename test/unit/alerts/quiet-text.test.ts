import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../messages/compiled/runtime';
import type { Quiet } from '../../../main/alerts/quiet';
import { quietText } from '../../../main/alerts/quiet-text';
import { timeOfDay } from '../../../main/words/time';

const now = new Date(2026, 10, 24, 12).getTime();
const evening = new Date(2026, 10, 24, 17, 30).getTime();
const tomorrow = new Date(2026, 10, 25, 8).getTime();
const text = (cause: Quiet['cause'], until: number | null): string => quietText({ cause, until }, now);

beforeEach(() => {
  overwriteGetLocale(() => 'en');
});
afterEach(() => {
  overwriteGetLocale(() => 'en');
});

describe('why nothing disturbs', () => {
  it('is that the person asked for it, until it is turned off or until a time', () => {
    expect(text('do-not-disturb', null)).toBe('Do not disturb, until you turn it off');
    expect(text('do-not-disturb', evening)).toBe('Do not disturb until 17:30');
  });

  it('names the day of an end that is not today', () => {
    expect(text('do-not-disturb', tomorrow)).toBe(`Do not disturb until ${timeOfDay(tomorrow, now)}`);
    expect(text('do-not-disturb', tomorrow)).toMatch(/25 Nov/);
  });

  it('is a time of the day or week, and its end where it has one', () => {
    expect(text('schedule', evening)).toBe('Quiet hours until 17:30');
    expect(text('schedule', null)).toBe('Quiet hours, all day and every day');
  });

  it('is the screen or the desktop, which say of no end', () => {
    expect(text('locked', null)).toBe('Quiet while the screen is locked');
    expect(text('desktop', null)).toBe('Quiet: the desktop’s own do-not-disturb is on');
  });

  it('is said in Danish to those who speak it', () => {
    const english = text('locked', null);
    overwriteGetLocale(() => 'da');
    expect(text('locked', null)).not.toBe(english);
    expect(text('schedule', evening)).toContain('17.30');
  });
});
