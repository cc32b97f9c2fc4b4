/** The small pieces of the wire that all answers share. */
import * as v from 'valibot';
import { readMoment } from './moment';

/** An id: any non-empty string; a number is taken for its digits. */
export const idSchema = v.union([
  v.pipe(v.string(), v.nonEmpty()),
  v.pipe(v.number(), v.finite(), v.transform(String)),
]);

/** A text as it is; one that shows nothing is null. */
export const textSchema = v.pipe(
  v.string(),
  v.transform((text) => (text.trim() === '' ? null : text)),
);

/** A phone number as given; one that came as digits without quotes is tolerated. */
export const numberSchema = v.union([
  textSchema,
  v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.transform(String)),
]);

/** A date; see {@link readMoment}. An unreadable one does not pass. */
export const momentSchema = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(readMoment),
  v.custom<NonNullable<ReturnType<typeof readMoment>>>((moment) => moment !== null),
);

/** One field of an answer as it was found. */
export type Field<Value> =
  { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'absent' } | { readonly kind: 'wrong' };

/** Reads one field: its value, that it is not there (missing or null), or that it is not what it should be. */
export function readField<Schema extends v.GenericSchema>(
  schema: Schema,
  found: unknown,
): Field<v.InferOutput<Schema>> {
  if (found === undefined || found === null) return { kind: 'absent' };
  const parsed = v.safeParse(schema, found);
  return parsed.success ? { kind: 'value', value: parsed.output } : { kind: 'wrong' };
}

/** The value of an optional field, or null where it is missing or not what it should be. */
export function optional<Schema extends v.GenericSchema>(schema: Schema, found: unknown): v.InferOutput<Schema> | null {
  const field = readField(schema, found);
  return field.kind === 'value' ? field.value : null;
}
