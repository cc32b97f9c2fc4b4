/** Everything that the app can be packed as. Pure. */

/** A system that installers are for, by Node's name of it. */
export type System = 'linux' | 'win32' | 'darwin';

const systems = {
  dir: 'any',
  deb: 'linux',
  rpm: 'linux',
  AppImage: 'linux',
  'tar.gz': 'linux',
  nsis: 'win32',
  msi: 'win32',
  dmg: 'darwin',
  zip: 'darwin',
} as const satisfies Readonly<Record<string, System | 'any'>>;

/** A kind of installer; `dir` is the packed app in a folder, without one. */
export type Target = keyof typeof systems;

/** All kinds of installers. */
export const installers: readonly Target[] = ['deb', 'rpm', 'AppImage', 'tar.gz', 'nsis', 'msi', 'dmg', 'zip'];

/** What of a machine decides what it can make. */
export interface Machine {
  readonly system: System;
  /** Whether electron-builder's tools can be downloaded, which come from where Electron does. */
  readonly canDownload: boolean;
  /** Whether the parts of an AppImage were given by `APPIMAGE_TOOLS_PATH`. */
  readonly hasAppImageTools: boolean;
  /** Whether a program is there. */
  readonly has: (program: string) => boolean;
}

/**
 * The target by its name, in whatever case.
 * @throws Error for another name, with those that there are
 */
export function targetOf(name: string): Target {
  const found = [...installers, 'dir' as const].find((target) => target.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new Error(`There is no target ${name}. There are: ${installers.join(', ')}, dir`);
  return found;
}

/** Why a machine cannot make a target; null where it can. */
export function reasonAgainst(target: Target, machine: Machine): string | null {
  const system = systems[target];
  if (system !== 'any' && system !== machine.system) {
    return { linux: 'made on Linux only', win32: 'made on Windows only', darwin: 'made on macOS only' }[system];
  }
  const missing = programsOf(target).find((program) => !machine.has(program));
  if (missing !== undefined) return `this machine lacks ${missing}`;
  if (target === 'AppImage' && !machine.canDownload && !machine.hasAppImageTools) {
    return 'its runtime cannot be downloaded here, and APPIMAGE_TOOLS_PATH names no folder that holds it';
  }
  return null;
}

/** The programs that must be there to make a target, but for those of every system. */
export function programsOf(target: Target): readonly string[] {
  if (target === 'deb') return ['dpkg-deb'];
  return target === 'rpm' ? ['rpmbuild'] : [];
}
