/** When what is no caller's was over for so long that it is news again. */
import type { Ledger } from '../../main/alerts/ledger';
import type { Oracle } from './oracle';
import { causes, standing, type Known } from './owed';

/** A minute, less or more by what the app may see at other moments than is looked here. Milliseconds. */
const maybe = 50_000;
const surely = 70_000;

/** The causes over all runs. */
export class Causes {
  /** Since when each may have been over, and since when this run surely knows it; server's clock. */
  readonly #maybeOver = new Map<string, number>();
  readonly #surelyOver = new Map<string, number>();

  constructor(readonly oracle: Oracle) {}

  look(known: Known): void {
    const there = standing(known);
    for (const [key, queue] of causes) {
      if (known.now - (this.#maybeOver.get(key) ?? known.now) > maybe) this.oracle.mayBeNews(key);
      if (known.now - (this.#surelyOver.get(key) ?? known.now) > surely) this.oracle.isNews(key);
      if (there.has(key)) {
        this.#maybeOver.delete(key);
        this.#surelyOver.delete(key);
        continue;
      }
      if (!this.#maybeOver.has(key)) this.#maybeOver.set(key, known.now);
      if ((queue === null || known.isLive(queue)) && !this.#surelyOver.has(key)) this.#surelyOver.set(key, known.now);
    }
  }

  /** A time begins in which nobody looks: what is over now may come back as news in it. */
  lookAway(): void {
    for (const key of this.#maybeOver.keys()) this.oracle.mayBeNews(key);
    this.#maybeOver.clear();
    this.#surelyOver.clear();
  }

  /** After a kill: neither that a cause was over nor that it was there again need have reached the disk. */
  killed(ledger: Ledger, now: number): void {
    this.#surelyOver.clear();
    for (const key of causes.keys()) {
      const over = ledger.get(key)?.absentSince ?? null;
      if (!ledger.has(key) || (over !== null && now - over > maybe)) this.oracle.mayBeNews(key);
    }
  }
}
