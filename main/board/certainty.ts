/** What the answers of the queues make certain, one judgement for the window and the tray. Pure. */

/** What is known of a queue. */
export type QueueState =
  /** Nothing yet. */
  | 'connecting'
  /** Its last answer. */
  | 'live'
  /** The last question went wrong, but the answer before it is not too old yet. */
  | 'failing'
  /** No good answer within the limit. */
  | 'stale'
  /** The platform refuses the queue: its old answers, if any, are no longer the truth. */
  | 'refused';

/** All of a queue that bears on what is certain. */
export interface QueueStanding {
  readonly state: QueueState;
  /** How many entries of its last answer could not be read. */
  readonly unreadable: number;
}

/** Whether a queue's callers are those of this moment, as far as can be known. */
export function isTrue(state: QueueState): boolean {
  return state === 'live' || state === 'failing';
}

/** Whether a queue's list is whole and of this moment, so that who is not in it does not wait. */
export function isSure({ state, unreadable }: QueueStanding): boolean {
  return state === 'live' && unreadable === 0;
}

/** Why a list without callers is empty: only where every queue answers is it sure that nobody waits. */
export type Emptiness = 'nobody' | 'partly' | 'unknown' | 'connecting' | 'no-queues';

/** What a connection without queues says of them: only one that is live knows that there are none. */
const withoutQueues = { live: 'no-queues', connecting: 'connecting', offline: 'unknown' } as const;

/** Judges queues in which nobody is seen to wait, over a connection in this state. */
export function emptinessOf(queues: readonly QueueStanding[], connection: keyof typeof withoutQueues): Emptiness {
  if (queues.length === 0) return withoutQueues[connection];
  const sure = queues.filter(isSure);
  if (sure.length === queues.length) return 'nobody';
  if (queues.some(({ state }) => state === 'connecting')) return 'connecting';
  return sure.length > 0 ? 'partly' : 'unknown';
}
