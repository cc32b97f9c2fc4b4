/** The one way these rooms wait: handed in, so that tests own the time. */

/** Runs `callback` once after `delay` milliseconds. Returns what calls it off, harmless when it has run already. */
export type SetTimer = (callback: () => void, delay: number) => () => void;
