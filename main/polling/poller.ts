/**
 * The loop that asks all queues of an agent, with one timer for all. It never has two requests for one queue in
 * flight, and it never dies: whatever a request or a listener throws, the timer is set again. Times are milliseconds.
 */
import type { MonotonicTime, QueueId } from '../board/caller';
import type { Result, TelecomxError } from '../telecomx/errors';
import type { SetTimer } from '../telecomx/timer';
import { isNetworkTrouble, pauseAfter } from './backoff';
import { advance, earlier, joins, later, nextWakeUp, startGrid, type Grid } from './schedule';

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
  /** The network may be back (resume, unlock, …): asks within a random 2.5 s, where no server asked to wait. */
  wake(): void;
}

/** When a queue is asked next: with all healthy ones, or on its own. */
type Turn =
  | { readonly kind: 'grid' }
  | { readonly kind: 'paused'; readonly due: MonotonicTime; readonly firm: boolean; readonly network: boolean };

interface Watched<Id> {
  readonly id: Id;
  failures: number;
  turn: Turn;
}

/** 10,000 agents whose network comes back together ask spread over this long. */
const wakeWithin = 2500;

/** What a request that throws counts as. */
const brokenRequest: TelecomxError = { kind: 'malformed', shape: 'the request broke off' };

/** Makes a {@link Poller}. */
export function createPoller<Value, Id extends string = QueueId>(parts: PollerParts<Value, Id>): Poller<Id> {
  const { interval, monotonic, random, pauseFrom = interval } = parts;
  const inFlight = new Set<Id>();
  let wanted: readonly Id[] = [];
  let watched = new Map<Id, Watched<Id>>();
  /** Null while stopped. */
  let grid: Grid | null = null;
  /** The next wake-up and what calls it off; null while there is none. */
  let wakeUp: { readonly due: MonotonicTime; readonly cancel: () => void } | null = null;

  function arm(): void {
    if (grid === null || watched.size === 0) {
      disarm();
      return;
    }
    const paused = [...watched.values()].flatMap(({ id, turn }) =>
      turn.kind === 'paused' && !inFlight.has(id) ? [turn.due] : [],
    );
    const due = nextWakeUp(grid, paused);
    if (wakeUp?.due === due) return;
    disarm();
    wakeUp = { due, cancel: parts.setTimer(tick, Math.max(0, due - monotonic())) };
  }

  function disarm(): void {
    wakeUp?.cancel();
    wakeUp = null;
  }

  function tick(): void {
    wakeUp = null;
    if (grid === null) return;
    const now = monotonic();
    const onGrid = grid.due <= now;
    if (onGrid) grid = advance(grid, now, random);
    for (const queue of watched.values()) {
      const due = queue.turn.kind === 'grid' ? onGrid : joins(queue.turn.due, now);
      if (due && !inFlight.has(queue.id)) void askOne(queue);
    }
    arm();
  }

  async function askOne(queue: Watched<Id>): Promise<void> {
    inFlight.add(queue.id);
    let result: Result<Value>;
    try {
      result = await parts.ask(queue.id);
    } catch (thrown) {
      parts.log(`asking a queue threw: ${String(thrown)}`);
      result = { ok: false, error: brokenRequest };
    }
    inFlight.delete(queue.id);
    try {
      // The same entry, not only the same id: the answer may be to a question from before a stop.
      if (watched.get(queue.id) === queue) settle(queue, result);
    } catch (thrown) {
      parts.log(`a listener of the polls threw: ${String(thrown)}`);
    } finally {
      arm();
    }
  }

  function settle(queue: Watched<Id>, result: Result<Value>): void {
    if (result.ok) {
      const networkIsBack = queue.turn.kind === 'paused' && queue.turn.network;
      queue.failures = 0;
      queue.turn = { kind: 'grid' };
      // Only at the turn from failure to success: a queue that fails alone would never get its pause.
      if (networkIsBack) hasten(monotonic(), (turn) => turn.network);
      parts.onAnswer(queue.id, result.value);
    } else {
      queue.failures += 1;
      const { error } = result;
      const { delay, firm } = pauseAfter({ error, failures: queue.failures, interval: pauseFrom }, random);
      queue.turn = { kind: 'paused', due: later(monotonic(), delay), firm, network: isNetworkTrouble(error) };
      parts.onFailure(queue.id, error);
    }
  }

  /** Cuts pauses short, but for those that the server asked for. */
  function hasten(due: MonotonicTime, applies: (turn: Turn & { kind: 'paused' }) => boolean): void {
    for (const queue of watched.values()) {
      const { turn } = queue;
      if (turn.kind === 'paused' && !turn.firm && applies(turn)) {
        queue.turn = { ...turn, due: earlier(turn.due, due) };
      }
    }
  }

  function watch(turn: Turn): void {
    watched = new Map(wanted.map((id) => [id, watched.get(id) ?? { id, failures: 0, turn }]));
    arm();
  }

  return {
    setQueues(queues) {
      wanted = queues;
      if (grid !== null) watch({ kind: 'paused', due: monotonic(), firm: false, network: false });
    },
    start() {
      if (grid !== null) return;
      grid = startGrid(monotonic(), interval);
      watch({ kind: 'grid' });
    },
    stop() {
      grid = null;
      watched = new Map();
      disarm();
    },
    wake() {
      if (grid === null) return;
      const due = later(monotonic(), random() * wakeWithin);
      // An earlier tick serves as well, so waking twice postpones nothing.
      if (due < grid.due) grid = startGrid(due, interval);
      hasten(grid.due, () => true);
      arm();
    },
  };
}
