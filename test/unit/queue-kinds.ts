/** Which events of a queue are spoken of, as an agent may have chosen. */
import fc from 'fast-check';
import type { QueueSetting } from '../../main/storage/agent-settings';

/** Nothing was chosen: all are as of all queues. */
export const asOfAll: QueueSetting['kinds'] = { vip: null, callback: null, critical: null, alarm: null };

const anyChoice = fc.option(fc.boolean());

/** Any choice. */
export const anyKinds: fc.Arbitrary<QueueSetting['kinds']> = fc.record({
  vip: anyChoice,
  callback: anyChoice,
  critical: anyChoice,
  alarm: anyChoice,
});
