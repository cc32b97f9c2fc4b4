import { existsSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tell } from './run';
import { cacheFolder } from './runtime/cache';
import { fallbackFolder, fallbackVersion, makeFallback } from './runtime/fallback';
import { downloadOwnElectron, ownElectron, wantedVersion } from './runtime/own-electron';

/** An Electron that runs on this machine. */
export interface Runtime {
  /** The folder that holds it. */
  readonly dist: string;
  readonly executable: string;
  readonly version: string;
  /** True when it is not the version the project asks for. */
  readonly fallback: boolean;
}

/** How long a download that failed is not tried again. Milliseconds. */
const RETRY_AFTER = 24 * 60 * 60 * 1000;

/**
 * The project's own Electron, downloaded if need be; or, where its download cannot be reached, the fallback of
 * docs/decisions. Throws where neither can be had.
 */
export async function electronRuntime(): Promise<Runtime> {
  const version = wantedVersion();
  const own = ownElectron();
  if (own !== null) return { ...own, version, fallback: false };

  const cache = cacheFolder(process.env);
  const dist = fallbackFolder(cache);
  const failed = join(cache, `electron-${version}-unreachable`);
  if (!(existsSync(dist) && (await isRecent(failed)))) {
    tell(`Downloading Electron ${version} …`);
    if (await downloadOwnElectron()) {
      await rm(failed, { force: true });
      const downloaded = ownElectron();
      if (downloaded !== null) return { ...downloaded, version, fallback: false };
    }
    await remember(failed);
  }
  await provideFallback(cache, version);
  return { dist, executable: join(dist, 'electron'), version: fallbackVersion, fallback: true };
}

async function provideFallback(cache: string, wanted: string): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`Electron ${wanted} could not be downloaded. Try again with: npx install-electron`);
  }
  const made = existsSync(fallbackFolder(cache));
  tell(
    `Electron ${wanted} cannot be downloaded here; using Electron ${fallbackVersion} instead` +
      (made ? '.' : ' (fetched once, about 200 MB) …'),
  );
  if (!made) await makeFallback(cache);
}

async function isRecent(mark: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(mark)).mtimeMs < RETRY_AFTER;
  } catch {
    return false;
  }
}

async function remember(mark: string): Promise<void> {
  await mkdir(dirname(mark), { recursive: true });
  await writeFile(mark, '');
}
