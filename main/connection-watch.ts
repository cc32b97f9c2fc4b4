/** Tells when the connection has been lost for so long that it is to be told, and when it is back. */
import { staleAfter } from './board/freshness';
import type { MonotonicTime } from './board/caller';
import { connectionOf } from './connection';
import type { SetTimer } from './telecomx/timer';
import type { WatchState } from './watch';

/** What a connection watch is made of. Times are milliseconds. */
export interface ConnectionWatchParts {
  readonly state: () => WatchState;
  readonly monotonic: () => MonotonicTime;
  readonly setTimer: SetTimer;
  /** Between two requests for one queue. */
  readonly interval: number;
  readonly onLost: (isLost: boolean) => void;
}

/** A running one. */
export interface ConnectionWatch {
  /** Something may have changed. */
  readonly look: () => void;
  readonly stop: () => void;
}

/** A connection is told to be lost when nothing good has come for so long, in milliseconds. */
const lostAfter = 30_000;

/** Begins to watch; nothing is looked at yet. */
export function watchConnection(parts: ConnectionWatchParts): ConnectionWatch {
  const begun = parts.monotonic();
  const limit = Math.max(lostAfter, staleAfter(parts.interval));
  let isLost = false;
  let cancel: (() => void) | null = null;

  function tell(next: boolean): void {
    if (next === isLost) return;
    isLost = next;
    parts.onLost(isLost);
  }

  function look(): void {
    cancel?.();
    cancel = null;
    const now = parts.monotonic();
    const connection = connectionOf(parts.state(), now, parts.interval);
    if (connection.state !== 'offline') {
      tell(false);
      return;
    }
    const left = (connection.lastGood ?? begun) + limit - now;
    tell(left <= 0);
    if (left > 0) cancel = parts.setTimer(look, left);
  }

  return {
    look,
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}
