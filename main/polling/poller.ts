/**
 * The loop that asks all queues of an agent, with one timer for all. It never has two requests for one queue in
 * flight, and it never dies: whatever a request or a listener throws, the timer is set again. Times are milliseconds.
 */
import type { MonotonicTime, QueueId } from '../board/caller';
import type { Result, TelecomxError } from '../telecomx/errors';
import type { SetTimer } from '../telecomx/timer';
import { createAlarm } from './alarm';
import { advance, earlier, joins, nextWakeUp, startGrid, type Grid } from './schedule';
import { encouraged, isPassing, turnAfter, turnAt, woken, type Turn, type WakeReason } from './turn';
import { createWakeDraw } from './wake-draw';

export type { WakeReason } from './turn';

/** What a poller is made of. `Value` is a good answer, `Id` names what is asked for: a queue, unless told. */
export interface PollerParts<Value, Id extends string> {
  readonly ask: (queue: Id) => Promise<Result<Value>>;
  readonly onAnswer: (queue: Id, value: Value) => void;
  readonly onFailure: (queue: Id, error: TelecomxError) => void;
  readonly setTimer: SetTimer;
  readonly monotonic: () => MonotonicTime;
  /** Gives numbers from 0 up to, not including, 1. */
  readonly random: () => number;
  /** Between two requests for one queue, 1,000 to 60,000. */
  readonly interval: number;
  /** What the pauses after failures grow from; the interval unless told. */
  readonly pauseFrom?: number;
  /** 10,000 agents whose network comes back together ask spread over this long, as of now; 2,500 unless told. */
  readonly wakeWithin?: () => number;
  /** Told that the timer ran so late that the machine must have slept; the poller has woken itself up already. */
  readonly onLate?: () => void;
  /** Told what was thrown where nothing should throw. The text is not redacted. */
  readonly log: (line: string) => void;
}

/** The loop, stopped at first. */
export interface Poller<Id extends string> {
  /** Which queues to ask from now on. New ones are asked at once; answers of others that are still to come are dropped. */
  setQueues(queues: readonly Id[]): void;
  /** Asks all queues at once and goes on. Harmless while running. */
  start(): void;
  /** Ends the loop; no answer arrives after it. */
  stop(): void;
  /**
   * Asks sooner, but never where the server asked to wait: at a random moment within `wakeWithin`, or at once where a
   * person asked for it (yet not twice within a second). Blocked queues wait for another network, or for a person.
   */
  wake(reason: WakeReason): void;
}

interface Watched<Id> {
  readonly id: Id;
  failures: number;
  turn: Turn;
}

/** A timer that is later than this, and than the interval, ran in a machine that slept. */
const leastSleep = 5000;

/** See {@link PollerParts.wakeWithin}. */
const usualSpread = 2500;

/** What a request that throws counts as. */
const brokenRequest: TelecomxError = { kind: 'malformed', shape: 'the request broke off' };

/** Makes a {@link Poller}. */
export function createPoller<Value, Id extends string = QueueId>(parts: PollerParts<Value, Id>): Poller<Id> {
  const { interval, monotonic, random, pauseFrom = interval, wakeWithin = () => usualSpread } = parts;
  const inFlight = new Set<Id>();
  const draw = createWakeDraw(random, wakeWithin);
  let wanted: readonly Id[] = [];
  let watched = new Map<Id, Watched<Id>>();
  /** Null while stopped. */
  let grid: Grid | null = null;
  const alarm = createAlarm({ ...parts, onDue: tick });

  function arm(): void {
    if (grid === null || watched.size === 0) alarm.off();
    else alarm.set(nextWakeUp(grid, firstPaused()));
  }

  function firstPaused(): MonotonicTime | null {
    let first: MonotonicTime | null = null;
    for (const { id, turn } of watched.values()) {
      if (turn.kind === 'paused' && !inFlight.has(id)) first = earlier(turn.due, first ?? turn.due);
    }
    return first;
  }

  function tick(late: number): void {
    if (grid === null) return;
    if (late > Math.max(leastSleep, interval)) {
      wake('awake');
      guarded(() => parts.onLate?.());
      return;
    }
    const now = monotonic();
    const onGrid = grid.due <= now;
    if (onGrid) grid = advance(grid, now, random);
    for (const queue of watched.values()) {
      if (isDue(queue.turn, onGrid, now) && !inFlight.has(queue.id)) void askOne(queue);
    }
    arm();
  }

  async function askOne(queue: Watched<Id>): Promise<void> {
    inFlight.add(queue.id);
    draw.asked(monotonic());
    let result: Result<Value>;
    try {
      result = await parts.ask(queue.id);
    } catch (thrown) {
      parts.log(`asking a queue threw: ${String(thrown)}`);
      result = { ok: false, error: brokenRequest };
    }
    inFlight.delete(queue.id);
    // The same entry, not only the same id: the answer may be to a question from before a stop.
    if (watched.get(queue.id) === queue) {
      guarded(() => {
        settle(queue, result);
      });
    }
    arm();
  }

  /** Runs what calls a listener. */
  function guarded(run: () => void): void {
    try {
      run();
    } catch (thrown) {
      parts.log(`a listener of the polls threw: ${String(thrown)}`);
    }
  }

  function settle(queue: Watched<Id>, result: Result<Value>): void {
    const now = monotonic();
    if (result.ok) {
      // With nobody on it the grid's next tick is of no use to others, and might be too soon for this one.
      if (!isAnyOnGrid()) grid = advance(startGrid(now, interval), now, random);
      const isGoodNews = isPassing(queue.turn);
      queue.failures = 0;
      queue.turn = { kind: 'grid' };
      // Only at the turn from failure to success: a queue that fails alone would never get its pause.
      if (isGoodNews) changeTurns((turn) => encouraged(turn, now));
      parts.onAnswer(queue.id, result.value);
    } else {
      queue.failures += 1;
      const failure = { error: result.error, failures: queue.failures, interval: pauseFrom };
      queue.turn = turnAfter(failure, now, random);
      parts.onFailure(queue.id, result.error);
    }
  }

  function isAnyOnGrid(): boolean {
    for (const { turn } of watched.values()) if (turn.kind === 'grid') return true;
    return false;
  }

  function changeTurns(change: (turn: Turn) => Turn): void {
    for (const queue of watched.values()) queue.turn = change(queue.turn);
  }

  function watch(turn: Turn): void {
    // A grid that nobody was on has not gone on; its old tick would look like a sleep.
    if (watched.size === 0) grid = startGrid(monotonic(), interval);
    watched = new Map(wanted.map((id) => [id, watched.get(id) ?? { id, failures: 0, turn }]));
    arm();
  }

  function wake(reason: WakeReason): void {
    if (grid === null) return;
    const now = monotonic();
    const moment = draw.moment(reason, now);
    // A healthy queue's tick within the window is as random as a new one, and moving it would make the start busier.
    const latest = reason === 'asked' ? moment : now + wakeWithin();
    const isKept = isAnyOnGrid() && grid.due > now && grid.due <= latest;
    if (!isKept) grid = startGrid(moment, interval);
    changeTurns((turn) => woken(turn, reason, now, moment));
    // What failed before says little of what comes: a network that is not quite back is to be tried again soon.
    for (const queue of watched.values()) queue.failures = 0;
    // Anew in any case: a timer that was set before a sleep runs late by all of it.
    alarm.off();
    arm();
  }

  return {
    setQueues(queues) {
      wanted = queues;
      if (grid !== null) watch(turnAt(monotonic()));
    },
    start() {
      if (grid !== null) return;
      grid = startGrid(monotonic(), interval);
      watch({ kind: 'grid' });
    },
    stop() {
      grid = null;
      watched = new Map();
      alarm.off();
    },
    wake,
  };
}

function isDue(turn: Turn, onGrid: boolean, now: MonotonicTime): boolean {
  return turn.kind === 'paused' ? joins(turn.due, now) : turn.kind === 'grid' && onGrid;
}
