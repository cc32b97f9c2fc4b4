/** Deletes for good what the app has kept. */
import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import { deletingMark, isOfProfile } from './profile-names';
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

/** Deletes what is at a path, and, where that is a link, what it leads to. Returns the paths of what could not be deleted. */
export function deletePlace(path: string): readonly string[] {
  try {
    return [realpathSync(path), path].flatMap(deleteAll);
  } catch (error) {
    // A link that leads nowhere is deleted, too.
    return isMissing(error) ? deleteAll(path) : [path];
  }
}

/** A profile: where it lies, and whether that is the folder that the app makes for nothing else. */
export interface ProfilePlace {
  readonly folder: string;
  readonly isOwn: boolean;
}

/** Whether a folder stands there by itself, and not as a link to another. */
function isRealFolder(path: string): boolean {
  return lstatSync(path).isDirectory();
}

/**
 * Deletes a profile. Of a folder that a flag or a link has named only what is the app's goes: the rest is the person's.
 * @returns what could not be deleted
 */
export function deleteProfile({ folder, isOwn }: ProfilePlace): readonly string[] {
  try {
    if (isOwn && isRealFolder(folder)) return deleteAll(folder);
    const root = realpathSync(folder);
    const names = readdirSync(root);
    const left = names.filter(isOfProfile).flatMap((name) => deleteAll(join(root, name)));
    return names.every(isOfProfile) && left.length === 0 ? deletePlace(folder) : left;
  } catch (error) {
    return isMissing(error) ? [] : [folder];
  }
}

/** Leaves the mark by which the app, started once more, knows that it is to go on deleting. */
export function markDeleting({ folder }: ProfilePlace): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, deletingMark), '');
}

/** Whether the profile has that mark. */
export function isDeleting({ folder }: ProfilePlace): boolean {
  return existsSync(join(folder, deletingMark));
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
  if (platform === 'win32')
    return [win32.join(environment['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), updates)];
  if (platform !== 'darwin') {
    const cache = environment['XDG_CACHE_HOME'] ?? '';
    return [posix.join(posix.isAbsolute(cache) ? cache : posix.join(home, '.cache'), updates)];
  }
  const library = posix.join(home, 'Library');
  const id = 'dk.queuetray.app';
  return [
    posix.join(library, 'Caches', updates),
    posix.join(library, 'Caches', id),
    posix.join(library, 'Caches', `${id}.ShipIt`),
    posix.join(library, 'Preferences', `${id}.plist`),
    posix.join(library, 'Saved Application State', `${id}.savedState`),
  ];
}
