import { chmod, cp, lstat, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runQuietly } from './run-quietly';
import type { PackagedPath } from './arguments';

/**
 * Lays everything of a package into a folder as it will lie on an installed system. What is already on the same disk is
 * linked, not copied: an Electron is 220 MB.
 */
export async function stage(paths: readonly PackagedPath[], root: string): Promise<void> {
  for (const { source, destination } of paths) {
    const target = join(root, destination);
    if (source.endsWith('/')) {
      await mkdir(target, { recursive: true });
      await runQuietly('cp', ['-al', `${source}.`, target]);
    } else {
      await mkdir(dirname(target), { recursive: true });
      await cp(source, target, { verbatimSymlinks: true });
    }
  }
  await setModes(root);
}

/** The same modes whoever builds, and whatever their umask is: a package's files are for all people of a computer. */
async function setModes(path: string): Promise<void> {
  const status = await lstat(path);
  if (status.isSymbolicLink()) return;
  // Libraries are marked as programs by some who build them, and never run as one.
  const isProgram = (status.mode & 0o100) !== 0 && !/\.so(\.\d+)*$/u.test(path);
  await chmod(path, status.isDirectory() || isProgram ? 0o755 : 0o644);
  if (status.isDirectory()) for (const name of await readdir(path)) await setModes(join(path, name));
}

/** Every file and link below a folder, by its path on an installed system (`/opt/…`), in the order of their names. */
export async function stagedFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
