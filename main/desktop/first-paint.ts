/** The moment in which the window's first picture is there. */

/** What is waited for before anything is loaded that the first picture does not need. */
export interface FirstPaint {
  /** The page has painted what it shows first. */
  readonly painted: () => void;
  /** Resolves once that is so, and after half a second at the latest: a window that nobody sees may never be painted. */
  readonly waited: () => Promise<void>;
}

/** It is waited for so many milliseconds. */
const paintsWithin = 500;

/** Makes it; nothing has been painted yet. */
export function createFirstPaint(): FirstPaint {
  let painted = (): void => undefined;
  const isPainted = new Promise<void>((resolve) => {
    painted = resolve;
  });
  return {
    painted,
    waited: async () => {
      const patience = setTimeout(painted, paintsWithin);
      await isPainted;
      clearTimeout(patience);
    },
  };
}
