/** What one agent chose at one server. */
import * as v from 'valibot';
import type { OnSetAside } from './set-aside';
import { field, goodOnes, orElse, type OnFlaw } from './tolerant';
import { openVersioned, type Format, type VersionedFile } from './versioned-file';

const noKinds = { vip: null, callback: null, critical: null, alarm: null };

function kindsSchema(onFlaw: OnFlaw) {
  const choice = () => field(v.nullable(v.boolean()), null, onFlaw);
  return v.object({ vip: choice(), callback: choice(), critical: choice(), alarm: choice() });
}

function queueSchema(onFlaw: OnFlaw) {
  return v.object({
    id: v.pipe(v.string(), v.nonEmpty()),
    /** Whether it is in the list, and asked at all; null: as the company wants it, or else it is. */
    shown: orElse(v.nullable(v.boolean()), null, onFlaw),
    /** Whether its callers alert; null: as the agent is a member of it or not. */
    alerts: orElse(v.nullable(v.boolean()), null, onFlaw),
    /** Which of its events are spoken of; null, or missing: as for all queues. */
    kinds: field(kindsSchema(onFlaw), noKinds, onFlaw),
    /** Whether the agent added it by its id. */
    added: orElse(v.boolean(), false, onFlaw),
  });
}

/** What an agent chose for one queue. */
export type QueueSetting = Readonly<v.InferOutput<ReturnType<typeof queueSchema>>>;

/** The first of each id counts. */
function eachOnce(queues: readonly QueueSetting[], onFlaw: OnFlaw): readonly QueueSetting[] {
  const byId = new Map(queues.toReversed().map((queue) => [queue.id, queue]));
  if (byId.size === queues.length) return queues;
  onFlaw();
  return queues.filter((queue) => byId.get(queue.id) === queue);
}

function agentSettingsSchema(onFlaw: OnFlaw) {
  const queues = v.pipe(
    goodOnes(queueSchema(onFlaw), onFlaw),
    v.transform((all) => eachOnce(all, onFlaw)),
  );
  return v.object({
    version: v.literal(3),
    /** In the order that the agent wants. Queues that are not here follow, as by default. */
    queues: field(queues, [], onFlaw),
  });
}

/** What is remembered of one agent between runs. */
export type AgentSettings = Readonly<v.InferOutput<ReturnType<typeof agentSettingsSchema>>>;

/** One agent's settings, and the one way to change them. */
export type AgentSettingsFile = VersionedFile<AgentSettings>;

const format: Format<AgentSettings> = {
  // Version 1 knew no kinds.
  // Version 2 wrote down that a queue is shown, whether that was chosen or not.
  steps: [(content) => content, ({ queues, ...others }) => ({ ...others, queues: withoutUsual(queues) })],
  schema: agentSettingsSchema,
};

function withoutUsual(queues: unknown): unknown {
  if (!Array.isArray(queues)) return queues;
  return queues.map((queue: unknown) =>
    typeof queue === 'object' && queue !== null && 'shown' in queue && queue.shown === true
      ? { ...queue, shown: null }
      : queue,
  );
}

/** What holds where nothing was chosen. */
export const defaultAgentSettings: AgentSettings = { version: 3, queues: [] };

/** Opens one agent's settings; never rejects. `onSetAside` is told where something in the file made no sense. */
export function openAgentSettings(path: string, onSetAside: OnSetAside): Promise<AgentSettingsFile> {
  return openVersioned(path, format, onSetAside);
}
