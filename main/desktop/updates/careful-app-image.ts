/** Puts a new AppImage in the place of the one that runs. */
import { spawn } from 'node:child_process';
import { accessSync, chmodSync, constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppImageUpdater } from 'electron-updater/out/AppImageUpdater.js';
import type { InstallOptions } from 'electron-updater/out/BaseUpdater.js';
import { UpdateFailure } from '../../upkeep/updates/problem';

/**
 * The library's own way deletes the old file before the new one is there: a disk that is full leaves the agent without the
 * app. It also gives the file a new name, which links and the start with the computer do not know, and where the app is not
 * to come back it runs the new one and waits for its end.
 */
export class CarefulAppImageUpdater extends AppImageUpdater {
  protected override doInstall({ isForceRunAfter }: InstallOptions): boolean {
    const place = process.env['APPIMAGE'];
    const fetched = this.installerPath;
    if (place === undefined || fetched === null) return false;
    putInPlace(fetched, place);
    if (isForceRunAfter) spawn(place, [], { detached: true, stdio: 'ignore' }).unref();
    return true;
  }
}

/** Puts a file in the place of another, whole or not at all. Throws an {@link UpdateFailure} where it cannot. */
function putInPlace(fetched: string, place: string): void {
  const beside = `${place}.new`;
  try {
    accessSync(dirname(place), constants.W_OK);
    copyFileSync(fetched, beside);
    chmodSync(beside, 0o755);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : null;
    throw new UpdateFailure(code === 'ENOSPC' ? { kind: 'no-room' } : { kind: 'not-writable', place });
  }
}
