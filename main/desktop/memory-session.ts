/** The one session of Chromium that the app uses, for its page and for the platform. */
import { session } from 'electron';

/** No `persist:` before the name: the session lives in memory, so that no token reaches a cache or a cookie file. */
const partition = 'queue-tray';

/**
 * The session. To be called when the app is ready. One for all, since each costs a megabyte; what the page and the
 * platform may not share is kept apart elsewhere: the page may connect to nothing, and requests bring no cookies.
 */
export function memorySession(): Electron.Session {
  return session.fromPartition(partition, { cache: false });
}

/** So many sessions were given up. */
let givenUp = 0;

/**
 * Another such session, for requests only. Chromium starts its network process again when it has ended, but sessions
 * that were used before answer every request of ours with `ERR_FAILED` from then on (seen with Electron 33).
 */
export function nextMemorySession(): Electron.Session {
  givenUp += 1;
  return session.fromPartition(`${partition}-${givenUp}`, { cache: false });
}
