/** A good answer, and reading it against a schema. */
import * as v from 'valibot';
import type { MonotonicTime } from '../board/caller';

/** What tells an answer from the next one. */
export interface KnownAnswer {
  readonly etag: string | null;
  /** Whether a body says the same. A function, so that nothing of a body, which holds secret numbers, is seen past this room. */
  readonly says: (body: string) => boolean;
}

/** A good answer, read. `receivedAt` is when it came. */
export interface FreshAnswer<Value> {
  readonly kind: 'fresh';
  readonly value: Value;
  readonly known: KnownAnswer;
  readonly receivedAt: MonotonicTime;
}

/** A good answer that says the same as the one that was known. */
export interface SameAnswer {
  readonly kind: 'same';
  readonly receivedAt: MonotonicTime;
}

/** Reads the JSON of an answer that came at a moment; null where it is not what the platform documents. Never throws. */
export type ReadAnswer<Value> = (body: unknown, receivedAt: MonotonicTime) => Value | null;

/** Reads by a schema. */
export function bySchema<Schema extends v.GenericSchema>(schema: Schema): ReadAnswer<v.InferOutput<Schema>> {
  return (body) => {
    const parsed = v.safeParse(schema, body);
    return parsed.success ? parsed.output : null;
  };
}
