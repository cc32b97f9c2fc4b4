/** When updates are looked for. Pure. */

const minute = 60_000;
const hour = 60 * minute;

/** Between two looks, where all goes well. Milliseconds. */
const usual = 6 * hour;

/** The first look is not at the start: then the app has better things to do, and so has a server at eight o'clock. */
export function firstLook(random: number): number {
  return 5 * minute + random * 10 * minute;
}

/**
 * How long until the next look (milliseconds), after so many failures in a row; `random`, from 0 to 1, spreads the
 * computers of a company over time.
 */
export function nextLook(failures: number, random: number): number {
  const pause = failures === 0 ? usual : Math.min(usual, 15 * minute * 2 ** Math.min(failures, 8));
  return pause * (0.9 + 0.2 * random);
}

/** A failure that lasts this long is told without being asked for. Milliseconds. */
const longFailure = 7 * 24 * hour;

/** One that comes so many times in a row is no computer that was only away for a while. */
const manyFailures = 3;

/**
 * Whether it has failed for so long that somebody should know.
 * @param lastGood when it went well last; `now`, both in epoch milliseconds
 * @param failures in a row, since this start
 */
export function isWorthTelling(lastGood: number, failures: number, now: number): boolean {
  return failures >= manyFailures && now - lastGood > longFailure;
}
