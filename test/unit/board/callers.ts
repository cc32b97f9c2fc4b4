/** Short ways to callers, snapshots and boards, fixed and arbitrary. */
import fc from 'fast-check';
import type { Answer, Caller, CallerKind, QueueSnapshot } from '../../../main/board/caller';
import type { WaitingCaller } from '../../../main/board/order';
import { at, callId, mono, queueId } from '../telecomx/words';

/** Nobody answered. */
export const unanswered: Answer = { at: null, extension: null, number: null };

/** A caller who waits, called by its id. */
export function caller(id: string, differences: Partial<Caller> = {}): Caller {
  return {
    id: callId(id),
    kind: 'waiting',
    identity: { secret: false, name: id, number: '+4535203040' },
    entered: at(0),
    called: null,
    answer: unanswered,
    ...differences,
  };
}

/** A row of a board. */
export function row(id: string, differences: Partial<Caller> = {}, queue = 'support'): WaitingCaller {
  return { caller: caller(id, differences), queue: queueId(queue), position: null, place: 0 };
}

/** The good answer of one queue. */
export function snapshot(queue: string, callers: readonly Caller[], receivedAt = 0): QueueSnapshot {
  return { queue: queueId(queue), callers, unreadable: 0, receivedAt: mono(receivedAt), asOf: at(receivedAt) };
}

const kinds = fc.constantFrom<CallerKind>('waiting', 'callback', 'vip');

const answers = fc.oneof(
  { weight: 4, arbitrary: fc.constant(unanswered) },
  { weight: 1, arbitrary: fc.constant({ ...unanswered, extension: '42' }) },
  { weight: 1, arbitrary: fc.constant({ ...unanswered, number: '+4570305050' }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9000 }).map((time) => ({ ...unanswered, at: at(time) })) },
);

/** Few calls and few moments, so that ties and one call in several queues are common. */
const callers = fc
  .record({ id: fc.nat(12), kind: kinds, entered: fc.nat(4), answer: answers })
  .map(({ id, kind, entered, answer }) => caller(`c${id}`, { kind, entered: at(entered * 1000), answer }));

/** The good answers of up to four queues, each naming a call at most once. */
export const snapshots: fc.Arbitrary<QueueSnapshot[]> = fc
  .uniqueArray(
    fc.record({
      queue: fc.nat(3),
      callers: fc.uniqueArray(callers, { selector: ({ id }) => id, maxLength: 8 }),
      receivedAt: fc.nat(2),
    }),
    { selector: ({ queue }) => queue, maxLength: 4 },
  )
  .map((all) => all.map(({ queue, callers: listed, receivedAt }) => snapshot(`q${queue}`, listed, receivedAt)));
