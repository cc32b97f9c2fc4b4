/** Moments and durations in the agent's language. */
import { getLocale } from '../../messages/compiled/runtime';

/** A moment (epoch milliseconds) as a time of day where the agent is, e.g. `10:42`. */
export function timeOfDay(moment: number): string {
  return new Intl.DateTimeFormat(getLocale(), { timeStyle: 'short' }).format(moment);
}

/** A wait (milliseconds) in whole minutes, e.g. `4 min`, for places where a ticking second would only disturb. */
export function minutesText(wait: number): string {
  const minutes = Math.floor(wait / 60_000);
  return new Intl.NumberFormat(getLocale(), { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(minutes);
}
