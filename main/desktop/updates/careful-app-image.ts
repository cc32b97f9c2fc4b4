/** Puts a new AppImage in the place of the one that runs. */
import { spawn } from 'node:child_process';
import { AppImageUpdater } from 'electron-updater/out/AppImageUpdater.js';
import type { InstallOptions } from 'electron-updater/out/BaseUpdater.js';
import { replaceProgram } from './replace-file';

/**
 * The library's own way deletes the old file before the new one is there: a disk that is full leaves the agent without the
 * app. It also gives the file a new name, which links and the start with the computer do not know, and where the app is not
 * to come back it runs the new one and waits for its end.
 */
export class CarefulAppImageUpdater extends AppImageUpdater {
  constructor(private readonly place: string) {
    super();
  }

  protected override doInstall({ isForceRunAfter }: InstallOptions): boolean {
    const fetched = this.installerPath;
    if (fetched === null) return false;
    replaceProgram(fetched, this.place);
    if (isForceRunAfter) spawn(this.place, [], { detached: true, stdio: 'ignore' }).unref();
    return true;
  }
}
