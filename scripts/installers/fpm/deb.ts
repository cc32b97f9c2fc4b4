import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageRequest, ScriptTime } from './arguments';
import { runQuietly } from './run-quietly';
import { readScripts } from './scripts';
import { stage, stagedFiles } from './stage';

/** The scripts of a package by dpkg's names for them. */
const scriptNames: Readonly<Record<ScriptTime, string>> = {
  'after-install': 'postinst',
  'before-remove': 'prerm',
  'after-remove': 'postrm',
};

/** `gz` is asked for where a package is made to be tried at once: it takes seconds. */
const compressions: Readonly<Record<string, readonly string[]>> = { xz: ['-Zxz', '-z6'], gz: ['-Zgzip', '-z1'] };

/** Makes a Debian package in a folder of its own. */
export async function makeDeb(request: PackageRequest, work: string): Promise<void> {
  const compression = compressions[request.compression];
  if (compression === undefined) throw new Error(`A deb is not compressed by ${request.compression} here.`);
  const root = join(work, 'deb');
  await stage(request.paths, root);
  const files = await stagedFiles(root);
  const control = join(root, 'DEBIAN');
  await mkdir(control);
  await chmod(control, 0o755);
  await writeFile(join(control, 'control'), controlFile(request, await installedSize(root, files)));
  await writeFile(join(control, 'md5sums'), await checksums(root, files));
  for (const { time, text } of await readScripts(request)) {
    const path = join(control, scriptNames[time]);
    await writeFile(path, text);
    await chmod(path, 0o755);
  }
  await runQuietly('dpkg-deb', ['--root-owner-group', ...compression, '--build', root, request.target]);
}

/** The file that tells dpkg all about a package, after deb-control(5). `size` is in KiB. */
export function controlFile(request: PackageRequest, size: number): string {
  const fields: readonly (readonly [string, string])[] = [
    ['Package', request.name],
    ['Version', request.version],
    ['Architecture', request.architecture],
    ['Maintainer', request.maintainer],
    ['Installed-Size', String(size)],
    ['Depends', request.depends.join(', ')],
    ['Recommends', request.recommends.join(', ')],
    ['Section', request.section ?? 'misc'],
    ['Priority', 'optional'],
    ['Homepage', request.homepage],
    ['Description', [request.summary, ...paragraphs(request.description)].join('\n ')],
  ];
  return fields.flatMap(([name, value]) => (value === '' ? [] : `${name}: ${value}\n`)).join('');
}

/** A line of nothing would end the field. */
function paragraphs(description: string): readonly string[] {
  return description === '' ? [] : description.split('\n').map((line) => (line === '' ? '.' : line));
}

/** As dpkg counts: each file by the KiB that it begins, a link as one. */
async function installedSize(root: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => Math.ceil((await lstat(join(root, file))).size / 1024)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function checksums(root: string, files: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const file of files) {
    if ((await lstat(join(root, file))).isSymbolicLink()) continue;
    const sum = createHash('md5').update(await readFile(join(root, file)));
    lines.push(`${sum.digest('hex')}  ${file.slice(1)}\n`);
  }
  return lines.join('');
}
