import { monotonicTime, type MonotonicTime } from '../../main/board/caller';
import type { SetTimer } from '../../main/telecomx/timer';

interface Timer {
  readonly run: () => void;
  called: 'off' | 'no';
}

/**
 * A time for many thousands of timers: one slot for each millisecond, so that setting a timer, calling it off and finding
 * the next cost the same, however many there are. What waits on a promise goes on within the same millisecond.
 */
export class SimulatedTime {
  #now = 0;
  readonly #slots = new Map<number, Timer[]>();

  readonly monotonic = (): MonotonicTime => monotonicTime(this.#now);

  readonly setTimer: SetTimer = (run, delay) => {
    const timer: Timer = { run, called: 'no' };
    const due = Math.ceil(this.#now + delay);
    const slot = this.#slots.get(due);
    if (slot === undefined) this.#slots.set(due, [timer]);
    else slot.push(timer);
    return () => {
      timer.called = 'off';
    };
  };

  /** Lets time pass. Milliseconds, whole. */
  async pass(milliseconds: number): Promise<void> {
    for (const end = this.#now + milliseconds; this.#now < end; this.#now += 1) {
      for (let slot = this.#take(); slot !== undefined; slot = this.#take()) {
        for (const { run, called } of slot) if (called === 'no') run();
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }

  #take(): readonly Timer[] | undefined {
    const slot = this.#slots.get(this.#now);
    this.#slots.delete(this.#now);
    return slot;
  }
}
