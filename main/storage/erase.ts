/** Deletes for good what the app has kept. */
import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { isMissing } from './whole-file';

/** The flag with which the app is started to do nothing but delete what its own end left. */
export const eraseFlag = '--finish-deleting';

/**
 * Deletes a file, or a folder with all in it, as far as that can be done; links are deleted, not followed. At once, so that
 * nothing can be written meanwhile. Returns the paths of what could not be deleted, without the folders that they are in.
 */
export function deleteAll(path: string): readonly string[] {
  try {
    if (!lstatSync(path).isDirectory()) {
      rmSync(path, { force: true, maxRetries: 3 });
      return [];
    }
    const left = readdirSync(path).flatMap((name) => deleteAll(join(path, name)));
    if (left.length === 0) rmdirSync(path);
    return left;
  } catch (error) {
    return isMissing(error) ? [] : [path];
  }
}

/**
 * Deletes the profile. One that was put, by a flag, where the person's whole home lies is nobody's to delete.
 * @returns what could not be deleted
 */
export function deleteProfile(profile: string, home = homedir()): readonly string[] {
  const way = relative(profile, home);
  const holdsHome = !way.startsWith('..') && !isAbsolute(way);
  return holdsHome ? [profile] : deleteAll(profile);
}

/** Deletes what is left of the profile, names on the terminal what cannot be deleted, and ends the process. */
export function finishErasing(profile: string): void {
  const left = deleteProfile(profile);
  for (const path of left) process.stderr.write(`${path}\n`);
  process.exit(left.length === 0 ? 0 : 1);
}

/** What tells where a system keeps the files of apps. */
interface System {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What the app has outside of its profile: fetched updates, and what macOS keeps for every app. Pure. */
export function placesBesideProfile({ platform, home, environment }: System): readonly string[] {
  // The library's name for it is the name of the package.
  const updates = 'queue-tray-updater';
  if (platform === 'win32') return [join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), updates)];
  if (platform !== 'darwin') {
    const cache = environment['XDG_CACHE_HOME'] ?? '';
    return [join(isAbsolute(cache) ? cache : join(home, '.cache'), updates)];
  }
  const library = join(home, 'Library');
  const id = 'dk.queuetray.app';
  return [
    join(library, 'Caches', updates),
    join(library, 'Caches', id),
    join(library, 'Caches', `${id}.ShipIt`),
    join(library, 'Preferences', `${id}.plist`),
    join(library, 'Saved Application State', `${id}.savedState`),
  ];
}
