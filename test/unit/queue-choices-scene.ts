/** Short ways to the queues that a platform told and to what an agent chose for them, fixed and arbitrary. */
import fc from 'fast-check';
import type { Queue, QueueId } from '../../main/board/caller';
import * as choices from '../../main/queue-choices';
import type { ArrangedQueue, CompanyQueues, QueueChange } from '../../main/queue-choices';
import type { QueueSetting } from '../../main/storage/agent-settings';
import { queue as queueId } from './polling/fake-time';
import { anyKinds, asOfAll } from './queue-kinds';

/** The queues that the platform told. */
export type Known = ReadonlyMap<QueueId, Queue>;

/** A queue of the agent’s own. */
export function queueOf(id: string, member: boolean | null = true): Queue {
  return { id: queueId(id), name: `Queue ${id}`, number: null, member, serviceLevel: null, serviceLevelCritical: null };
}

/** These queues, of which some are told by their ids only. */
export function known(...queues: readonly (string | Queue)[]): Known {
  const list = queues.map((queue) => (typeof queue === 'string' ? queueOf(queue) : queue));
  return new Map(list.map((queue) => [queue.id, queue]));
}

/** A choice for one queue, by default what is so by default. */
export const choice = (id: string, parts: Partial<QueueSetting> = {}): QueueSetting => ({
  id,
  shown: null,
  alerts: null,
  kinds: asOfAll,
  added: false,
  ...parts,
});

/** What no company has a say in. */
export const free: CompanyQueues = { holds: 'free' };

/** The queues as they are arranged. */
export const arranged = (
  told: Known,
  own: readonly QueueSetting[],
  company: CompanyQueues = free,
): readonly ArrangedQueue[] => choices.arranged(told, { own, company });

/** The ids of the queues in their order. */
export const orderOf = (told: Known, own: readonly QueueSetting[]): readonly string[] =>
  arranged(told, own).map(({ queue }) => queue.id);

/** The choices after a change, as a person makes it: looking at the queues as they stand. */
export const after = (
  told: Known,
  own: readonly QueueSetting[],
  change: QueueChange,
  company: CompanyQueues = free,
): readonly QueueSetting[] => choices.changedChoices(arranged(told, own, company), { own, company }, change);

/** The queues that there may be. */
export const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
export const anyId = fc.constantFrom(...ids);
const anyMember = fc.option(fc.boolean());
export const anyKnown: fc.Arbitrary<Known> = fc
  .uniqueArray(fc.record({ id: anyId, member: anyMember }), { selector: ({ id }) => id })
  .map((queues) => known(...queues.map(({ id, member }) => queueOf(id, member))));
export const anyChoices: fc.Arbitrary<readonly QueueSetting[]> = fc.uniqueArray(
  fc.record({ id: anyId, shown: fc.option(fc.boolean()), alerts: anyMember, kinds: anyKinds, added: fc.boolean() }),
  { selector: ({ id }) => id },
);
export const anyStep = fc.constantFrom<-1 | 1>(-1, 1);
export const anyAlert = fc.constantFrom('vip', 'callback', 'critical', 'alarm');
export const anyWish = fc.option(fc.boolean());
export const anyChange: fc.Arbitrary<QueueChange> = fc.oneof(
  fc.record({ kind: fc.constant('set'), id: anyId, shown: fc.boolean(), alerts: fc.boolean() }),
  fc.record({ kind: fc.constant('set-alert'), id: anyId, alert: anyAlert, on: anyWish }),
  fc.record({ kind: fc.constant('move'), id: anyId, by: anyStep }),
  fc.record({ kind: fc.constant('add'), id: anyId }),
  fc.record({ kind: fc.constant('remove'), id: anyId }),
);
