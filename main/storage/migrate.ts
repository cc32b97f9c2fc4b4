/** From the version in which a file was written to the current one, step by step; pure. */
import * as v from 'valibot';

/** What a JSON file holds, before it is known what its fields mean. */
type Content = Readonly<Record<string, unknown>>;

/** From one version to the next; the version itself need not be changed. Never throws. */
export type Step = (content: Content) => Content;

const contentSchema = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/**
 * Takes `value` over all `steps` that are left from its version on: the first leads from version 1 to version 2, and the
 * last to the current one. Null where it has no version, or a later one than the current.
 */
export function migrate(value: unknown, steps: readonly Step[]): Content | null {
  const read = v.safeParse(contentSchema, value);
  if (!read.success || read.output.version > steps.length + 1) return null;
  const { version } = read.output;
  return steps
    .slice(version - 1)
    .reduce<Content>((content, step, index) => ({ ...step(content), version: version + index + 1 }), read.output);
}
