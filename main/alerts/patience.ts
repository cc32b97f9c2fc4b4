/** Writing to a disk that may be full, or hang: no caller waits for it for long, and what it did not take it is given again. */

/** What is needed to be patient, but not too long. */
export interface PatienceParts {
  readonly setTimer: (callback: () => void, delay: number) => () => void;
  readonly log: (line: string) => void;
  /** Told after each attempt to write whether the journal takes what it is given. */
  readonly onJournal: (works: boolean) => void;
  /** Some of what was to be written may not be there; said when it is worth another attempt. */
  readonly onIncomplete: () => void;
}

/** A disk that takes longer (milliseconds) is not waited for: a caller waits, too. */
const longest = 1000;

/** After a failure it is tried again, but not at once; milliseconds. */
const again = 5000;

/**
 * Gives what does a piece of writing and waits for it no longer than a second. It never rejects: a journal that cannot be
 * written must not silence anybody. While the disk hangs nothing more is handed to it.
 */
export function createPatience(parts: PatienceParts): (work: () => Promise<void>) => Promise<void> {
  let isStuck = false;

  function fail(reason: string): void {
    parts.log(`the ledger of alerts could not be written: ${reason}`);
    parts.onJournal(false);
  }

  return (work) => {
    if (isStuck) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = parts.setTimer(() => {
        isStuck = true;
        fail('the disk does not answer');
        resolve();
      }, longest);
      const settle = (error: unknown): void => {
        cancel();
        const wasStuck = isStuck;
        isStuck = false;
        if (error === null) parts.onJournal(true);
        else fail(error instanceof Error ? error.message : 'unknown');
        if (error !== null) parts.setTimer(parts.onIncomplete, again);
        else if (wasStuck) parts.onIncomplete();
        resolve();
      };
      work().then(() => {
        settle(null);
      }, settle);
    });
  };
}
