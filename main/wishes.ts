/** What later starts of the app ask of the one that runs; kept while there is nobody yet who can do it. Pure. */
import type { CommandLine, Wish } from './command-line';

/** What needs the running app; to come forward and to quit is possible from the first moment on. */
export type LateWish = Exclude<Wish, 'show' | 'quit'>;

/** What can be done at once. */
interface WishesParts {
  readonly forward: () => void;
  readonly quit: () => void;
}

/** Where wishes go. */
export interface Wishes {
  /** A start, be it the first one, asks for these. */
  readonly ask: (wishes: readonly Wish[]) => void;
  /** The app was started again: nothing of that start is taken over but its wishes. */
  readonly startedAgain: (line: Pick<CommandLine, 'wishes' | 'hidden'>) => void;
  /** Does what was asked for meanwhile, in that order, and from now on all else at once. */
  readonly grantedBy: (grant: (wish: LateWish) => void) => void;
}

/** Makes it. */
export function createWishes({ forward, quit }: WishesParts): Wishes {
  const waiting: LateWish[] = [];
  let grant = (wish: LateWish): void => void waiting.push(wish);

  function ask(wishes: readonly Wish[]): void {
    for (const wish of wishes) {
      if (wish === 'show') forward();
      else if (wish === 'quit') quit();
      else grant(wish);
    }
  }

  return {
    ask,
    startedAgain({ wishes, hidden }) {
      // Who starts an app that runs already wants to see it; who starts it hidden, or for one thing, does not.
      ask(wishes.length === 0 && !hidden ? ['show'] : wishes);
    },
    grantedBy(given) {
      grant = given;
      for (const wish of waiting.splice(0)) given(wish);
    },
  };
}
