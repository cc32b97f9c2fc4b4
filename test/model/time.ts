/** A time that moves only when it is told to. Everything that follows at once is done before the next moment. */
interface Timer {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Starts at 0; milliseconds. */
export class ModelTime {
  now = 0;
  #order = 0;
  readonly #timers = new Set<Timer>();

  readonly setTimer = (run: () => void, delay: number): (() => void) => {
    this.#order += 1;
    const timer = { due: this.now + Math.max(0, delay), order: this.#order, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  #next(): Timer | null {
    let next: Timer | null = null;
    for (const timer of this.#timers) {
      if (next === null || timer.due < next.due || (timer.due === next.due && timer.order < next.order)) next = timer;
    }
    return next;
  }

  /** Lets time pass. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await settle();
    for (let next = this.#next(); next !== null && next.due <= end; next = this.#next()) {
      this.#timers.delete(next);
      this.now = Math.max(this.now, next.due);
      next.run();
      await settle();
    }
    this.now = end;
  }
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const of = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  return { next, below, of, chance: (share: number): boolean => next() < share };
}

/** One source of such numbers. */
export type Random = ReturnType<typeof randomFrom>;
