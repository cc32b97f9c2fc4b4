/** Schemas that lose only what makes no sense, and tell that they did. */
import * as v from 'valibot';

/** Told when something made no sense and was left out. */
export type OnFlaw = () => void;

/** What `schema` reads; `instead`, and a flaw, where it makes no sense. */
export function orElse<Value>(
  schema: v.GenericSchema<unknown, Value>,
  instead: Value,
  onFlaw: OnFlaw,
): v.GenericSchema<unknown, Value> {
  return v.pipe(
    v.unknown(),
    v.transform((value) => {
      const read = v.safeParse(schema, value);
      if (read.success) return read.output;
      onFlaw();
      return instead;
    }),
  );
}

/** A field that may be missing, which is no flaw. */
export function field<Value>(
  schema: v.GenericSchema<unknown, Value>,
  instead: Value,
  onFlaw: OnFlaw,
): v.OptionalSchema<v.GenericSchema<unknown, Value>, Value> {
  return v.optional(orElse(schema, instead, onFlaw), instead);
}

/** The items of a list that `schema` reads; each that it does not is a flaw, as is what is no list. */
export function goodOnes<Value>(
  schema: v.GenericSchema<unknown, Value>,
  onFlaw: OnFlaw,
): v.GenericSchema<unknown, readonly Value[]> {
  return v.pipe(
    orElse(v.array(v.unknown()), [], onFlaw),
    v.transform((items) =>
      items.flatMap((item) => {
        const read = v.safeParse(schema, item);
        if (read.success) return [read.output];
        onFlaw();
        return [];
      }),
    ),
  );
}
