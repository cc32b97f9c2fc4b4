/** A small JSON file that is never half-written. */
import { isMissing, readWhole, writeWhole } from './whole-file';

/** What was found at a path. */
type Found =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'nothing' }
  /** Something is there, but it is no JSON or cannot be read at all. */
  | { readonly kind: 'unreadable' };

/** Reads a file. Never rejects. */
export async function readJson(path: string): Promise<Found> {
  try {
    return { kind: 'value', value: JSON.parse(await readWhole(path)) };
  } catch (error) {
    return { kind: isMissing(error) ? 'nothing' : 'unreadable' };
  }
}

/** Writes a file whole or not at all, readable by its owner alone. Rejects when the disk does not take it. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeWhole(path, `${JSON.stringify(value, null, 2)}\n`);
}
