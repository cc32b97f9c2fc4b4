import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repository } from '../repository';
import { debianChangelog, metainfo, releasesOf } from './changes';
import type { Manifest } from './manifest';

/** Files of a package outside of the app's own folder, as fpm takes them: `what=/where/it/belongs`. */
export interface PackageFiles {
  /** What the app is, in a line and a paragraph. */
  readonly description: string;
  /** Those of every package for Linux. */
  readonly all: readonly string[];
  /** Those that Debian wants beyond that. */
  readonly deb: readonly string[];
}

/** Makes them in a folder that is empty. */
export async function makePackageFiles(folder: string, manifest: Manifest, today: Date): Promise<PackageFiles> {
  const linux = join(repository, 'assets/installer/linux');
  const releases = releasesOf(await readFile(join(repository, 'CHANGELOG.md'), 'utf8'), manifest.version, today);
  const made = async (name: string, content: string | Buffer): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  await mkdir(folder, { recursive: true });
  const starter = join(folder, 'queue-tray');
  await symlink('/opt/Queue Tray/bin/queue-tray', starter);
  const entry = await readFile(join(linux, 'dk.queuetray.app.metainfo.xml'), 'utf8');
  const shown = await made('metainfo.xml', metainfo(entry, releases, manifest.homepage));
  const licence = join(folder, 'copyright');
  await copyFile(join(linux, 'copyright'), licence);
  const changelog = gzipSync(debianChangelog(releases, manifest.name, manifest.maintainer), { level: 9 });
  const documents = `/usr/share/doc/${manifest.name}`;
  return {
    description: await readFile(join(linux, 'description.txt'), 'utf8'),
    all: [
      `${starter}=/usr/bin/queue-tray`,
      `${shown}=/usr/share/metainfo/dk.queuetray.app.metainfo.xml`,
      `${join(linux, 'queue-tray.svg')}=/usr/share/icons/hicolor/scalable/apps/queue-tray.svg`,
    ],
    deb: [
      `${licence}=${documents}/copyright`,
      `${await made('changelog.gz', changelog)}=${documents}/changelog.gz`,
      `${join(linux, 'lintian-overrides')}=/usr/share/lintian/overrides/${manifest.name}`,
    ],
  };
}
