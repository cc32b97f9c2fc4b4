import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository';
import { run } from './run';

const sources = [
  'main',
  'renderer',
  'messages',
  'assets',
  'scripts/bundle',
  'package-lock.json',
  'electron.vite.config.ts',
];
const results = [
  'out/main/index.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/licences.txt',
  'messages/compiled',
];

/** Builds the app unless what was built last is newer than all it was built of. */
export async function buildIfStale(): Promise<void> {
  if (isUpToDate(repository)) return;
  if ((await run('npm', ['run', '--silent', 'build'])) !== 0) throw new Error('The build failed.');
}

/** Whether everything built in a checkout is there, and newer than its sources. */
export function isUpToDate(root: string): boolean {
  const built = results.map((path) => join(root, path));
  if (!built.every((path) => existsSync(path))) return false;
  // The compiled messages are written only when they change, so their time says nothing.
  const oldest = Math.min(...built.slice(0, -1).map((path) => statSync(path).mtimeMs));
  return Math.max(...sources.map((path) => newest(join(root, path)))) < oldest;
}

/** The latest change in a file or a folder, deletions included, in milliseconds since the epoch. */
function newest(path: string): number {
  if (!existsSync(path) || path.endsWith('compiled')) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
