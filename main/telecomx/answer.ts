/** A good answer, and reading it against a schema. */
import * as v from 'valibot';
import type { MonotonicTime } from '../board/caller';
import type { Result, TelecomxError } from './errors';
import { shapeOf } from './payload';

/** What tells an answer from the next one. */
export interface KnownAnswer {
  readonly etag: string | null;
  /** Whether a body says the same. A function, so that nothing of a body, which holds secret numbers, is seen past this room. */
  readonly says: (body: string) => boolean;
}

/** A good answer: the JSON in it, or that it says the same as the one that was known. */
export type ApiAnswer = { readonly receivedAt: MonotonicTime } & (
  | { readonly kind: 'fresh'; readonly status: number; readonly body: unknown; readonly known: KnownAnswer }
  | { readonly kind: 'not-modified' }
);

/** JSON that is not what the platform documents. */
export function malformed(status: number, body: unknown): TelecomxError {
  return { kind: 'malformed', shape: shapeOf(status, { kind: 'json', value: body }) };
}

/** The body of an answer by its schema, or `malformed`. For requests that name no known answer. */
export function readAnswer<Schema extends v.GenericSchema>(
  schema: Schema,
  answer: ApiAnswer,
): Result<v.InferOutput<Schema>> {
  const { status, body } = answer.kind === 'fresh' ? answer : { status: 304, body: null };
  const parsed = v.safeParse(schema, body);
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, error: malformed(status, body) };
}
