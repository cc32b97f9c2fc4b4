import { getLocale } from '../../messages/compiled/runtime';

/** The days of the week from Monday (1) to Sunday (7), in the agent's language. */
export function weekdays() {
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  const long = new Intl.DateTimeFormat(getLocale(), { weekday: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(getLocale(), { weekday: 'short', timeZone: 'UTC' });
  return days.map((day) => {
    // The first of January 2024 was a Monday.
    const date = new Date(Date.UTC(2024, 0, day));
    return { day, long: long.format(date), short: short.format(date).replace('.', '').slice(0, 2) };
  });
}
