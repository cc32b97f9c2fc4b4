import type { Configuration } from 'electron-builder';
import type { PackageFiles } from './package-files';

/** Where an installed app looks for updates, and the public key by which it knows them. */
export interface UpdateSource {
  /** The folder on a server that holds the feed and the installers. */
  readonly feed: string;
  /** Ed25519: base64 of its SubjectPublicKeyInfo. */
  readonly key: string;
}

/** What packages for Linux have that electron-builder has no option for. */
export interface LinuxParts {
  /** A script, absolute. */
  readonly beforeRemove: string;
  readonly files: PackageFiles;
}

/** What one build differs in from another. */
export interface BuildChoices {
  readonly version: string;
  readonly electron: { readonly version: string; readonly fallback: boolean; readonly dist: string };
  /** Null for an app that does not look for updates. */
  readonly updates: UpdateSource | null;
  /** Little compression: for packages that are made to be tried at once. */
  readonly quick: boolean;
  /** The folder for what is made, absolute. */
  readonly output: string;
  /** Null on other systems. */
  readonly linux: LinuxParts | null;
}

/** What is laid over electron-builder.yml for a build. Pure. */
export function configurationOf(choices: BuildChoices): Configuration {
  const { electron, quick, updates, linux } = choices;
  return {
    directories: { output: choices.output },
    electronVersion: electron.version,
    ...(electron.fallback ? { electronDist: electron.dist } : {}),
    artifactName: '${name}-${version}' + runtimeMark(electron) + '-${os}-${arch}.${ext}',
    extraMetadata: {
      version: choices.version,
      queueTray: { runtime: electron.fallback ? 'fallback' : 'release', electron: electron.version, updates },
    },
    publish: updates === null ? null : { provider: 'generic', url: updates.feed },
    compression: quick ? 'store' : 'normal',
    ...(linux === null ? {} : packagesOf(linux, quick)),
  };
}

function packagesOf({ beforeRemove, files }: LinuxParts, quick: boolean): Pick<Configuration, 'deb' | 'rpm'> {
  // electron-builder has no option for the one, and would make the other the comment of the menu entry as well.
  const also = ['--before-remove', beforeRemove, '--description', files.description];
  return {
    deb: { compression: quick ? 'gz' : 'xz', fpm: [...also, ...files.all, ...files.deb] },
    rpm: {
      compression: quick ? 'gzip' : 'xzmt',
      fpm: [...also, '--directories', '/opt/Queue Tray', ...files.all],
    },
  };
}

/** Nobody must take an app for work that runs on another Electron than the one that it was made for: it stands in its name. */
export function runtimeMark({ fallback, version }: Pick<BuildChoices['electron'], 'fallback' | 'version'>): string {
  return fallback ? `-fallback-electron-${version}` : '';
}
