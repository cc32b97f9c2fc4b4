/** Moments and durations in the agent's language. */
import { getLocale } from '../../messages/compiled/runtime';

/** By locale, since making a formatter costs far more than using it. */
const minutes = new Map<string, Intl.NumberFormat>();

function minutesFormat(locale: string): Intl.NumberFormat {
  const known = minutes.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  minutes.set(locale, made);
  return made;
}

/** A moment (epoch milliseconds) as a time of day where the agent is, e.g. `10:42`. */
export function timeOfDay(moment: number): string {
  return new Intl.DateTimeFormat(getLocale(), { timeStyle: 'short' }).format(moment);
}

/** A wait (milliseconds) in whole minutes, e.g. `4 min`, for places where a ticking second would only disturb. */
export function minutesText(wait: number): string {
  return minutesFormat(getLocale()).format(Math.floor(wait / 60_000));
}
