/** How long to leave a queue alone after a failure. Pure; all times are milliseconds. */
import { isRefusal, type TelecomxError } from '../telecomx/errors';

/** A pause after a failure. */
export interface Pause {
  readonly delay: number;
  /** True when the server itself asked for the pause: it is then not cut short. */
  readonly firm: boolean;
}

/** What a pause depends on. */
export interface Failure {
  readonly error: TelecomxError;
  /** How many requests failed in a row, this one included; from 1. */
  readonly failures: number;
  /** The polling interval. */
  readonly interval: number;
}

/** No pause of our own is longer. */
const longestPause = 60_000;
/** A queue that the platform refuses is asked again this often, in case it is opened. */
const refusedPause = 60_000;
/** The server's word is obeyed up to here … */
const longestObeyed = 5 * 60_000;
/** … and past here it is taken for nonsense. */
const longestBelieved = 60 * 60_000;
/** Blocked addresses hardly ask. */
const blockedPause = longestObeyed;
/**
 * After a pause that a server told to many agents at once, they come back spread over this long; the start of it is
 * as much as a queue may be asked early (see `schedule.ts`), so that none comes before its time.
 */
const spreadFrom = 250;
const spreadOver = 2500;

function askedPause(error: TelecomxError): number | null {
  if (error.kind !== 'server' && error.kind !== 'rate-limited') return null;
  const { retryAfter } = error;
  if (retryAfter === null || retryAfter > longestBelieved) return null;
  return Math.min(retryAfter, longestObeyed);
}

/**
 * The pause after a failure: what the server asks for, a minute for a queue that it refuses, else a random part ("full
 * jitter") of a limit that doubles with each failure in a row, up to a minute.
 *
 * @param random gives numbers from 0 up to, not including, 1
 */
export function pauseAfter({ error, failures, interval }: Failure, random: () => number): Pause {
  const asked = askedPause(error);
  if (asked !== null) return { delay: asked + spreadFrom + random() * spreadOver, firm: true };
  if (isRefusal(error)) return { delay: refusedPause, firm: false };
  if (error.kind === 'blocked') return { delay: blockedPause, firm: true };
  return { delay: random() * Math.min(longestPause, interval * 2 ** failures), firm: false };
}

/** Whether the network, not the queue, is at fault, so that another queue's success says that it is over. */
export function isNetworkTrouble(error: TelecomxError): boolean {
  return error.kind === 'network' || error.kind === 'timeout' || error.kind === 'redirected';
}
