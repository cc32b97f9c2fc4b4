/** The agent's queues. */
import * as v from 'valibot';
import type { Queue, QueueId } from '../board/caller';
import type { Access } from './access';
import type { Client } from './client';
import type { Result } from './errors';
import { idSchema, numberSchema, optional, textSchema } from './schema';

const found = v.optional(v.unknown());
const queueSchema = v.object({
  _id: v.pipe(
    idSchema,
    v.custom<QueueId>(() => true),
  ),
  name: found,
  number: found,
  member: found,
  serviceLevel: found,
  serviceLevelCritical: found,
});

/** A wait in seconds, in milliseconds; none or less than none is no level. */
const levelSchema = v.pipe(
  v.number(),
  v.finite(),
  v.gtValue(0),
  v.transform((seconds) => seconds * 1000),
);

/** One entry of the list; null where even its id cannot be read. */
function readQueue(entry: unknown): Queue | null {
  const parsed = v.safeParse(queueSchema, entry);
  if (!parsed.success) return null;
  const fields = parsed.output;
  const number = optional(numberSchema, fields.number);
  return {
    id: fields._id,
    name: optional(textSchema, fields.name) ?? number ?? fields._id,
    number,
    member: fields.member === true,
    serviceLevel: optional(levelSchema, fields.serviceLevel),
    serviceLevelCritical: optional(levelSchema, fields.serviceLevelCritical),
  };
}

/** The agent's queues as one answer tells them. */
export interface AgentQueues {
  /** In the platform's order, each once. */
  readonly queues: readonly Queue[];
  /** How many entries could not be read: they may stand for queues that were known. */
  readonly unreadable: number;
}

function readQueues(body: unknown): AgentQueues | null {
  if (!Array.isArray(body)) return null;
  const list: readonly unknown[] = body;
  const queues = new Map<QueueId, Queue>();
  let unreadable = 0;
  for (const entry of list) {
    const queue = readQueue(entry);
    if (queue === null) unreadable += 1;
    else if (!queues.has(queue.id)) queues.set(queue.id, queue);
  }
  return queues.size === 0 && unreadable > 0 ? null : { queues: [...queues.values()], unreadable };
}

/**
 * `GET /pbx/app/queues`: the queues the agent sees. Only an id is indispensable; a list of which nothing can be read
 * is malformed.
 */
export async function agentQueues(client: Client, access: Access): Promise<Result<AgentQueues>> {
  const answer = await client.request({ path: '/pbx/app/queues', access, read: readQueues });
  return answer.ok ? { ok: true, value: answer.value.value } : answer;
}
