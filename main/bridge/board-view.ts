/** The queues as the window shows them. Pure. */
import type { MonotonicTime, QueueId, ServerTime } from '../board/caller';
import { connectionOf } from '../connection';
import { sentenceFor } from '../telecomx/error-sentence';
import type { TelecomxError } from '../telecomx/errors';
import type { WatchedQueue } from '../known-queues';
import { queueState } from '../queue-state';
import type { WatchState } from '../watch';
import type { History } from '../history/minutes';
import { displayText } from '../words/display-text';
import type { BoardView, ConnectionView, QueueView } from './contract';
import { goneView } from './gone-view';
import { hourView } from './hour-view';

/** What is needed besides the watch itself. Times are milliseconds. */
export interface ViewContext {
  readonly now: MonotonicTime;
  readonly serverNow: ServerTime;
  readonly interval: number;
  /** The host of the server, as a person typed it. */
  readonly server: string;
  readonly mark: BoardView['mark'];
  readonly history: History;
  /** Why nothing is asked any more, in words: all is stale then. Null while the queues are being asked. */
  readonly ended: string | null;
}

function statusOf(watched: WatchedQueue, context: ViewContext): QueueView['status'] {
  const { queue, snapshot, failure } = watched;
  const asOf = snapshot?.asOf ?? null;
  if (context.ended !== null) return { kind: 'stale', asOf, problem: context.ended };
  const words = (error: TelecomxError): string =>
    sentenceFor(error, { server: context.server, queueName: displayText(queue.name) });
  const state = queueState(watched, context.now, context.interval);
  if (state === 'live' || state === 'connecting') return { kind: state };
  // Too old with no failure: an answer is overdue, which the time limit of the request will soon tell.
  const age = snapshot === null ? 0 : context.now - snapshot.receivedAt;
  const problem = words(failure ?? { kind: 'timeout', limit: age });
  return state === 'failing' ? { kind: state, problem } : { kind: state, asOf, problem };
}

/** The queues, and what is told of them besides their callers. */
export function boardView({ queues, board, departures }: WatchState, context: ViewContext): BoardView {
  const waiting = new Map<QueueId, number>();
  for (const { queue } of board.rows) waiting.set(queue, (waiting.get(queue) ?? 0) + 1);
  const names = new Map((queues ?? []).map(({ queue }) => [queue.id, queue.name]));
  return {
    serverNow: context.serverNow,
    queues: (queues ?? []).map((entry) => {
      const { queue, snapshot } = entry;
      const { id, name, serviceLevel, serviceLevelCritical } = queue;
      return {
        id,
        name: displayText(name),
        waiting: waiting.get(id) ?? 0,
        serviceLevel,
        serviceLevelCritical,
        hour: hourView(context.history, context.serverNow, id),
        unreadable: snapshot?.unreadable ?? 0,
        status: statusOf(entry, context),
      };
    }),
    mark: context.mark,
    gone: context.ended === null ? departures.map((one) => goneView(one, names.get(one.row.queue) ?? '')) : [],
    hour: hourView(context.history, context.serverNow, null),
  };
}

/** The state of the connection, in words. */
export function connectionView(
  watch: Pick<WatchState, 'queues' | 'listFailure'>,
  context: ViewContext,
): ConnectionView {
  const connection = connectionOf(watch, context.now, context.interval);
  if (connection.state !== 'offline') return connection;
  const { asOf, trouble } = connection;
  return { state: 'offline', asOf, problem: sentenceFor(trouble, { server: context.server }) };
}
