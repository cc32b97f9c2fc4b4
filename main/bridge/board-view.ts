/** The callers and queues as the window shows them. Pure. */
import type { CallId, MonotonicTime, QueueId, ServerTime } from '../board/caller';
import { isTrue } from '../board/certainty';
import type { WaitingCaller } from '../board/order';
import { connectionOf } from '../connection';
import { sentenceFor } from '../telecomx/error-sentence';
import type { TelecomxError } from '../telecomx/errors';
import type { WatchedQueue } from '../known-queues';
import { queueState } from '../queue-state';
import type { WatchState } from '../watch';
import { displayText } from '../words/display-text';
import { phoneNumberText } from '../words/phone-number';
import type { BoardView, CallerView, ConnectionView, QueueView } from './contract';

/** What is needed besides the watch itself. Times are milliseconds. */
export interface ViewContext {
  readonly now: MonotonicTime;
  readonly serverNow: ServerTime;
  readonly interval: number;
  /** The host of the server, as a person typed it. */
  readonly server: string;
  readonly mark: BoardView['mark'];
  /** The callers of whom it is not known whether a popup about them was seen. */
  readonly doubtful: ReadonlySet<CallId>;
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
  return state === 'stale' ? { kind: 'stale', asOf, problem } : { kind: state, problem };
}

function callerView(
  { caller, queue, position }: WaitingCaller,
  watched: WatchedQueue,
  { isNow, doubtful }: { readonly isNow: boolean; readonly doubtful: boolean },
): CallerView {
  const { identity } = caller;
  const text = (number: string | null): string | null =>
    number === null ? null : displayText(phoneNumberText(number));
  return {
    id: caller.id,
    queue,
    queueName: displayText(watched.queue.name),
    kind: caller.kind,
    secret: identity.secret,
    name: identity.secret || identity.name === null ? null : displayText(identity.name),
    number: identity.secret ? null : text(identity.number),
    called: text(caller.called),
    position,
    entered: caller.entered,
    doubtful,
    serviceLevel: watched.queue.serviceLevel,
    serviceLevelCritical: watched.queue.serviceLevelCritical,
    asOf: isNow ? null : (watched.snapshot?.asOf ?? null),
  };
}

/** The whole list with its queues. */
export function boardView({ queues, board }: WatchState, context: ViewContext): BoardView {
  const watched = queues ?? [];
  const waiting = new Map<QueueId, number>();
  for (const { queue } of board.rows) waiting.set(queue, (waiting.get(queue) ?? 0) + 1);
  const views = watched.map((entry) => ({ entry, status: statusOf(entry, context) }));
  const byId = new Map(views.map((view) => [view.entry.queue.id, view]));
  return {
    serverNow: context.serverNow,
    queues: views.map(({ entry: { queue, snapshot }, status }) => ({
      id: queue.id,
      name: displayText(queue.name),
      waiting: waiting.get(queue.id) ?? 0,
      unreadable: snapshot?.unreadable ?? 0,
      status,
    })),
    callers: board.rows.flatMap((row) => {
      const view = byId.get(row.queue);
      if (view === undefined) return [];
      const isNow = isTrue(view.status.kind);
      return [callerView(row, view.entry, { isNow, doubtful: context.doubtful.has(row.caller.id) })];
    }),
    mark: context.mark,
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
