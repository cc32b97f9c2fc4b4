/**
 * The server's clock, seen from this process. Each answer carries the server's `Date`, cut to whole seconds; it was
 * written some time between the request going out and the answer coming in. So each answer gives an interval in which
 * the true offset between both clocks lies, and the intersection over many answers narrows it to well under a second.
 * Pure: a clock is a value, each observation makes a new one. All times are milliseconds.
 */
import { serverTimeOf, type MonotonicTime, type ServerTime } from '../board/caller';

/** What is known of the server's clock: how much it is ahead of this process's monotonic one. */
export type ServerClock =
  /** Nothing yet; the desktop's clock stands in. */
  | { readonly source: 'desktop'; readonly offset: number }
  /** The offset lies between these, as known at `observedAt`. */
  | {
      readonly source: 'server';
      readonly least: number;
      readonly most: number;
      readonly observedAt: MonotonicTime;
    };

/** The `Date` of an answer, when its request was sent and when it came. */
export interface DateObservation {
  readonly date: ServerTime;
  readonly sentAt: MonotonicTime;
  readonly receivedAt: MonotonicTime;
}

/** `Date` is cut to whole seconds: the server's clock was up to this much further. */
const dateResolution = 1000;

/** Two good clocks drift apart by at most this share of the time that passes (100 parts in a million). */
const drift = 1e-4;

/** The clock before the first answer: what the desktop's clock says at a moment of this process. */
export function desktopClock(desktopNow: number, at: MonotonicTime): ServerClock {
  return { source: 'desktop', offset: desktopNow - at };
}

/**
 * The clock after one more answer. Where it contradicts all before (a clock jumped, or this machine slept while its
 * monotonic clock stood still), only the new answer counts.
 */
export function observeDate(clock: ServerClock, { date, sentAt, receivedAt }: DateObservation): ServerClock {
  const seen = { least: date - receivedAt, most: date + dateResolution - sentAt };
  if (clock.source === 'desktop') return { source: 'server', ...seen, observedAt: receivedAt };
  const drifted = Math.max(0, receivedAt - clock.observedAt) * drift;
  const least = Math.max(clock.least - drifted, seen.least);
  const most = Math.min(clock.most + drifted, seen.most);
  return { source: 'server', ...(least <= most ? { least, most } : seen), observedAt: receivedAt };
}

/** A moment of this process on the server's clock, as well as it is known: the middle of what is possible. */
export function serverTime(clock: ServerClock, at: MonotonicTime): ServerTime {
  const offset = clock.source === 'desktop' ? clock.offset : (clock.least + clock.most) / 2;
  return serverTimeOf(Math.round(at + offset));
}
