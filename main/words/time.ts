/** Moments and durations in the agent's language. */
import { m } from '../../messages/compiled/messages';
import { getLocale } from '../../messages/compiled/runtime';

/** A moment (epoch milliseconds) as a time of day where the agent is, e.g. `10:42`. */
export function timeOfDay(moment: number): string {
  return new Intl.DateTimeFormat(getLocale(), { timeStyle: 'short' }).format(moment);
}

/**
 * A wait (milliseconds) in whole minutes, e.g. `4 min`, for places where a ticking second would only disturb. By a
 * message, not by `Intl`: a formatter, with what it reads of Unicode's data, costs a process a megabyte.
 */
export function minutesText(wait: number): string {
  return m.minutes({ count: Math.floor(wait / 60_000) });
}
