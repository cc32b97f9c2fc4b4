import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret that stands where it must not. */
export interface Leak {
  readonly secret: string;
  readonly place: string;
  readonly form: string;
}

/** The ways in which a text may stand in a file. */
function formsOf(secret: string): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(secret, 'utf8');
  const wide = Buffer.from(secret, 'utf16le');
  // What stands before it decides how base64 cuts it; what it shares with its neighbours is left out.
  const base64 = [0, 1, 2].map((before): [string, Buffer] => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return [`base64 after ${before}`, Buffer.from(text.slice(before === 0 ? 0 : before + 1, -2))];
  });
  return new Map<string, Buffer>([
    ['plain', bytes],
    ['utf-16', wide],
    ['utf-16 the other way round', Buffer.from(wide).swap16()],
    ['hex', Buffer.from(bytes.toString('hex'))],
    ['hex in capitals', Buffer.from(bytes.toString('hex').toUpperCase())],
    ['percent-encoded', Buffer.from(encodeURIComponent(secret))],
    ...base64,
  ]);
}

/** Where one of the secrets stands in some bytes, in whatever form. */
export function leaksIn(place: string, bytes: Buffer | string, secrets: readonly string[]): readonly Leak[] {
  const hay = Buffer.from(bytes);
  return secrets.flatMap((secret) =>
    [...formsOf(secret)].flatMap(([form, needle]) => (hay.includes(needle) ? [{ secret, place, form }] : [])),
  );
}

/** Where one of the secrets stands in a file of a folder, or in a file's name. */
export async function leaksInFolder(folder: string, secrets: readonly string[]): Promise<readonly Leak[]> {
  const found: Leak[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    found.push(...leaksIn(`name of ${path}`, entry.name, secrets));
    // A running app makes and removes files at any time.
    if (entry.isFile()) found.push(...leaksIn(path, await readFile(path).catch(() => Buffer.alloc(0)), secrets));
  }
  return found;
}

/** Where one of the secrets stands in the command line of a process of this machine. */
export async function leaksInProcessList(secrets: readonly string[]): Promise<readonly Leak[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lists = await Promise.all(
    // A process may end at any time.
    ids.map(async (id) => leaksIn(`process ${id}`, await readFile(`/proc/${id}/cmdline`).catch(() => ''), secrets)),
  );
  return lists.flat();
}
