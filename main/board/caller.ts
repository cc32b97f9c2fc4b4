/**
 * The words of this program: queues, callers and the times of both. Everything past `main/telecomx` speaks in these
 * types; this file imports nothing.
 */

/** A type that cannot be mixed up with another of the same shape. */
type Brand<Value, Name extends string> = Value & { readonly __brand: Name };

/** The platform's id of one call, opaque, e.g. `46265y784.234-pbx1.telecomx.dk`. */
export type CallId = Brand<string, 'CallId'>;
/** The platform's id of a queue, opaque. */
export type QueueId = Brand<string, 'QueueId'>;
/** A moment on the *server's* clock, in epoch milliseconds. Never compare it with the desktop's clock. */
export type ServerTime = Brand<number, 'ServerTime'>;
/** A moment on this process's own clock, which never jumps, in milliseconds since an arbitrary start. */
export type MonotonicTime = Brand<number, 'MonotonicTime'>;

function isMoment<Name extends string>(milliseconds: number): milliseconds is Brand<number, Name> {
  return Number.isFinite(milliseconds);
}

/** Takes milliseconds for a moment of this process's clock. Throws a RangeError for what is no number. */
export function monotonicTime(milliseconds: number): MonotonicTime {
  if (!isMoment<'MonotonicTime'>(milliseconds)) throw new RangeError('a moment that is not a number');
  return milliseconds;
}

/** Takes epoch milliseconds for a moment of the server's clock. Throws a RangeError for what is no number. */
export function serverTimeOf(milliseconds: number): ServerTime {
  if (!isMoment<'ServerTime'>(milliseconds)) throw new RangeError('a moment that is not a number');
  return milliseconds;
}

function isQueueId(text: string): text is QueueId {
  return text !== '';
}

/** Takes a text for a queue's id; null for an empty one, which is none. */
export function queueIdOf(text: string): QueueId | null {
  return isQueueId(text) ? text : null;
}

/** What the caller needs of the agent. The platform calls them `QUEUED`, `CALLBACK` and `VIP`. */
export type CallerKind = 'waiting' | 'callback' | 'vip';

/** Who is calling. A secret caller's number and name are not merely hidden: past `main/telecomx` they do not exist. */
export type Identity =
  { readonly secret: true } | { readonly secret: false; readonly name: string | null; readonly number: string | null };

/** One caller in a queue, as the platform's latest readable answer has it. */
export interface Caller {
  readonly id: CallId;
  readonly kind: CallerKind;
  readonly identity: Identity;
  /** When the caller entered the queue, or was first seen where the platform's answer did not say it readably. */
  readonly entered: ServerTime;
  /** The number that was called (E.164), to be shown when calling back. */
  readonly called: string | null;
  readonly answer: Answer;
}

/** What the platform says about an answer, unjudged: {@link isWaiting} judges. */
export interface Answer {
  readonly at: ServerTime | null;
  /** The id of the extension of the member who answered. */
  readonly extension: string | null;
  /** The phone number of the member who answered. */
  readonly number: string | null;
}

/** A queue of the agent's. */
export interface Queue {
  readonly id: QueueId;
  readonly name: string;
  readonly number: string | null;
  /** Whether the agent is logged in to the queue now; null where the platform does not say. */
  readonly member: boolean | null;
  /** The wait after which the service level is missed, in milliseconds. */
  readonly serviceLevel: number | null;
  /** The wait after which it is critical, in milliseconds. */
  readonly serviceLevelCritical: number | null;
}

/** What one good answer of one queue said. */
export interface QueueSnapshot {
  readonly queue: QueueId;
  readonly callers: readonly Caller[];
  /** How many entries of the answer could not be read at all. */
  readonly unreadable: number;
  /** When the answer came, on this process's clock. */
  readonly receivedAt: MonotonicTime;
  /** When the answer came, on the server's clock. */
  readonly asOf: ServerTime;
}

/** An answer this much later than the caller's entry counts as one; less is rounding. Milliseconds. */
const ANSWERED_AFTER = 1000;

/**
 * Whether a caller still waits: nobody's extension or number stands as having answered, and the time of an answer is
 * missing or at most a second after the entry (the platform's own example has both at the same moment). In doubt a
 * caller waits, for a person must never be hidden by a rounding.
 */
export function isWaiting(caller: Caller): boolean {
  const { at, extension, number } = caller.answer;
  if (extension !== null || number !== null) return false;
  return at === null || at - caller.entered <= ANSWERED_AFTER;
}
