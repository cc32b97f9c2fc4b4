/** The agent's queues. */
import * as v from 'valibot';
import type { Queue, QueueId } from '../board/caller';
import type { Access } from './access';
import { malformed, readAnswer } from './answer';
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

/**
 * `GET /pbx/app/queues`: the queues the agent sees, in the platform's order, each once. Only an id is indispensable;
 * a list of which nothing can be read is malformed.
 */
export async function agentQueues(client: Client, access: Access): Promise<Result<readonly Queue[]>> {
  const answer = await client.request({ path: '/pbx/app/queues', access });
  if (!answer.ok) return answer;
  const body = readAnswer(v.array(v.unknown()), answer.value);
  if (!body.ok) return body;
  const queues = new Map<QueueId, Queue>();
  for (const entry of body.value) {
    const queue = readQueue(entry);
    if (queue !== null && !queues.has(queue.id)) queues.set(queue.id, queue);
  }
  if (queues.size === 0 && body.value.length > 0) return { ok: false, error: malformed(200, body.value) };
  return { ok: true, value: [...queues.values()] };
}
