/** What an agent is owed at a moment, judged anew from what the app was told and what the agent has set. */
import type { Board } from '../../main/board/board';
import type { QueueId } from '../../main/board/caller';
import { queueId } from '../unit/telecomx/words';
import { critical, queues } from './platform';
import type { ModelSettings } from './settings';

/** When a queue is too long. */
export const limits = { waiting: 6, longest: 240_000 };

/** What was told, at a moment of the server's clock. */
export interface Known {
  readonly board: Board;
  readonly offline: boolean;
  readonly now: number;
  readonly isLive: (queue: QueueId) => boolean;
  /** When callers who were put off are due. */
  readonly snoozes: ReadonlyMap<string, number>;
}

const alarmOf = (queue: QueueId): string => `alarm ${queue}`;

/** Everything that is no caller's, by its key; null is the connection. */
export const causes: ReadonlyMap<string, QueueId | null> = new Map([
  ['offline', null],
  ...queues.map((queue): [string, QueueId] => [alarmOf(queue), queueId(queue)]),
]);

/** What of these is there. */
export function standing({ board, offline, now }: Known): ReadonlySet<string> {
  const keys = new Set<string>(offline ? ['offline'] : []);
  for (const queue of queues) {
    const own = board.rows.filter((row) => row.queue === queue && row.caller.kind !== 'callback');
    const longest = Math.max(0, ...own.map(({ caller }) => now - caller.entered));
    if (own.length > limits.waiting || longest > limits.longest) keys.add(alarmOf(queue));
  }
  return keys;
}

/** What is due and not in the way. */
export function owed(known: Known, { alertKinds, muted, quiet, vipsBreakThrough }: ModelSettings): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { caller, queue } of known.board.rows) {
    if (muted.has(queue) || (quiet !== null && !(vipsBreakThrough && caller.kind === 'vip'))) continue;
    if (caller.kind !== 'waiting' && alertKinds[caller.kind]) keys.add(`${caller.kind} ${caller.id}`);
    const isCritical = caller.kind !== 'callback' && known.now - caller.entered > critical;
    if (alertKinds.critical && known.isLive(queue) && isCritical) keys.add(`critical ${caller.id}`);
    if ((known.snoozes.get(caller.id) ?? Infinity) <= known.now) keys.add(`snoozed ${caller.id}`);
  }
  if (quiet !== null) return keys;
  for (const key of standing(known)) {
    const queue = causes.get(key) ?? null;
    const isWanted = queue === null ? alertKinds.offline : alertKinds.alarm && !muted.has(queue) && known.isLive(queue);
    if (isWanted) keys.add(key);
  }
  return keys;
}
