/** What does not work on this computer, kept until it works again. */
import type { Trouble } from './session';

/** All troubles at present. */
export interface Troubles {
  readonly present: () => ReadonlySet<Trouble>;
  /** From now on a trouble is there, or is over. */
  readonly set: (trouble: Trouble, isThere: boolean) => void;
  /** These are over, whatever became of them. */
  readonly clear: (...troubles: readonly Trouble[]) => void;
  /** Sets a trouble by how a piece of work ends. Gives what it was rejected with, or undefined. */
  readonly follow: (work: Promise<void>, trouble: Trouble) => Promise<unknown>;
}

/** None yet. `onChange` is called when one came up or passed; `log` is told why. */
export function createTroubles(onChange: () => void, log: (line: string) => void): Troubles {
  let present: ReadonlySet<Trouble> = new Set();

  function set(trouble: Trouble, isThere: boolean): void {
    if (present.has(trouble) === isThere) return;
    const others = [...present].filter((other) => other !== trouble);
    present = new Set(isThere ? [...others, trouble] : others);
    onChange();
  }

  return {
    present: () => present,
    set,
    clear(...troubles) {
      for (const trouble of troubles) set(trouble, false);
    },
    follow: (work, trouble) =>
      work.then(
        () => {
          set(trouble, false);
        },
        (error: unknown) => {
          log(`${trouble}: ${error instanceof Error ? error.message : 'unknown'}`);
          set(trouble, true);
          return error;
        },
      ),
  };
}
