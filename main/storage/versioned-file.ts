/**
 * A small file with a version. One of an earlier version is brought to the current one; one that cannot be understood is
 * set aside; of one in which something makes no sense, or may have another meaning since a later version of the app wrote it,
 * the rest is kept, and a copy of it as it was. Only what was chosen is written, so that what was not can change.
 */
import { chosenAfter, chosenIn, noLayers, valueOf, type Govern, type Reading } from './chosen';
import { readJson, writeJson } from './json-file';
import { migrate, type Content, type Step } from './migrate';
import { oneByOne } from './one-by-one';
import { copyAside, moveAside, type OnSetAside } from './set-aside';

/** How the files of one kind are read. */
export interface Format<Value extends object> extends Pick<Reading<Value>, 'schema'> {
  /** The steps from version 1 to the current one, which is one more than there are steps. */
  readonly steps: readonly Step[];
  readonly remembered?: readonly string[];
}

function readingOf<Value extends object>({ steps, schema, remembered = [] }: Format<Value>): Reading<Value> {
  return { version: steps.length + 1, schema, remembered };
}

/** Puts `value` in the place of what the file holds, once a copy of that is kept. Never rejects. */
export async function replaceKeepingCopy(path: string, value: unknown, onSetAside: OnSetAside): Promise<void> {
  const aside = await copyAside(path);
  onSetAside(aside);
  // Else the same would be said at each start. A disk that does not take it changes nothing for this run.
  if (aside.aside !== null) await writeJson(path, value).catch(() => undefined);
}

/** What was chosen in the file at `path`; nothing where there is none or it cannot be understood. Never rejects. */
async function readChosen<Value extends object>(
  path: string,
  format: Format<Value>,
  onSetAside: OnSetAside,
): Promise<Content> {
  const found = await readJson(path);
  const migrated = found.kind === 'value' ? migrate(found.value, format.steps) : null;
  if (migrated !== null) {
    const reading = readingOf(format);
    const { chosen, flaws } = chosenIn(reading, migrated.content);
    // Written in the current version from here on, a later one is set aside once, not at each start.
    if (flaws > 0 || migrated.isLater) {
      await replaceKeepingCopy(path, { version: reading.version, ...chosen }, onSetAside);
    }
    return chosen;
  }
  if (found.kind !== 'nothing') onSetAside(await moveAside(path));
  return {};
}

/** Reads the file at `path`; the defaults where there is none or it cannot be understood. Never rejects. */
export async function readVersioned<Value extends object>(
  path: string,
  format: Format<Value>,
  onSetAside: OnSetAside,
): Promise<Value> {
  return valueOf(readingOf(format), await readChosen(path, format, onSetAside), noLayers);
}

/** An open file, and the one way to change it. */
export interface VersionedFile<Value extends { readonly version: number }> {
  readonly current: () => Value;
  /**
   * Changes some of it, but for what is locked; resolves when it is on disk, or rejects where the disk does not take it.
   */
  readonly change: (changes: Partial<Omit<Value, 'version'>>) => Promise<void>;
}

/** Opens the file at `path`. Never rejects. */
export async function openVersioned<Value extends { readonly version: number }>(
  path: string,
  format: Format<Value>,
  onSetAside: OnSetAside,
  govern: Govern = () => noLayers,
): Promise<VersionedFile<Value>> {
  const next = oneByOne();
  const reading = readingOf(format);
  let chosen = await next(() => readChosen(path, format, onSetAside));
  let value = valueOf(reading, chosen, govern(chosen));
  return {
    current: () => value,
    change: (changes) => {
      chosen = chosenAfter(reading, chosen, { ...changes }, govern);
      value = valueOf(reading, chosen, govern(chosen));
      const written = { version: reading.version, ...chosen };
      return next(() => writeJson(path, written));
    },
  };
}
