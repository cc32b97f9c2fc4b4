/**
 * The platform's clock: what its `Date` header says, when its callers entered, when its tokens expire. It runs with the
 * machine's until a test stops it or sets it off.
 */
export class PbxClock {
  #offset = 0;
  #stoppedAt: number | null = null;

  /** Epoch milliseconds. */
  now(): number {
    return this.#stoppedAt ?? Date.now() + this.#offset;
  }

  /** Stops the clock at a moment (epoch milliseconds); from then on only {@link advance} moves it. */
  stopAt(moment: number): void {
    this.#stoppedAt = moment;
  }

  /** Moves the clock on, running or stopped, by milliseconds (negative: back). */
  advance(milliseconds: number): void {
    if (this.#stoppedAt === null) this.#offset += milliseconds;
    else this.#stoppedAt += milliseconds;
  }
}
