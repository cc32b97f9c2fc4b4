/** The callers and queues as the window shows them. Pure. */
import { isStale } from '../board/freshness';
import type { MonotonicTime, QueueId, ServerTime } from '../board/caller';
import type { WaitingCaller } from '../board/order';
import { sentenceFor } from '../telecomx/error-sentence';
import type { TelecomxError } from '../telecomx/errors';
import type { WatchedQueue } from '../known-queues';
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
}

/** A queue that the platform refuses is asked rarely, and its old answers are no longer the truth. */
function isRefusal({ kind }: TelecomxError): boolean {
  return kind === 'access-denied' || kind === 'not-found' || kind === 'bad-request';
}

function isOld({ snapshot }: WatchedQueue, { now, interval }: ViewContext): boolean {
  return snapshot !== null && isStale(snapshot.receivedAt, now, interval);
}

function statusOf(watched: WatchedQueue, context: ViewContext): QueueView['status'] {
  const { queue, snapshot, failure } = watched;
  const words = (error: TelecomxError): string =>
    sentenceFor(error, { server: context.server, queueName: displayText(queue.name) });
  if (failure !== null && isRefusal(failure)) return { kind: 'refused', problem: words(failure) };
  if (snapshot === null) {
    return failure === null ? { kind: 'connecting' } : { kind: 'stale', asOf: null, problem: words(failure) };
  }
  if (!isOld(watched, context))
    return failure === null ? { kind: 'live' } : { kind: 'failing', problem: words(failure) };
  // Too old with no failure: an answer is overdue, which the time limit of the request will soon tell.
  const overdue: TelecomxError = { kind: 'timeout', limit: context.now - snapshot.receivedAt };
  return { kind: 'stale', asOf: snapshot.asOf, problem: words(failure ?? overdue) };
}

function callerView({ caller, queue, position }: WaitingCaller, watched: WatchedQueue, stale: boolean): CallerView {
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
    stale,
  };
}

/** In these states a queue's callers are shown as of some time ago. */
const notTrue: ReadonlySet<QueueView['status']['kind']> = new Set(['stale', 'refused']);

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
      return view === undefined ? [] : [callerView(row, view.entry, notTrue.has(view.status.kind))];
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
  if (answered.some((entry) => !isOld(entry, context))) return { state: 'live' };
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
