/** The list of an agent's queues: the agent's own, and those that were added by their ids. */
import type { Queue, QueueId } from './board/caller';
import type { Access } from './telecomx/access';
import type { Client } from './telecomx/client';
import type { Result } from './telecomx/errors';
import { agentQueues, queueDetails, type AgentQueues } from './telecomx/queues';

/** Queues by their ids, in the order in which they were told. */
export type QueueList = ReadonlyMap<QueueId, Queue>;

/**
 * Asks for the agent's own queues, and what those are called that were added and of which nothing is known yet. One of
 * these that cannot be had spoils nothing: the question for its callers tells what is wrong with it.
 */
export async function askForQueues(
  client: Client,
  access: Access,
  added: readonly QueueId[],
  known: QueueList | null,
): Promise<Result<AgentQueues>> {
  const own = await agentQueues(client, access);
  if (!own.ok) return own;
  const told = new Set(own.value.queues.map(({ id }) => id));
  const others = await Promise.all(
    added
      .filter((id) => !told.has(id))
      .map(async (id) => lastKnown(known, id) ?? (await detailsOf(client, access, id))),
  );
  return { ok: true, value: { ...own.value, queues: [...own.value.queues, ...others.filter((one) => one !== null)] } };
}

/** What is known of a queue that is not, or no longer, among the agent's own: not that the agent is still in it. */
function lastKnown(known: QueueList | null, id: QueueId): Queue | null {
  const queue = known?.get(id);
  return queue === undefined ? null : { ...queue, member: null };
}

async function detailsOf(client: Client, access: Access, id: QueueId): Promise<Queue | null> {
  const answer = await queueDetails(client, access, id);
  return answer.ok ? answer.value : null;
}

/**
 * The list after an answer (the first follows on null). An entry that cannot be read may be that of any queue which is
 * missing: with one, those stay.
 */
export function renewed(before: QueueList | null, { queues, unreadable }: AgentQueues): QueueList {
  const next = new Map(queues.map((queue) => [queue.id, queue]));
  if (before === null || unreadable === 0) return next;
  for (const [id, queue] of before) if (!next.has(id)) next.set(id, queue);
  return next;
}
