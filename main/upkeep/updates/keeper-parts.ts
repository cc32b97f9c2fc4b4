/** What keeping the app up to date needs. */
import type { Preferences } from '../../bridge/contract';
import type { UpdateMemory } from '../../storage/update-memory';
import type { UpdateSource } from './source';
import type { Finding } from './state';

/** What looks, fetches and installs. A failure that is understood is thrown as an `UpdateFailure`. */
export interface UpdateLibrary {
  readonly check: () => Promise<Finding>;
  /** Fetches what the last check found, and makes sure that it is what was signed. Tells how far it is, in per cent. */
  readonly download: (onProgress: (percent: number) => void) => Promise<void>;
  /** Whether what was fetched still is what was signed. */
  readonly isIntact: () => boolean;
  /** Installs what was fetched, if it is; at once, and starts the app again where that is wanted. */
  readonly install: (startAgain: boolean) => void;
  /** Ends what is under way, which then fails. */
  readonly stop: () => void;
}

/** A version that a person is told of. */
export interface Announcement {
  readonly version: string;
  /** Whether it is there, or can be fetched. */
  readonly kind: 'available' | 'ready';
  readonly withPassword: boolean;
}

/** What it needs. */
export interface KeeperParts {
  readonly source: UpdateSource;
  /** The version that runs. */
  readonly version: string;
  readonly mode: () => Preferences['updates'];
  /** Loads what does the work, once it is needed. */
  readonly open: () => Promise<UpdateLibrary>;
  readonly remembered: UpdateMemory;
  /** On disk when it returns. */
  readonly remember: (memory: UpdateMemory) => void;
  readonly setTimer: (callback: () => void, delay: number) => () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
  readonly callersWait: () => boolean;
  /** Tells a person; false where nobody may be disturbed now. */
  readonly announce: (announcement: Announcement) => boolean;
  /** Quits the app, at the end of which `atEnd` is called. */
  readonly quit: () => void;
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}
