/** The kinds of packages that can be updated, and how each is. Pure. */

/** A kind that can be updated. */
export type PackageKind = 'appimage' | 'deb' | 'rpm' | 'nsis' | 'mac';

/** How the app was put on this computer. */
export interface PackageHere {
  readonly kind: PackageKind;
  /** Whether it is put in its place while the app ends, asks for a password first, or is left to the system. */
  readonly installs: 'at-quit' | 'with-password' | 'by-the-system';
}

/** The end of the file's name, without the dot. */
export const extensionOf: Readonly<Record<PackageKind, string>> = {
  appimage: 'AppImage',
  deb: 'deb',
  rpm: 'rpm',
  nsis: 'exe',
  mac: 'zip',
};

/** What can be known of where the app runs. */
export interface RunFacts {
  readonly platform: NodeJS.Platform;
  /** The program that runs. */
  readonly program: string;
  /** What the package says that it is (`resources/package-type`, written by electron-builder); '' where it says nothing. */
  readonly packageType: string;
  /** The AppImage and the folder that it is unpacked to while it runs, as its runtime tells them; '' where there is none. */
  readonly appImage: string;
  readonly appFolder: string;
  /** Windows: whether the installer's own uninstaller lies beside the program. An MSI or an archive has none. */
  readonly hasUninstaller: boolean;
  /** Windows: the folders of programs for all users, which only administrators may write to. */
  readonly sharedFolders: readonly string[];
}

/** Which package runs here; null where it is none that can be updated. */
export function packageHere(facts: RunFacts): PackageHere | null {
  switch (facts.platform) {
    case 'linux':
      return linuxPackage(facts);
    case 'win32': {
      if (!facts.hasUninstaller) return null;
      const isShared = facts.sharedFolders.some((folder) => isBelow(folder, facts.program));
      return { kind: 'nsis', installs: isShared ? 'with-password' : 'at-quit' };
    }
    case 'darwin':
      return { kind: 'mac', installs: 'by-the-system' };
    default:
      return null;
  }
}

function linuxPackage({ packageType, appImage, appFolder, program }: RunFacts): PackageHere | null {
  // A program that another AppImage starts inherits what that was told: it must not be taken for this one.
  if (appImage !== '' && isBelow(appFolder, program)) return { kind: 'appimage', installs: 'at-quit' };
  if (packageType === 'deb' || packageType === 'rpm') return { kind: packageType, installs: 'with-password' };
  return null;
}

function isBelow(folder: string, path: string): boolean {
  return folder !== '' && (path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`));
}
