/** A time that only moves when told to, with the promises of each moment settled before the next. */
import * as v from 'valibot';
import type { MonotonicTime, QueueId, ServerTime } from '../../../main/board/caller';
import type { SetTimer } from '../../../main/telecomx/timer';

const monotonicSchema = v.custom<MonotonicTime>(() => true);
const serverSchema = v.custom<ServerTime>(() => true);
const queueSchema = v.custom<QueueId>(() => true);
export const mono = (milliseconds: number): MonotonicTime => v.parse(monotonicSchema, milliseconds);
export const server = (milliseconds: number): ServerTime => v.parse(serverSchema, milliseconds);
export const queue = (id: string): QueueId => v.parse(queueSchema, id);

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** Makes such a time, starting at 0. */
export class FakeTime {
  #now = 0;
  readonly #timers = new Set<Timer>();
  /** How many timers ran. */
  wakeUps = 0;

  readonly monotonic = (): MonotonicTime => mono(this.#now);

  readonly setTimer: SetTimer = (run, delay) => {
    const timer = { due: this.#now + delay, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** How many timers are set. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets time pass without a timer running, as in a machine that sleeps. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Lets all that follows at once, through whatever chain of promises, come to its end. */
  settle(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  /** Lets time pass. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await this.settle();
    for (;;) {
      const [next] = [...this.#timers].sort((a, b) => a.due - b.due);
      if (next === undefined || next.due > end) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      this.wakeUps += 1;
      next.run();
      await this.settle();
    }
    this.#now = Math.max(this.#now, end);
  }
}

/** Repeatable numbers from 0 up to, not including, 1. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
