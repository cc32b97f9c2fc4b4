/**
 * The moment at which to ask after waking up. Several reasons often come within a second (awake, unlocked, network): one
 * draw serves them all, for the earliest of several would make the start of the window the busiest. Times are
 * milliseconds.
 */
import type { MonotonicTime } from '../board/caller';
import { earlier, later } from './schedule';
import type { WakeReason } from './turn';

/** Draws such moments. */
export interface WakeDraw {
  /** Tells when a request was made. */
  asked(at: MonotonicTime): void;
  /** When to ask, waking up at `now` for a reason; never before `now`. */
  moment(reason: WakeReason, now: MonotonicTime): MonotonicTime;
}

/** However often a person asks for it, there is this long between two requests. */
const leastGap = 1000;

/**
 * Makes a {@link WakeDraw}.
 *
 * @param random gives numbers from 0 up to, not including, 1
 * @param within how long after waking up a moment is at most, as of now
 */
export function createWakeDraw(random: () => number, within: () => number): WakeDraw {
  let askedAt: MonotonicTime | null = null;
  let drawn: MonotonicTime | null = null;
  return {
    asked(at) {
      askedAt = at;
    },
    moment(reason, now) {
      const ahead = drawn !== null && drawn > now ? drawn : null;
      if (reason === 'asked') {
        const soonest = askedAt === null ? now : later(now, Math.max(0, askedAt + leastGap - now));
        drawn = earlier(soonest, ahead ?? soonest);
      } else {
        drawn = ahead ?? later(now, random() * within());
      }
      return drawn;
    },
  };
}
