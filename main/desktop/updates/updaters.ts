/** The update library's own classes, one for each kind of package; each is loaded only where it is needed. */
import { app } from 'electron';
import type { AppUpdater } from 'electron-updater/out/AppUpdater.js';
import type { BaseUpdater } from 'electron-updater/out/BaseUpdater.js';
import type { PackageKind } from '../../upkeep/updates/package-kind';

/** One of the classes, at work. */
export interface Updater {
  readonly library: AppUpdater;
  /** Installs what was downloaded. Whether it did; why not is told as the library's event `error`. */
  readonly install: (startAgain: boolean) => boolean;
}

/** Installs while the app ends. Where it should come back, it does so also where it was not installed. */
function atQuit(library: BaseUpdater, program: string): Updater {
  return {
    library,
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
  return {
    library,
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
      return atQuit(new CarefulAppImageUpdater(), process.env['APPIMAGE'] ?? process.execPath);
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
        install() {
          library.quitAndInstall();
          return true;
        },
      };
    }
  }
}
