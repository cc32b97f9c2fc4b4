import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '../../../scripts/installers/manifest';
import { makePackageFiles } from '../../../scripts/installers/package-files';

const execute = promisify(execFile);
const run = async (command: string, ...args: readonly string[]) => (await execute(command, args)).stdout;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queue-tray-packages-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Makes a package of a small app by the program that stands in for fpm; gives its path. */
async function make(format: 'deb' | 'rpm', compression: string): Promise<string> {
  const app = join(folder, 'app');
  await mkdir(join(app, 'resources'), { recursive: true, mode: 0o700 });
  await writeFile(join(app, 'queue-tray'), '#!/bin/sh\n', { mode: 0o700 });
  await writeFile(join(app, 'libmade.so.1'), '', { mode: 0o777 });
  await writeFile(join(app, 'resources/100% app.asar'), 'app', { mode: 0o600 });
  await symlink('/opt/Queue Tray/queue-tray', join(folder, 'starter'));
  await writeFile(join(folder, 'install.sh'), '#!/bin/sh\necho 100% installed\n');
  await writeFile(join(folder, 'nothing.sh'), '#!/bin/sh\n# Nothing to do.\n\n');
  const target = join(folder, `made.${format}`);
  await run(
    'scripts/installers/fpm/fpm',
    ...['-s', 'dir', '-t', format, `--${format}-compression`, compression, '--package', target],
    ...['--name', 'queue-tray', '--version', '1.2.3', '--architecture', 'amd64', '--license', 'MIT', '-d', 'libnss3'],
    ...['--maintainer', 'Somebody <some@body.example>', '--url', 'https://a.example'],
    ...['--description', 'Who waits\nA tray.', '--directories', '/opt/Queue Tray'],
    ...['--after-install', join(folder, 'install.sh'), '--after-remove', join(folder, 'nothing.sh')],
    ...[`${app}/=/opt/Queue Tray`, `${join(folder, 'starter')}=/usr/bin/queue-tray`],
  );
  return target;
}

describe.each(['xz', 'gz'])('a deb compressed by %s', (compression) => {
  it('has everything where it belongs, for all people of a computer, whoever made it', async () => {
    const deb = await make('deb', compression);
    const root = join(folder, 'root');
    await run('dpkg-deb', '--raw-extract', deb, root);
    const mode = async (path: string) => ((await stat(join(root, path))).mode & 0o777).toString(8);
    expect(await mode('opt/Queue Tray/queue-tray')).toBe('755');
    expect(await mode('opt/Queue Tray/resources')).toBe('755');
    expect(await mode('opt/Queue Tray/resources/100% app.asar')).toBe('644');
    expect(await mode('opt/Queue Tray/libmade.so.1')).toBe('644');
    expect(await readlink(join(root, 'usr/bin/queue-tray'))).toBe('/opt/Queue Tray/queue-tray');
    expect(await run('dpkg-deb', '--contents', deb)).not.toMatch(/^\S+ (?!root\/root)/mu);
    expect(await run('sh', '-c', `cd '${root}' && md5sum --check DEBIAN/md5sums`)).toMatch(/app\.asar: OK/u);
  });

  it('has the scripts that do something', async () => {
    const deb = await make('deb', compression);
    expect(await run('dpkg-deb', '--info', deb, 'postinst')).toBe('#!/bin/sh\necho 100% installed\n');
    await expect(run('dpkg-deb', '--info', deb, 'postrm')).rejects.toThrow('contains no control component');
  });
});

it('an rpm has the same, and its folder goes with it', async () => {
  const rpm = await make('rpm', 'gzip');
  const files = await run('rpm', '-qp', '--queryformat', '[%{FILEMODES:perms} %{FILEUSERNAME} %{FILENAMES}\n]', rpm);
  expect(files.trim().split('\n')).toEqual([
    'drwxr-xr-x root /opt/Queue Tray',
    '-rw-r--r-- root /opt/Queue Tray/libmade.so.1',
    '-rwxr-xr-x root /opt/Queue Tray/queue-tray',
    'drwxr-xr-x root /opt/Queue Tray/resources',
    '-rw-r--r-- root /opt/Queue Tray/resources/100% app.asar',
    'lrwxrwxrwx root /usr/bin/queue-tray',
  ]);
  expect(await run('rpm', '-qp', '--scripts', rpm)).toContain('echo 100% installed');
  expect(await run('rpm', '-qp', '--queryformat', '%{ARCH} %{SUMMARY}', rpm)).toBe('x86_64 Who waits');
});

it('what goes with a package is valid: its entry in software centres, and Debian’s changelog', async () => {
  const manifest = readManifest();
  const { all, deb } = await makePackageFiles(join(folder, 'files'), manifest, new Date());
  const source = (destination: string): string =>
    [...all, ...deb].find((path) => path.endsWith(`=${destination}`))?.split('=')[0] ?? '';
  expect(
    await run('appstreamcli', 'validate', '--no-net', source('/usr/share/metainfo/dk.queuetray.app.metainfo.xml')),
  ).toContain('Validation was successful');
  expect(await run('gzip', '-dc', source('/usr/share/doc/queue-tray/changelog.gz'))).toContain(
    `queue-tray (${manifest.version}) stable;`,
  );
  expect(await readFile(source('/usr/share/doc/queue-tray/copyright'), 'utf8')).toContain(
    (await readFile('LICENSE', 'utf8')).trim(),
  );
});
