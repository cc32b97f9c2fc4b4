/** Whether the platform answers at all, judged by what is known of the queues. Pure. */
import type { MonotonicTime, QueueSnapshot, ServerTime } from './board/caller';
import { isOld } from './queue-state';
import { isRefusal, type TelecomxError } from './telecomx/errors';
import type { WatchState } from './watch';

/** The connection to the platform. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | {
      readonly state: 'offline';
      /** When the last good answer of any queue came; null where none ever did. */
      readonly lastGood: MonotonicTime | null;
      /** The same moment on the server's clock. */
      readonly asOf: ServerTime | null;
      /** What went wrong; a timeout where an answer is only overdue. */
      readonly trouble: TelecomxError;
    };

function latestOf(snapshots: readonly QueueSnapshot[]): QueueSnapshot | null {
  return snapshots.reduce<QueueSnapshot | null>(
    (latest, snapshot) => (latest === null || snapshot.receivedAt > latest.receivedAt ? snapshot : latest),
    null,
  );
}

/**
 * The connection now, of queues that are asked every `interval` milliseconds: offline when no queue had a good answer
 * within the limit, and something failed or is overdue.
 */
export function connectionOf(
  { queues, listFailure }: Pick<WatchState, 'queues' | 'listFailure'>,
  now: MonotonicTime,
  interval: number,
): Connection {
  if (queues === null) {
    if (listFailure === null) return { state: 'connecting' };
    return { state: 'offline', lastGood: null, asOf: null, trouble: listFailure };
  }
  if (queues.some((entry) => entry.snapshot !== null && !isOld(entry, now, interval))) return { state: 'live' };
  // Queues that are all refused are an answer too: the platform is there, and each line says what is wrong.
  if (listFailure === null && queues.every(({ failure }) => failure !== null && isRefusal(failure)))
    return { state: 'live' };
  const failures = queues.flatMap(({ failure }) => (failure === null || isRefusal(failure) ? [] : [failure]));
  const failure = failures[0] ?? listFailure;
  const latest = latestOf(queues.flatMap(({ snapshot }) => snapshot ?? []));
  if (latest === null) {
    return failure === null
      ? { state: 'connecting' }
      : { state: 'offline', lastGood: null, asOf: null, trouble: failure };
  }
  const overdue: TelecomxError = { kind: 'timeout', limit: now - latest.receivedAt };
  return { state: 'offline', lastGood: latest.receivedAt, asOf: latest.asOf, trouble: failure ?? overdue };
}
