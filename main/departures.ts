/** Who left the board a moment ago. Pure. */
import type { Board } from './board/board';
import type { Answer, CallId, QueueId, ServerTime } from './board/caller';
import { changesBetween } from './board/changes';
import type { WaitingCaller } from './board/order';

/** A caller who waits no more. */
export interface Departure {
  /** The caller as they waited last. */
  readonly row: WaitingCaller;
  /** Null where the caller hung up, or the answer was not seen (yet). */
  readonly answer: Answer | null;
  /** When it was seen. */
  readonly at: ServerTime;
}

/** A step from one board to the next. */
export interface Step {
  readonly was: Board;
  readonly is: Board;
  /** The queues that are asked: whoever was in another did not leave, but is no longer looked at. */
  readonly queues: { readonly has: (queue: QueueId) => boolean };
  /** Whether it is known by now that the number of a call is secret. */
  readonly isSecret: (call: CallId) => boolean;
  readonly now: ServerTime;
}

/** For so long (milliseconds) somebody counts as having left a moment ago: a little longer than it is told. */
const keptFor = 10_000;

/** So many are kept at most. */
const most = 20;

/** The caller with neither name nor number where it turned out, with the last answer or after it, that both are secret. */
function withoutSecrets(departure: Departure, isSecret: Step['isSecret']): Departure {
  const { row } = departure;
  if (row.caller.identity.secret || !isSecret(row.caller.id)) return departure;
  return { ...departure, row: { ...row, caller: { ...row.caller, identity: { secret: true } } } };
}

/**
 * Who has left a moment ago, after one more step. Nobody who waits is among them: a call on its way from one queue to the
 * next is in neither for a moment. An answer that is told only later is taken up.
 */
export function departed(before: readonly Departure[], { was, is, queues, isSecret, now }: Step): readonly Departure[] {
  const kept = before
    .filter(({ row, at }) => now - at < keptFor && !is.byId.has(row.caller.id) && queues.has(row.queue))
    .map((departure) => {
      const answer = departure.answer ?? is.answered.get(departure.row.caller.id) ?? null;
      return answer === departure.answer ? departure : { ...departure, answer };
    });
  const left = changesBetween(was, is).flatMap((change): readonly Departure[] => {
    if (change.kind !== 'left' || !queues.has(change.row.queue)) return [];
    return [{ row: change.row, answer: change.answer, at: now }];
  });
  return [...kept, ...left].slice(-most).map((departure) => withoutSecrets(departure, isSecret));
}
