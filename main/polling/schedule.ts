/**
 * When to ask. All healthy queues of an agent share one grid, so that one wake-up serves them all: tick k is at
 * origin + k × interval, moved by up to a tenth of the interval at random, so that many agents do not ask in step.
 * The jitter is no part of what follows: the mean gap is the interval exactly. Pure; all times are milliseconds.
 */
import { monotonicTime, type MonotonicTime } from '../board/caller';

/** The ticks of an agent. */
export interface Grid {
  readonly origin: MonotonicTime;
  readonly interval: number;
  /** The number of the next tick … */
  readonly tick: number;
  /** … and when it is due. */
  readonly due: MonotonicTime;
}

/** Up to this share of the interval a tick is early or late. */
const jitterShare = 0.1;

/** A wake-up costs more than a request: what is due within this long of another is asked together with it. */
const joinWithin = 250;

/** The moment `delay` milliseconds after another. */
export function later(at: MonotonicTime, delay: number): MonotonicTime {
  return monotonicTime(at + delay);
}

/** The earlier of two moments. */
export function earlier(one: MonotonicTime, other: MonotonicTime): MonotonicTime {
  return one < other ? one : other;
}

/** A grid whose first tick is exactly at `origin`. */
export function startGrid(origin: MonotonicTime, interval: number): Grid {
  return { origin, interval, tick: 0, due: origin };
}

/**
 * The grid after a tick was served at `now`. Ticks that went by meanwhile (the machine slept) are left out, not made
 * up for.
 *
 * @param random gives numbers from 0 up to, not including, 1
 */
export function advance(grid: Grid, now: MonotonicTime, random: () => number): Grid {
  const { origin, interval } = grid;
  const passed = Math.floor((now - origin) / interval + jitterShare);
  const tick = Math.max(grid.tick, passed) + 1;
  const jitter = (random() * 2 - 1) * jitterShare * interval;
  return { origin, interval, tick, due: later(origin, tick * interval + jitter) };
}

/**
 * When to wake up next: at the grid's tick, or before it for the first of the paused queues (null where none is), unless
 * that one may as well wait the moment until the tick.
 */
export function nextWakeUp(grid: Grid, firstPaused: MonotonicTime | null): MonotonicTime {
  return firstPaused === null || grid.due - firstPaused <= joinWithin ? grid.due : firstPaused;
}

/** Whether a paused queue is asked at a wake-up at `now`: when it is due, or will be in a moment. */
export function joins(due: MonotonicTime, now: MonotonicTime): boolean {
  return due - now <= joinWithin;
}
