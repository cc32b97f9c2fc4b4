/** Moments and durations in the agent's language. */
import { m } from '../../messages/compiled/messages';
import { getLocale } from '../../messages/compiled/runtime';
import { waitText } from '../board/wait';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** English as in Europe: the agents' clocks show 24 hours. */
const tags = { en: 'en-GB', da: 'da-DK' } as const;

/**
 * A moment as the agent's wall clock shows it, e.g. `10:42`, with its date when that is not the date of `now`. Both are
 * epoch milliseconds.
 */
export function timeOfDay(moment: number, now: number): string {
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const isToday = new Date(moment).toDateString() === new Date(now).toDateString();
  const format = isToday ? time : ({ day: 'numeric', month: 'short', ...time } as const);
  return new Intl.DateTimeFormat(tags[getLocale()], format).format(moment);
}

/** A number with the decimal sign of the agent's language. */
export function decimalText(value: number): string {
  return getLocale() === 'da' ? String(value).replace('.', ',') : String(value);
}

function daysText(wait: number): string {
  const days = Math.floor(wait / day);
  return days < 10 ? m.wait_days_hours({ days, hours: Math.floor((wait % day) / hour) }) : m.wait_days({ days });
}

/** A wait (milliseconds) that ticks: `12:05` for a day, then in days, which need no more room than the seconds. */
export function waitWords(wait: number): string {
  return wait < day ? waitText(wait) : daysText(wait);
}

/**
 * A wait (milliseconds) in whole minutes, e.g. `4 min`, for places where a ticking second would only disturb. By a
 * message, not by `Intl`: a formatter, with what it reads of Unicode's data, costs a process a megabyte.
 */
export function roundedWait(wait: number): string {
  if (wait >= day) return daysText(wait);
  if (wait < minute) return m.minutes_none();
  const count = Math.floor(wait / minute);
  return wait < hour ? m.minutes({ count }) : m.wait_hours({ hours: Math.floor(wait / hour), minutes: count % 60 });
}
