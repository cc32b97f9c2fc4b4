/**
 * A clock that never jumps and yet counts the time in which the machine slept. On Linux Node's `performance.now()` stands
 * still during a sleep (CLOCK_MONOTONIC), while `os.uptime()` goes on (/proc/uptime, CLOCK_BOOTTIME) and is not moved when
 * the desktop's clock is set; but it is coarse, and reading it costs a file. Pure; all times are milliseconds.
 */
import { monotonicTime, type MonotonicTime } from '../board/caller';

/** The clocks that a steady one is made of; where they start does not matter. */
export interface SteadyClockParts {
  /** Exact, and never goes back, but may stand still while the machine sleeps. */
  readonly fine: () => number;
  /** Goes on while the machine sleeps, in steps of up to a second. */
  readonly coarse: () => number;
}

/** A steady clock. */
export interface SteadyClock {
  /** The present moment: the fine clock's, and all sleeps of more than two seconds that were noticed. */
  readonly now: () => MonotonicTime;
}

/** The coarse clock is looked at this often at most, in the fine clock's time. */
const lookEvery = 250;

/** The coarse clock's steps and the time between both readings move them apart by less. */
const leastSleep = 2000;

/** Makes a {@link SteadyClock}. It throws a RangeError where the fine clock gives no number. */
export function createSteadyClock({ fine, coarse }: SteadyClockParts): SteadyClock {
  let latest = fine();
  let lookedAt = latest;
  /** How much the coarse clock was ahead of the fine one at the last look. */
  let ahead = coarse() - latest;
  let slept = 0;

  function look(at: number): void {
    const aheadNow = coarse() - at;
    if (aheadNow - ahead > leastSleep) slept += aheadNow - ahead;
    // Compared from look to look, so that two clocks that drift apart slowly never add up to a sleep.
    ahead = aheadNow;
    lookedAt = at;
  }

  return {
    now() {
      const at = fine();
      if (at - lookedAt >= lookEvery) look(at);
      latest = Math.max(latest, at + slept);
      return monotonicTime(latest);
    },
  };
}
