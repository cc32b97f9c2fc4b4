import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, archFromString, build, Platform, type AfterPackContext } from 'electron-builder';
import { buildIfStale } from '../build';
import { electronRuntime } from '../electron-runtime';
import { programPath } from '../preflight/machine';
import { repository } from '../repository';
import { configurationOf, type UpdateSource } from './configuration';
import { readManifest } from './manifest';
import { makePackageFiles } from './package-files';
import type { Target } from './targets';

/** What is to be made. */
export interface InstallersRequest {
  readonly targets: readonly Target[];
  /** Null for the version of package.json. */
  readonly version: string | null;
  /** Little compression: for packages that are made to be tried at once. */
  readonly quick: boolean;
  /** Null for an app that does not look for updates. */
  readonly updates: UpdateSource | null;
  /** The folder for what is made, absolute. It need not be there. */
  readonly outDir: string;
}

/** Makes installers, all by one call of electron-builder; gives the paths of the files that it made. */
export async function makeInstallers(request: InstallersRequest): Promise<readonly string[]> {
  const { targets, quick, updates, outDir: output } = request;
  const electron = await electronRuntime();
  await buildIfStale();
  const manifest = readManifest();
  const version = request.version ?? manifest.version;
  const work = await mkdtemp(join(tmpdir(), 'queue-tray-installers-'));
  try {
    const files = await makePackageFiles(work, { ...manifest, version }, new Date());
    const beforeRemove = join(repository, 'assets/installer/linux/before-remove.sh');
    const choices = { version, electron, updates, quick, output, beforeRemove, files };
    useToolsOfTheSystem();
    return await build({
      projectDir: repository,
      targets: Platform.current().createTarget([...targets], ...architectures()),
      publish: 'never',
      config: { ...configurationOf(choices), afterPack: removeStandIn },
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** macOS has two kinds of processors, and one machine makes the app for both; elsewhere it is made for those of the machine. */
function architectures(): readonly Arch[] {
  return process.platform === 'darwin' ? [Arch.x64, Arch.arm64] : [archFromString(process.arch)];
}

/** electron-builder would download what it needs, and does where the system has none of it. */
function useToolsOfTheSystem(): void {
  process.env['CUSTOM_FPM_PATH'] ??= join(repository, 'scripts/installers/fpm/fpm');
  const archiver = programPath('7za');
  if (archiver !== null) process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= archiver;
}

/** An unpacked Electron brings a stand-in for the app and a note of its version, which electron-builder leaves in place. */
async function removeStandIn({ appOutDir, packager }: AfterPackContext): Promise<void> {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  await rm(join(appOutDir, 'version'), { force: true });
}
