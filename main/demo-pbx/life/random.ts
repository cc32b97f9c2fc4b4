/** A source of chance that gives the same to everybody who starts with the same seed (mulberry32). */
export class SeededRandom {
  #state: number;

  /** @param seed a whole number; of a larger one than 32 bits hold, the lower 32 count */
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number of the two or between them. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** One of some things; null of none. */
  pick<Thing>(things: readonly Thing[]): Thing | null {
    return things[this.between(0, things.length - 1)] ?? null;
  }
}
