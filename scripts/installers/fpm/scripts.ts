import { readFile } from 'node:fs/promises';
import type { PackageRequest, ScriptTime } from './arguments';

/** A script that runs on the installed system, and when. */
export interface PackageScript {
  readonly time: ScriptTime;
  readonly text: string;
}

/** Reads the scripts of a package. One of comments only is left out: packages are simpler without. */
export async function readScripts({ scripts }: Pick<PackageRequest, 'scripts'>): Promise<readonly PackageScript[]> {
  const found: PackageScript[] = [];
  for (const time of ['after-install', 'before-remove', 'after-remove'] as const) {
    const path = scripts[time];
    const text = path === undefined ? '' : await readFile(path, 'utf8');
    if (/^[ \t]*[^\s#]/mu.test(text)) found.push({ time, text });
  }
  return found;
}
