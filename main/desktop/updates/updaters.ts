/** The update library's own classes, one for each kind of package; each is loaded only where it is needed. */
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater/out/AppUpdater.js';
import type { BaseUpdater } from 'electron-updater/out/BaseUpdater.js';
import type { PackageKind } from '../../upkeep/updates/package-kind';
import type { UpdateProblem } from '../../upkeep/updates/problem';
import { ownProgram } from '../own-program';
import { isReplaceable } from './replace-file';

/** One of the classes, at work. */
export interface Updater {
  readonly library: AppUpdater;
  /** What would keep it from being installed, whatever it is; null where nothing is known to. */
  readonly obstacle: () => UpdateProblem | null;
  /** Installs what was downloaded. Whether it did; why not is told as the library's event `error`. */
  readonly install: (startAgain: boolean) => boolean;
}

/** Of itself it installs whatever it has at every end of the app, be it that the system shuts down, and unlooked at. */
function onlyWhenTold(library: BaseUpdater): void {
  library.autoInstallOnAppQuit = false;
}

/** Installs while the app ends. Where it should come back, it does so also where it was not installed. */
function atQuit(library: BaseUpdater, program: string, obstacle: Updater['obstacle'] = () => null): Updater {
  onlyWhenTold(library);
  return {
    library,
    obstacle,
    install(startAgain) {
      // The new one must not find the old one still there, and leave.
      app.releaseSingleInstanceLock();
      const isInstalled = library.install(true, startAgain);
      if (!isInstalled && startAgain) app.relaunch({ execPath: program, args: [] });
      return isInstalled;
    },
  };
}

/** The package manager asks for a password, and waits for it; the app comes back whatever becomes of that. */
function withPackageManager(library: BaseUpdater): Updater {
  onlyWhenTold(library);
  return {
    library,
    obstacle: () => null,
    install(startAgain) {
      app.releaseSingleInstanceLock();
      if (startAgain) app.relaunch({ args: [] });
      return library.install(true, false);
    },
  };
}

/** Makes the one for a kind of package. */
export async function updaterFor(kind: PackageKind): Promise<Updater> {
  switch (kind) {
    case 'appimage': {
      const { CarefulAppImageUpdater } = await import('./careful-app-image');
      const place = ownProgram();
      return atQuit(new CarefulAppImageUpdater(place), place, () =>
        isReplaceable(place) ? null : { kind: 'not-writable', place },
      );
    }
    case 'nsis': {
      const { NsisUpdater } = await import('electron-updater/out/NsisUpdater.js');
      return atQuit(new NsisUpdater(), process.execPath);
    }
    case 'deb': {
      const { DebUpdater } = await import('electron-updater/out/DebUpdater.js');
      return withPackageManager(new DebUpdater());
    }
    case 'rpm': {
      const { RpmUpdater } = await import('electron-updater/out/RpmUpdater.js');
      return withPackageManager(new RpmUpdater());
    }
    case 'mac': {
      const { MacUpdater } = await import('electron-updater/out/MacUpdater.js');
      const library = new MacUpdater();
      // The system puts it in its place once the app has ended.
      library.autoInstallOnAppQuit = true;
      return {
        library,
        obstacle: () => null,
        install() {
          library.quitAndInstall();
          return true;
        },
      };
    }
  }
}
