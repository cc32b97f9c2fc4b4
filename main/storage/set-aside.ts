/** What could not be understood is kept under another name: nothing is lost, and the profile still has its bounds. */
import { copyFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that was set aside. */
export interface SetAside {
  /** Its name, without its folder. */
  readonly file: string;
  /** The name, without its folder, under which it is kept; null where that could not be done. */
  readonly aside: string | null;
}

/** Told of each file that is set aside. */
export type OnSetAside = (aside: SetAside) => void;

/** So many are kept of each file; the oldest go first. */
const mostKept = 5;

/** Epoch milliseconds of the name given last: no two names are the same. */
let lastMoment = 0;

async function namesBeside(path: string, infix: string): Promise<readonly string[]> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names.filter((name) => name.startsWith(`${basename(path)}.${infix}-`)).sort();
}

async function deleteOldest(path: string, made: string): Promise<void> {
  // Where the desktop's clock was set back, the youngest has the oldest name.
  const others = (await namesBeside(path, 'broken')).filter((name) => name !== made);
  for (const name of others.slice(0, 1 - mostKept))
    await rm(join(dirname(path), name), { recursive: true }).catch(() => undefined);
}

async function setAside(path: string, keep: (from: string, to: string) => Promise<void>): Promise<SetAside> {
  lastMoment = Math.max(lastMoment + 1, Date.now());
  const file = basename(path);
  const aside = `${file}.broken-${new Date(lastMoment).toISOString().replace(/[:.]/g, '-')}`;
  try {
    await keep(path, join(dirname(path), aside));
  } catch {
    return { file, aside: null };
  }
  await deleteOldest(path, aside);
  return { file, aside };
}

/** Gives the file at `path` another name. Never rejects. */
export function moveAside(path: string): Promise<SetAside> {
  return setAside(path, rename);
}

/** Keeps a copy of the file at `path` under another name; the file itself stays. Never rejects. */
export function copyAside(path: string): Promise<SetAside> {
  return setAside(path, copyFile);
}

/**
 * Deletes all that was set aside of the file at `path`, and what writes that a crash interrupted left of it. No write
 * to it may be under way. Rejects when one cannot be deleted.
 */
export async function deleteAsides(path: string): Promise<void> {
  const names = [...(await namesBeside(path, 'broken')), ...(await namesBeside(path, 'tmp'))];
  for (const name of names) await rm(join(dirname(path), name), { recursive: true });
}
