/** Short ways to minutes, and to the moments in them. */
import fc from 'fast-check';
import type { QueueId, ServerTime } from '../../../main/board/caller';
import type { Minute } from '../../../main/history/minutes';
import { at, queueId } from '../telecomx/words';

/** How many wait in which queue. */
export function counts(waiting: Readonly<Record<string, number>>): ReadonlyMap<QueueId, number> {
  return new Map(Object.entries(waiting).map(([queue, count]) => [queueId(queue), count]));
}

/** A moment in the middle of a minute. */
export function moment(minute: number): ServerTime {
  return at(minute * 60_000 + 30_000);
}

/** Any minute up to the given one, in which something was known of queues that a platform may name as it likes. */
export function anyMinute(last: number): fc.Arbitrary<Minute> {
  const name = fc.constantFrom('support', 'sales', '5f6a', '7', '__proto__', 'constructor', 'Nat\n"vagt"');
  const queues = fc.uniqueArray(fc.tuple(name.map(queueId), fc.nat(500)), { selector: ([id]) => id, maxLength: 4 });
  return fc
    .record({ at: fc.integer({ min: Math.max(0, last - 90), max: last }), queues, all: fc.nat(2000) })
    .map((minute) => ({ ...minute, queues: new Map(minute.queues) }));
}
