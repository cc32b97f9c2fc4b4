/** What a test and a simulator in a process of its own say to each other: one JSON value a line. */
import * as v from 'valibot';

const CallerWish = v.object({
  queue: v.string(),
  id: v.exactOptional(v.string()),
  state: v.exactOptional(v.picklist(['QUEUED', 'CALLBACK', 'VIP'])),
  name: v.exactOptional(v.nullable(v.string())),
  number: v.exactOptional(v.string()),
  privacy: v.exactOptional(v.boolean()),
});

/** What the process starts with. */
export const Start = v.object({
  port: v.exactOptional(v.number()),
  etag: v.exactOptional(v.boolean()),
  queues: v.array(v.object({ id: v.string(), name: v.string() })),
});

/** What a test may ask of the process; each is answered by one {@link Answer}, in turn. */
export const Command = v.variant('kind', [
  v.object({ kind: v.literal('add'), callers: v.array(CallerWish) }),
  v.object({ kind: v.literal('remove'), calls: v.array(v.string()) }),
  v.object({ kind: v.literal('read-log') }),
  v.object({ kind: v.literal('clear-log') }),
]);

/** The process's first line. */
export const Ready = v.object({
  origin: v.string(),
  account: v.object({ email: v.string(), password: v.string() }),
  token: v.string(),
});

/**
 * One request in the log. Times are `performance.timeOrigin + performance.now()`, milliseconds, so that processes of one
 * machine can compare theirs.
 */
const Request = v.object({
  at: v.number(),
  answeredAt: v.nullable(v.number()),
  method: v.string(),
  path: v.string(),
  route: v.nullable(v.string()),
  queue: v.nullable(v.string()),
  status: v.nullable(v.number()),
});

/** The answer to a command. */
export const Answer = v.variant('kind', [
  v.object({ kind: v.literal('added'), calls: v.array(v.string()) }),
  v.object({ kind: v.literal('done') }),
  v.object({ kind: v.literal('log'), requests: v.array(Request) }),
  v.object({ kind: v.literal('failed'), message: v.string() }),
]);

export type Start = v.InferOutput<typeof Start>;
export type Command = v.InferOutput<typeof Command>;
export type Ready = v.InferOutput<typeof Ready>;
export type Answer = v.InferOutput<typeof Answer>;
export type CallerWish = v.InferOutput<typeof CallerWish>;
export type ProcessRequest = v.InferOutput<typeof Request>;
