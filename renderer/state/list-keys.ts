/** Where the keys lead in a list. */

interface Standing {
  readonly at: number;
  readonly count: number;
  /** How many lines are seen at once. */
  readonly page: number;
}

/** The line that a key leads to; null for a key that leads nowhere. */
export function stepOf(key: string, { at, count, page }: Standing): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(count - 1, Math.max(0, to));
}

/** Leads whoever uses the keyboard into the list, to the row that is entered by the Tab key too, and has them see it. */
export function enterList(): void {
  const row = document.querySelector<HTMLElement>('.row[tabindex="0"]');
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** Who types on within so many milliseconds means one word. */
const pause = 700;

/** What is being typed to find a line. */
export class Typing {
  #typed = '';
  #at = Number.NEGATIVE_INFINITY;

  isGoing(): boolean {
    return this.#typed !== '' && performance.now() - this.#at < pause;
  }

  /** Takes one more letter; gives the word so far. */
  add(letter: string): string {
    this.#typed = this.isGoing() ? this.#typed + letter : letter;
    this.#at = performance.now();
    return this.#typed;
  }
}
