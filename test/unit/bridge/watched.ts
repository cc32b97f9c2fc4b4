/** Short ways to a watch as the window and the tray are given it. */
import { expect } from 'vitest';
import { buildBoard } from '../../../main/board/board';
import type { Caller, Queue } from '../../../main/board/caller';
import type { WatchedQueue } from '../../../main/known-queues';
import type { TelecomxError } from '../../../main/telecomx/errors';
import type { WatchState } from '../../../main/watch';
import { snapshot } from '../board/callers';
import { asOfAll } from '../queue-kinds';
import { queueId } from '../telecomx/words';

const noLevel = { serviceLevel: null, serviceLevelCritical: null };

/** A queue that answered at a moment (of both clocks) with these callers, or never did. */
export function watched(
  id: string,
  {
    answeredAt = null,
    callers = [],
    failure = null,
    ...differences
  }: Partial<Queue> & {
    answeredAt?: number | null;
    callers?: readonly Caller[];
    failure?: TelecomxError | null;
  } = {},
): WatchedQueue {
  const queue = { id: queueId(id), name: `The ${id} queue`, number: null, member: true, ...noLevel, ...differences };
  return { queue, snapshot: answeredAt === null ? null : snapshot(id, callers, answeredAt), failure };
}

/** The state of a watch on these queues, of which all are shown and may speak up. */
export function watchOf(queues: readonly WatchedQueue[], listFailure: TelecomxError | null = null): WatchState {
  const arranged = queues.map(({ queue }) => ({ queue, shown: true, alerts: true, kinds: asOfAll, added: false }));
  const board = buildBoard(queues.flatMap((one) => one.snapshot ?? []));
  return { queues, arranged, board, departures: [], listFailure };
}

/** Any text with these words in it. */
export const saying = (words: string): unknown => expect.stringContaining(words);
