/** The callers and queues as the window shows them. Pure. */
import type { MonotonicTime, QueueId, ServerTime } from '../board/caller';
import { isTrue } from '../board/certainty';
import type { WaitingCaller } from '../board/order';
import { sentenceFor } from '../telecomx/error-sentence';
import { isRefusal, type TelecomxError } from '../telecomx/errors';
import type { WatchedQueue } from '../known-queues';
import { isOld, queueState } from '../queue-state';
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

function callerView({ caller, queue, position }: WaitingCaller, watched: WatchedQueue, isNow: boolean): CallerView {
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
      return view === undefined ? [] : [callerView(row, view.entry, isTrue(view.status.kind))];
    }),
    mark: context.mark,
  };
}

/** The state of the connection: offline when no queue had a good answer within the limit, and something failed. */
export function connectionView({ queues, listFailure }: WatchState, context: ViewContext): ConnectionView {
  const words = (error: TelecomxError): string => sentenceFor(error, { server: context.server });
  if (queues === null) {
    if (listFailure === null) return { state: 'connecting' };
    return { state: 'offline', asOf: null, problem: words(listFailure) };
  }
  const answered = queues.filter(({ snapshot }) => snapshot !== null);
  if (answered.some((entry) => !isOld(entry, context.now, context.interval))) return { state: 'live' };
  // Queues that are all refused are an answer too: the platform is there, and each line says what is wrong.
  const refusals = queues.filter(({ failure }) => failure !== null && isRefusal(failure));
  if (refusals.length === queues.length && listFailure === null) return { state: 'live' };
  const troubles = queues.flatMap(({ failure }) => (failure === null || isRefusal(failure) ? [] : [failure]));
  const trouble = troubles[0] ?? listFailure;
  if (answered.length === 0 && trouble === null) return { state: 'connecting' };
  const age = Math.min(
    ...answered.flatMap(({ snapshot }) => (snapshot === null ? [] : context.now - snapshot.receivedAt)),
  );
  const overdue: TelecomxError = { kind: 'timeout', limit: age };
  const times = answered.flatMap(({ snapshot }) => snapshot?.asOf ?? []);
  return {
    state: 'offline',
    asOf: times.length === 0 ? null : Math.max(...times),
    problem: words(trouble ?? overdue),
  };
}
