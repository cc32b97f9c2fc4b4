/** What does not work on this computer, kept until it works again. */
import type { Trouble } from './session';

/** All troubles at present. */
export interface Troubles {
  readonly present: () => ReadonlySet<Trouble>;
  /** From now on a trouble is there, or is over. */
  readonly set: (trouble: Trouble, isThere: boolean) => void;
}

/** None yet. `onChange` is called when one came up or passed. */
export function createTroubles(onChange: () => void): Troubles {
  let present: ReadonlySet<Trouble> = new Set();
  return {
    present: () => present,
    set(trouble, isThere) {
      if (present.has(trouble) === isThere) return;
      const others = [...present].filter((other) => other !== trouble);
      present = new Set(isThere ? [...others, trouble] : others);
      onChange();
    },
  };
}
