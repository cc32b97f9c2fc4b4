import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../build';
import { electronRuntime } from '../electron-runtime';
import { repository } from '../repository';
import { makeArchive, packedApp } from './archive';
import { configurationOf, runtimeMark, type LinuxParts, type UpdateSource } from './configuration';
import { readManifest, type Manifest } from './manifest';
import { pack } from './pack';
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

/** Makes installers of this app, all at once; gives the paths of what it made. */
export async function makeInstallers(request: InstallersRequest): Promise<readonly string[]> {
  const { targets, quick, updates, outDir: output } = request;
  const electron = await electronRuntime();
  await buildIfStale();
  const manifest = readManifest();
  const version = request.version ?? manifest.version;
  const work = await mkdtemp(join(tmpdir(), 'queue-tray-installers-'));
  try {
    const linux = process.platform === 'linux' ? await linuxParts(work, { ...manifest, version }) : null;
    const configuration = configurationOf({ version, electron, updates, quick, output, linux });
    const packed = targets.filter((target) => target !== 'tar.gz');
    const made = await pack({ project: repository, targets: packed.length > 0 ? packed : ['dir'], configuration });
    if (packed.length === targets.length) return made;
    const name = `${manifest.name}-${version}${runtimeMark(electron)}-linux-${process.arch}.tar.gz`;
    const archive = join(output, name);
    await makeArchive(packedApp(output), archive, quick ? 1 : 9);
    return packed.length > 0 ? [...made, archive] : [archive];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** One of them is a link, which not every system lets everybody make. */
async function linuxParts(folder: string, manifest: Manifest): Promise<LinuxParts> {
  return {
    beforeRemove: join(repository, 'assets/installer/linux/before-remove.sh'),
    files: await makePackageFiles(folder, manifest, new Date()),
  };
}
