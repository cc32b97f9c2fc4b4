/**
 * The server's clock, seen from this process. Each answer carries the server's `Date`, cut to whole seconds; it was
 * written some time between the request going out and the answer coming in. So each answer gives an interval in which
 * the true offset between both clocks lies, and the intersection over many answers narrows it to well under a second.
 * Pure: a clock is a value, each observation makes a new one. All times are milliseconds.
 */
import { serverTimeOf, type MonotonicTime, type ServerTime } from '../board/caller';

/** Where the offset between both clocks lies: how much the server's is ahead of this process's monotonic one. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** What is known of the server's clock. */
export type ServerClock = {
  /** What the last answer said where it contradicts all before; null where it does not. */
  readonly doubt: Range | null;
} & (
  | /** No answer that is believed; the desktop's clock stands in. */
    { readonly source: 'desktop'; readonly offset: number } /** The offset lies in a range, as known at `observedAt`. */
  | (Range & { readonly source: 'server'; readonly observedAt: MonotonicTime })
);

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

/** A desktop's clock is wrong by minutes, or by a time zone; a server that says more than this is doubted at first. */
const desktopIsWithin = 24 * 60 * 60 * 1000;

/** The clock before the first answer: what the desktop's clock says at a moment of this process. */
export function desktopClock(desktopNow: number, at: MonotonicTime): ServerClock {
  return { source: 'desktop', offset: desktopNow - at, doubt: null };
}

function overlap(one: Range, other: Range): Range | null {
  const [least, most] = [Math.max(one.least, other.least), Math.min(one.most, other.most)];
  return least <= most ? { least, most } : null;
}

/** Where the offset may lie by what is known so far. */
function believed(clock: ServerClock, at: MonotonicTime): Range {
  if (clock.source === 'desktop') {
    return { least: clock.offset - desktopIsWithin, most: clock.offset + desktopIsWithin };
  }
  const drifted = Math.max(0, at - clock.observedAt) * drift;
  return { least: clock.least - drifted, most: clock.most + drifted };
}

/**
 * The clock after one more answer. An answer that contradicts all before is believed when the next one says the same (a
 * clock jumped, or this machine slept while its monotonic clock stood still): one that is odd moves nothing.
 */
export function observeDate(clock: ServerClock, { date, sentAt, receivedAt }: DateObservation): ServerClock {
  const seen: Range = { least: date - receivedAt, most: date + dateResolution - sentAt };
  const known = overlap(believed(clock, receivedAt), seen);
  const agreed = known ?? (clock.doubt === null ? null : overlap(clock.doubt, seen));
  return agreed === null
    ? { ...clock, doubt: seen }
    : { source: 'server', ...agreed, observedAt: receivedAt, doubt: null };
}

/** A moment of this process on the server's clock, as well as it is known: the middle of what is possible. */
export function serverTime(clock: ServerClock, at: MonotonicTime): ServerTime {
  const offset = clock.source === 'desktop' ? clock.offset : (clock.least + clock.most) / 2;
  return serverTimeOf(Math.round(at + offset));
}
