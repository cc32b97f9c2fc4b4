/** How long to leave a queue alone after a failure. Pure; all times are milliseconds. */
import { isRefusal, type TelecomxError } from '../telecomx/errors';

/**
 * A pause after a failure, and what may cut it short: a machine that wakes up or a network that is back, only another
 * network (there is then no time after which to ask again by itself), or nothing, since the server asked for it.
 */
export type Pause =
  | { readonly delay: number; readonly cutShortBy: 'waking' | 'nothing' }
  | { readonly delay: null; readonly cutShortBy: 'new-network' };

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
/** What only people can mend - a queue that is closed, a proxy that wants a password - is asked again this often. */
const mendedByPeople = 60_000;
/** The server's word is obeyed up to here … */
const longestObeyed = 5 * 60_000;
/** … and past here it is taken for nonsense. */
const longestBelieved = 60 * 60_000;
/**
 * After a pause that a server told to many agents at once, they come back spread over this long; the start of it is
 * as much as a queue may be asked early (see `schedule.ts`), so that none comes before its time.
 */
const spreadFrom = 250;
const spreadOver = 2500;

function askedPause(error: TelecomxError): number | null {
  if (error.kind !== 'server' && error.kind !== 'rate-limited') return null;
  const { retryAfter } = error;
  // "At once" is no pause: our own holds then.
  if (retryAfter === null || retryAfter === 0 || retryAfter > longestBelieved) return null;
  return Math.min(retryAfter, longestObeyed);
}

/**
 * The pause after a failure: what the server asks for; none that ends by itself for a blocked address; a minute for
 * what people must mend; else a random part ("full jitter") of a limit that doubles with each failure in a row, up to
 * a minute.
 *
 * @param random gives numbers from 0 up to, not including, 1
 */
export function pauseAfter({ error, failures, interval }: Failure, random: () => number): Pause {
  const asked = askedPause(error);
  if (asked !== null) return { delay: asked + spreadFrom + random() * spreadOver, cutShortBy: 'nothing' };
  if (error.kind === 'blocked') return { delay: null, cutShortBy: 'new-network' };
  if (isRefusal(error) || error.kind === 'proxy-login') return { delay: mendedByPeople, cutShortBy: 'waking' };
  // The address of a whole site changed at once, so its agents are spread.
  if (error.kind === 'unauthorized' && error.reason === 'address-changed')
    return { delay: mendedByPeople + random() * spreadOver, cutShortBy: 'waking' };
  return { delay: random() * Math.min(longestPause, interval * 2 ** failures), cutShortBy: 'waking' };
}

/**
 * Whether a failure may pass by itself and is no word of the platform about this one queue, so that another queue's
 * success says that it may be over.
 */
export function mayPass(error: TelecomxError): boolean {
  return !isRefusal(error) && error.kind !== 'blocked' && error.kind !== 'rate-limited';
}
