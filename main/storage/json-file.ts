/** A small JSON file that is never half-written and never lost: what cannot be read is set aside, not overwritten. */
import { readFile, rename } from 'node:fs/promises';
import { writeFile } from 'atomically';
import * as v from 'valibot';

/** What was found at a path. */
export type Found<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'nothing' }
  /** The file could not be understood and now has the name `path`, so that nothing is lost. */
  | { readonly kind: 'set-aside'; readonly path: string };

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function setAside(path: string): Promise<string> {
  const aside = `${path}.broken-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  await rename(path, aside).catch(() => undefined);
  return aside;
}

/** Reads and checks a file. Never rejects: a file that cannot be read is treated like one that makes no sense. */
export async function readJson<Value>(path: string, schema: v.GenericSchema<unknown, Value>): Promise<Found<Value>> {
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
    const checked = v.safeParse(schema, parsed);
    if (checked.success) return { kind: 'value', value: checked.output };
  } catch (error) {
    if (isMissing(error)) return { kind: 'nothing' };
  }
  return { kind: 'set-aside', path: await setAside(path) };
}

/** Writes a file whole or not at all, readable by its owner alone. Rejects when the disk does not take it. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}
