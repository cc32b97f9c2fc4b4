/** From the version in which a file was written, be it an earlier or a later one, to the current one; pure. */
import * as v from 'valibot';

/** What a JSON file holds, before it is known what its fields mean. */
export type Content = Readonly<Record<string, unknown>>;

/** From one version to the next; the version itself need not be changed. Never throws. */
export type Step = (content: Content) => Content;

const contentSchema = v.looseObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** What a file holds, as the current version names it. */
interface Migrated {
  readonly content: Content;
  /** Whether a later version of the app wrote it: some of its fields may mean nothing here. */
  readonly isLater: boolean;
}

/**
 * Takes `value` over all `steps` that are left from its version on: the first leads from version 1 to version 2, and the
 * last to the current one. No step leads back from a later version: what this one knows of it keeps its meaning. Null where
 * it has no version.
 */
export function migrate(value: unknown, steps: readonly Step[]): Migrated | null {
  const read = v.safeParse(contentSchema, value);
  if (!read.success) return null;
  const { version } = read.output;
  const current = steps.length + 1;
  const content = steps.slice(version - 1).reduce<Content>((before, step) => step(before), read.output);
  return { content: { ...content, version: current }, isLater: version > current };
}
