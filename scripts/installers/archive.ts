import { basename, dirname, join } from 'node:path';
import { runQuietly } from './fpm/run-quietly';

/**
 * Makes a tar.gz of a packed app, in a folder of the archive's own name. electron-builder would make it while it makes the
 * packages, from the same folder, in which it then notes what package it makes: an app that was unpacked must not take
 * itself for one that the system's package tool updates.
 */
export async function makeArchive(app: string, target: string, level: number): Promise<void> {
  const name = basename(target, '.tar.gz');
  await runQuietly('tar', [
    ...['--create', '--file', target, `--use-compress-program=gzip -${level}`],
    ...['--owner=root', '--group=root', '--numeric-owner', '--sort=name', '--mode=u=rwX,go=rX'],
    ...[`--exclude=${basename(app)}/resources/package-type`, `--transform=s,^${basename(app)},${name},`],
    ...['--directory', dirname(app), basename(app)],
  ]);
}

/** The folder of a packed app below the one for what is made. */
export function packedApp(output: string): string {
  return join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
}
