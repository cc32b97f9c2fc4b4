/** The future of the demo, in the order of time. */

interface Plan {
  readonly at: number;
  readonly happen: (at: number) => void;
}

/**
 * What is going to happen, and when (epoch milliseconds). Each thing happens at its own moment, however seldom
 * somebody looks: so the same things happen to those who look often and to those who do not.
 */
export class Timeline {
  #plans: readonly Plan[] = [];

  /** Plans something for a moment (epoch milliseconds), which is handed to it; one that is past comes at the next run. */
  plan(at: number, happen: (at: number) => void): void {
    // A stable sort: of two things at one moment, the one planned first happens first.
    this.#plans = [...this.#plans, { at, happen }].sort((one, other) => one.at - other.at);
  }

  /** Lets everything happen whose moment has come, and what that leads to until then. */
  runUntil(now: number): void {
    for (let next = this.#plans[0]; next !== undefined && next.at <= now; next = this.#plans[0]) {
      this.#plans = this.#plans.slice(1);
      next.happen(next.at);
    }
  }
}
