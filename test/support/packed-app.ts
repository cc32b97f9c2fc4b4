import { constants } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { repository } from '../../scripts/repository';
import { whenOver } from './lifetime';

/** What a packed app is made of. */
export interface PackedAppOptions {
  readonly version: string;
  /** Where it looks for updates, and the key that they are signed with. */
  readonly updates: { readonly feed: string; readonly key: string } | null;
  /** What the package says that it is; nothing unless said. */
  readonly packageType?: 'deb' | 'rpm';
}

/** An app that knows itself to be packed. */
export interface PackedApp {
  readonly folder: string;
  readonly executable: string;
}

/**
 * Packs the app in an instant: this repository's build in the same Electron, in the places where a package has them, with
 * another version and other updates. It goes with the test that calls this.
 */
export async function packApp({ version, updates, packageType }: PackedAppOptions): Promise<PackedApp> {
  const runtime = dirname(inject('electron'));
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-packed-'));
  whenOver(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const executable = join(folder, 'queue-tray');
  for (const name of await readdir(runtime)) {
    if (name === 'electron') await copied(join(runtime, name), executable);
    else if (name !== 'resources') await symlink(join(runtime, name), join(folder, name));
  }
  const app = join(folder, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await symlink(join(repository, 'out'), join(app, 'out'));
  const manifest = {
    name: 'queue-tray',
    productName: 'Queue Tray',
    version,
    type: 'module',
    main: 'out/main/index.js',
    queueTray: { runtime: 'fallback', electron: '', updates },
  };
  await writeFile(join(app, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'resources', 'app-update.yml'), 'updaterCacheDirName: queue-tray-updater\n');
  if (packageType !== undefined) await writeFile(join(folder, 'resources', 'package-type'), packageType);
  return { folder, executable };
}

/** A second name costs nothing, but lies on the same disk. */
async function copied(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE));
}
