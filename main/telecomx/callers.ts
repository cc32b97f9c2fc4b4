/** The callers of a queue: the product's core. */
import { isWaiting, type Caller, type CallerKind, type CallId, type MonotonicTime } from '../board/caller';
import type { QueueId, QueueSnapshot, ServerTime } from '../board/caller';
import type { Access } from './access';
import type { KnownAnswer } from './answer';
import { readCaller, readEntry, type CallerEntry } from './caller-entry';
import type { Client } from './client';
import type { Result } from './errors';
import { keepMissing, nobodyMissing, type Missing } from './missing-callers';
import { percentEncode } from './percent-encode';

/** What one answer said, and all that the reading of the next one needs to know of it. */
export interface CallersReading {
  /** In the platform's order; kept callers (see `missing-callers.ts`) stand last. */
  readonly callers: ReadonlyMap<CallId, Caller>;
  /** The same, as a list: as long as an answer says what the one before said, it is the very same list. */
  readonly list: readonly Caller[];
  /** How many entries could not be read at all. */
  readonly unreadable: number;
  /** Callers who count as waiting though the answer says something about an answer; worth a line in the log. */
  readonly doubtful: number;
  readonly missing: Missing;
}

/** What is known before the first answer. */
export const nothingRead: CallersReading = {
  callers: new Map(),
  list: [],
  unreadable: 0,
  doubtful: 0,
  missing: nobodyMissing,
};

/**
 * Reads the body of a callers answer against the reading before it. Pure, and never throws. Null is for
 * what is not a list, or a list of which no entry can be read: the reading before then still stands.
 *
 * @param seenAt when the answer came, for callers whose `entered` cannot be read
 * @param wasSecret whether a call was secret when it was last seen in any queue
 */
export function readCallers(
  body: unknown,
  before: CallersReading,
  seenAt: ServerTime,
  wasSecret: (call: CallId) => boolean,
): CallersReading | null {
  if (!Array.isArray(body)) return null;
  const list: readonly unknown[] = body;
  const entries = list.map(readEntry).filter((entry) => entry !== null);
  if (entries.length === 0 && list.length > 0) return null;
  const callers = new Map<CallId, Caller>();
  let doubtful = 0;
  for (const entry of entries) {
    const caller = readCaller(entry, before.callers.get(entry._id), { seenAt, wasSecret: wasSecret(entry._id) });
    const twin = callers.get(caller.id);
    callers.set(caller.id, twin === undefined ? caller : merge(twin, caller));
    if (isDoubtful(entry, caller)) doubtful += 1;
  }
  const unreadable = list.length - entries.length;
  const absent = [...before.callers.keys()].filter((id) => !callers.has(id));
  const missing = keepMissing(before.missing, absent, unreadable);
  for (const [id, caller] of before.callers) if (missing.kept.has(id)) callers.set(id, caller);
  return { callers, list: [...callers.values()], unreadable, doubtful, missing };
}

const urgency: Readonly<Record<CallerKind, number>> = { waiting: 0, callback: 1, vip: 2 };

/** Two entries with one id are one caller: the one who needs the agent more, and secret if either is. */
function merge(one: Caller, other: Caller): Caller {
  const rank = (caller: Caller): number => (isWaiting(caller) ? 3 : 0) + urgency[caller.kind];
  const chosen = rank(other) > rank(one) ? other : one;
  return one.identity.secret || other.identity.secret ? { ...chosen, identity: { secret: true } } : chosen;
}

/**
 * Something stands where an answer would stand, yet the caller counts as waiting. The moment of the entry itself is
 * no answer: the platform's own example has it there.
 */
function isDoubtful(entry: CallerEntry, caller: Caller): boolean {
  const answered = caller.answer.at === caller.entered ? null : entry.answered;
  const said = [answered, entry.answeredByExtension, entry.answeredByNumber];
  return isWaiting(caller) && said.some((value) => value !== undefined && value !== null);
}

/** What is known of one queue between two answers. */
export interface QueueMemory {
  readonly reading: CallersReading;
  /** The answer that was read; null before it. */
  readonly known: KnownAnswer | null;
}

/** A queue that was never asked. */
export const unasked: QueueMemory = { reading: nothingRead, known: null };

/** A good answer of one queue. */
export interface CallersAnswer {
  readonly snapshot: QueueSnapshot;
  /** To be handed to the next request for this queue. */
  readonly memory: QueueMemory;
}

/** Which queue to ask, and what is known so far. */
export interface CallersQuestion {
  readonly queue: QueueId;
  readonly memory: QueueMemory;
  /** Puts a moment of this process on the server's clock. */
  readonly serverTime: (at: MonotonicTime) => ServerTime;
  /** Whether a call was secret when it was last seen in any queue. */
  readonly wasSecret: (call: CallId) => boolean;
}

/** `GET /pbx/queue/QUEUE_ID/callers`: all callers who are in the queue now. After a failure the memory still holds. */
export async function queueCallers(
  client: Client,
  access: Access,
  { queue, memory, serverTime, wasSecret }: CallersQuestion,
): Promise<Result<CallersAnswer>> {
  const path = `/pbx/queue/${percentEncode(queue)}/callers`;
  const answer = await client.requestChanges(
    {
      path,
      access,
      read: (body, receivedAt) => readCallers(body, memory.reading, serverTime(receivedAt), wasSecret),
    },
    memory.known,
  );
  if (!answer.ok) return answer;
  const { receivedAt } = answer.value;
  const next: QueueMemory =
    answer.value.kind === 'fresh' ? { reading: answer.value.value, known: answer.value.known } : memory;
  const { list, unreadable } = next.reading;
  const snapshot = { queue, callers: list, unreadable, receivedAt, asOf: serverTime(receivedAt) };
  return { ok: true, value: { snapshot, memory: next } };
}
