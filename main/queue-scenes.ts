/** The queues as the alerts see them: what is known of each, and what the agent wants to hear of it. Pure. */
import type { QueueId } from './board/caller';
import type { KnownQueues } from './known-queues';
import { noKinds, type ArrangedQueue } from './queue-choices';
import type { QueueScene } from './alerts/occasions';
import type { QueueVoice } from './alerts/rules';

/** All queues that are asked. */
export type QueueScenes = ReadonlyMap<QueueId, QueueScene & QueueVoice>;

/** The scenes of all queues that are asked. */
export function queueScenes(known: KnownQueues, order: readonly ArrangedQueue[]): QueueScenes {
  const chosen = new Map(order.map((one) => [one.queue.id, one]));
  return new Map(
    [...known].map(([id, { queue, snapshot, failure }]) => {
      const { serviceLevel, serviceLevelCritical } = queue;
      const { alerts, kinds } = chosen.get(id) ?? { alerts: false, kinds: noKinds };
      const live = snapshot !== null && failure === null;
      return [id, { serviceLevel, serviceLevelCritical, live, muted: !alerts, kinds }];
    }),
  );
}
