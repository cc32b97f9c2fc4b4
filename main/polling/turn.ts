/** When a queue is asked next, and what changes that. Pure; all times are milliseconds. */
import type { MonotonicTime } from '../board/caller';
import { mayPass, pauseAfter, type Failure } from './backoff';
import { earlier, later } from './schedule';

/**
 * Why to ask sooner: the machine woke up or was unlocked, there is another network or one again, or a person asked for
 * it.
 */
export type WakeReason = 'awake' | 'new-network' | 'asked';

/** When a queue is asked next: with all healthy ones, on its own, or not at all until there is another network. */
export type Turn = { readonly kind: 'grid' } | { readonly kind: 'halted' } | ({ readonly kind: 'paused' } & PausedTurn);

interface PausedTurn {
  readonly due: MonotonicTime;
  /** A success is another queue's; what it cuts short, waking up does, too. */
  readonly cutShortBy: 'nothing' | 'waking' | 'waking-or-success';
}

/** The turn of a queue that is to be asked at a moment. */
export function turnAt(due: MonotonicTime): Turn {
  return { kind: 'paused', due, cutShortBy: 'waking' };
}

/**
 * The turn after a failure.
 *
 * @param random gives numbers from 0 up to, not including, 1
 */
export function turnAfter(failure: Failure, now: MonotonicTime, random: () => number): Turn {
  const { delay, cutShortBy } = pauseAfter(failure, random);
  if (delay === null) return { kind: 'halted' };
  const passes = cutShortBy === 'waking' && mayPass(failure.error);
  return { kind: 'paused', due: later(now, delay), cutShortBy: passes ? 'waking-or-success' : cutShortBy };
}

/** Whether the queue's failure was of a kind whose end is good news for the others. */
export function isPassing(turn: Turn): boolean {
  return turn.kind === 'paused' && turn.cutShortBy === 'waking-or-success';
}

/** The turn after another queue's success at `now`. */
export function encouraged(turn: Turn, now: MonotonicTime): Turn {
  return turn.kind === 'paused' && isPassing(turn) ? { ...turn, due: earlier(turn.due, now) } : turn;
}

/** The turn after waking up at `now`, where `moment`, not before `now`, is when to ask. */
export function woken(turn: Turn, reason: WakeReason, now: MonotonicTime, moment: MonotonicTime): Turn {
  if (turn.kind === 'halted') return reason === 'awake' ? turn : turnAt(moment);
  if (turn.kind === 'grid') return turn;
  // What became due during a sleep is not asked at once: all machines of a site may wake together.
  if (turn.due <= now) return { ...turn, due: moment };
  return turn.cutShortBy === 'nothing' ? turn : { ...turn, due: earlier(turn.due, moment) };
}
