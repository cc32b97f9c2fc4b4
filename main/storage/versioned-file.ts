/**
 * A small file with a version. One of an earlier version is brought to the current one; one that cannot be understood is
 * set aside; of one in which something makes no sense, or may have another meaning since a later version of the app wrote it,
 * the rest is kept, and a copy of it as it was.
 */
import * as v from 'valibot';
import { readJson, writeJson } from './json-file';
import { migrate, type Step } from './migrate';
import { oneByOne } from './one-by-one';
import { copyAside, moveAside, type OnSetAside } from './set-aside';
import type { OnFlaw } from './tolerant';

/** How the files of one kind are read. */
export interface Format<Value> {
  /** The steps from version 1 to the current one, which is one more than there are steps. */
  readonly steps: readonly Step[];
  /**
   * Reads the current version. A file of nothing but its version gives the defaults; each field that makes no sense is
   * replaced, and is a flaw.
   */
  readonly schema: (onFlaw: OnFlaw) => v.GenericSchema<unknown, Value>;
}

/** Puts `value` in the place of what the file holds, once a copy of that is kept. Never rejects. */
export async function replaceKeepingCopy(path: string, value: unknown, onSetAside: OnSetAside): Promise<void> {
  const aside = await copyAside(path);
  onSetAside(aside);
  // Else the same would be said at each start. A disk that does not take it changes nothing for this run.
  if (aside.aside !== null) await writeJson(path, value).catch(() => undefined);
}

/** Reads the file at `path`; the defaults where there is none or it cannot be understood. Never rejects. */
export async function readVersioned<Value>(
  path: string,
  { steps, schema }: Format<Value>,
  onSetAside: OnSetAside,
): Promise<Value> {
  const found = await readJson(path);
  if (found.kind === 'value') {
    let flaws = 0;
    const tolerant = schema(() => {
      flaws += 1;
    });
    const migrated = migrate(found.value, steps);
    const read = v.safeParse(tolerant, migrated?.content);
    if (read.success) {
      // Written in the current version from here on, a later one is set aside once, not at each start.
      if (flaws > 0 || migrated?.isLater === true) await replaceKeepingCopy(path, read.output, onSetAside);
      return read.output;
    }
  }
  if (found.kind !== 'nothing') onSetAside(await moveAside(path));
  return v.parse(
    schema(() => undefined),
    { version: steps.length + 1 },
  );
}

/** An open file, and the one way to change it. */
export interface VersionedFile<Value extends { readonly version: number }> {
  readonly current: () => Value;
  /** Changes some of it; resolves when it is on disk, or rejects where the disk does not take it. */
  readonly change: (changes: Partial<Omit<Value, 'version'>>) => Promise<void>;
}

/** Opens the file at `path`. Never rejects. */
export async function openVersioned<Value extends { readonly version: number }>(
  path: string,
  format: Format<Value>,
  onSetAside: OnSetAside,
): Promise<VersionedFile<Value>> {
  const next = oneByOne();
  let value = await next(() => readVersioned(path, format, onSetAside));
  return {
    current: () => value,
    change: (changes) => {
      value = { ...value, ...changes };
      return next(() => writeJson(path, value));
    },
  };
}
