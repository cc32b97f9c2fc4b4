/** The agent's queues. */
import * as v from 'valibot';
import type { Queue, QueueId } from '../board/caller';
import type { Access } from './access';
import type { Client } from './client';
import type { Result } from './errors';
import { percentEncode } from './percent-encode';
import { idSchema, numberSchema, optional, textSchema } from './schema';

const found = v.optional(v.unknown());
const detailsSchema = v.object({
  name: found,
  number: found,
  serviceLevel: found,
  serviceLevelCritical: found,
});
/** A queue's id stands in the address of each question for its callers. Characters. */
const longestId = 1000;
const queueSchema = v.object({
  _id: v.pipe(
    idSchema,
    v.maxLength(longestId),
    v.custom<QueueId>(() => true),
  ),
  member: found,
  ...detailsSchema.entries,
});

/** A wait in seconds, in milliseconds; none or less than none is no level. */
const levelSchema = v.pipe(
  v.number(),
  v.finite(),
  v.gtValue(0),
  v.transform((seconds) => seconds * 1000),
);

function queueOf(id: QueueId, member: boolean | null, fields: v.InferOutput<typeof detailsSchema>): Queue {
  const number = optional(numberSchema, fields.number);
  return {
    id,
    name: optional(textSchema, fields.name) ?? number ?? id,
    number,
    member,
    serviceLevel: optional(levelSchema, fields.serviceLevel),
    serviceLevelCritical: optional(levelSchema, fields.serviceLevelCritical),
  };
}

/** One entry of the list; null where even its id cannot be read. */
function readQueue(entry: unknown): Queue | null {
  const parsed = v.safeParse(queueSchema, entry);
  if (!parsed.success) return null;
  return queueOf(parsed.output._id, optional(v.boolean(), parsed.output.member), parsed.output);
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

/**
 * `GET /pbx/queue/QUEUE_ID`: one queue, which need not be in the agent's list. It goes by the id that was asked for;
 * whether the agent is a member is not said.
 */
export async function queueDetails(client: Client, access: Access, id: QueueId): Promise<Result<Queue>> {
  const answer = await client.request({
    path: `/pbx/queue/${percentEncode(id)}`,
    access,
    read(body) {
      const parsed = Array.isArray(body) ? null : v.safeParse(detailsSchema, body);
      return parsed?.success === true ? queueOf(id, null, parsed.output) : null;
    },
  });
  return answer.ok ? { ok: true, value: answer.value.value } : answer;
}
