/** What is known of an agent's queues, from answer to answer. Pure: each answer makes a new value. */
import { buildBoard, type Board } from './board/board';
import { isWaiting, type Caller, type CallId, type MonotonicTime } from './board/caller';
import type { Queue, QueueId, QueueSnapshot } from './board/caller';
import { moveTakes } from './board/changes';
import { unasked, type CallersAnswer, type QueueMemory } from './telecomx/callers';
import { isRefusal, type TelecomxError } from './telecomx/errors';

/** One queue, and what is known of it. */
export interface WatchedQueue {
  readonly queue: Queue;
  /** The last good answer, or null before it. */
  readonly snapshot: QueueSnapshot | null;
  /** What went wrong since then, or null when nothing did. */
  readonly failure: TelecomxError | null;
}

/** One queue, with what the reading of its next answer needs. */
interface KnownQueue extends WatchedQueue {
  readonly memory: QueueMemory;
}

/** All queues that are asked, in the agent's order. */
export type KnownQueues = ReadonlyMap<QueueId, KnownQueue>;

const never = { snapshot: null, failure: null, memory: unasked };

/** These queues (the first follow on null); what was known of those that stay is kept. */
export function listed(before: KnownQueues | null, queues: readonly Queue[]): KnownQueues {
  return new Map(queues.map((queue) => [queue.id, { ...(before?.get(queue.id) ?? never), queue }]));
}

function changed(before: KnownQueues, id: QueueId, difference: Partial<KnownQueue>): KnownQueues {
  const known = before.get(id);
  return known === undefined ? before : new Map(before).set(id, { ...known, ...difference });
}

/**
 * After a good answer of one queue. Who left it, or was answered in it, is struck from what failing queues told before
 * that: no caller comes back out of an old answer.
 */
export function answered(before: KnownQueues, id: QueueId, { snapshot, memory }: CallersAnswer): KnownQueues {
  const after = changed(before, id, { snapshot, memory, failure: null });
  const last = before.get(id)?.snapshot ?? null;
  const isAnyFailing = [...after.values()].some(({ failure }) => failure !== null);
  if (last === null || !isAnyFailing) return after;
  const gone = goneFrom(last, snapshot);
  if (gone.size === 0) return after;
  return new Map([...after].map(([other, known]) => [other, struck(known, gone, last.receivedAt)]));
}

/** Who waited in one answer of a queue and waits no more in the next. */
function goneFrom(before: QueueSnapshot, after: QueueSnapshot): ReadonlyMap<CallId, Caller> {
  const waiting = new Set(after.callers.filter(isWaiting).map(({ id }) => id));
  return new Map(before.callers.flatMap((caller) => (waiting.has(caller.id) ? [] : [[caller.id, caller]])));
}

/** Without those who were seen elsewhere, until `lastSeen`, clearly after this failing queue told of them. */
function struck(known: KnownQueue, gone: ReadonlyMap<CallId, Caller>, lastSeen: MonotonicTime): KnownQueue {
  const { snapshot, failure } = known;
  if (failure === null || snapshot === null || lastSeen - snapshot.receivedAt <= moveTakes) return known;
  const isGone = ({ id, entered }: Caller): boolean => entered <= (gone.get(id)?.entered ?? -Infinity);
  if (!snapshot.callers.some(isGone)) return known;
  return { ...known, snapshot: { ...snapshot, callers: snapshot.callers.filter((caller) => !isGone(caller)) } };
}

/** After a request for one queue failed: its last good answer still stands. */
export function failed(before: KnownQueues, id: QueueId, failure: TelecomxError): KnownQueues {
  return changed(before, id, { failure });
}

/** Whether both make the same board: most answers say what the one before said. */
export function makeSameBoard(one: KnownQueues | null, other: KnownQueues): boolean {
  if (one?.size !== other.size) return false;
  return [...other].every(([id, { snapshot, failure }]) => {
    const known = one.get(id);
    if (known === undefined || (known.failure === null) !== (failure === null)) return false;
    return known.snapshot?.callers === snapshot?.callers;
  });
}

/** The board of all that is known. */
export function boardOf(known: KnownQueues): Board {
  const [latest, outdated]: [QueueSnapshot[], QueueSnapshot[]] = [[], []];
  for (const { snapshot, failure } of known.values()) {
    if (snapshot !== null) (failure === null ? latest : outdated).push(snapshot);
  }
  return buildBoard(latest, outdated);
}

/** Whether every queue has answered or failed at least once. */
export function allSettled(known: KnownQueues): boolean {
  return [...known.values()].every(({ snapshot, failure }) => snapshot !== null || failure !== null);
}

/**
 * Whether who is not on the board is in no queue: the latest word of every queue is a good answer of which every entry
 * could be read, or that the queue is closed to this agent.
 */
export function allToldNow(known: KnownQueues): boolean {
  return [...known.values()].every(({ snapshot, failure }) =>
    failure === null ? snapshot?.unreadable === 0 : isRefusal(failure),
  );
}

/** When each queue's last good answer came. */
export function answerTimes(known: KnownQueues): MonotonicTime[] {
  return [...known.values()].flatMap(({ snapshot }) => snapshot?.receivedAt ?? []);
}
