import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { object, parse, string } from 'valibot';

const execute = promisify(execFile);
const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** A download that takes longer than this is given up. Milliseconds. */
const DOWNLOAD_LIMIT = 120_000;

/** The version of Electron that the project asks for. */
export function wantedVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return parse(object({ version: string() }), manifest).version;
}

/** The project's own Electron, or null where its binary was not downloaded yet. */
export function ownElectron(): { readonly dist: string; readonly executable: string } | null {
  const dist = join(folder, 'dist');
  try {
    if (readFileSync(join(dist, 'version'), 'utf8').replace(/^v/, '') !== wantedVersion()) return null;
    return { dist, executable: join(dist, readFileSync(join(folder, 'path.txt'), 'utf8')) };
  } catch {
    return null;
  }
}

/** Downloads the binary by the electron package's own installer; false where it could not be had. */
export async function downloadOwnElectron(): Promise<boolean> {
  try {
    await execute(process.execPath, [join(folder, 'install.js')], { timeout: DOWNLOAD_LIMIT, killSignal: 'SIGKILL' });
    return true;
  } catch {
    return false;
  }
}
