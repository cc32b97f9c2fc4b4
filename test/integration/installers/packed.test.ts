import { copyFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeInstallers } from '../../../scripts/installers/make-installers';
import { wrongFuses } from '../../support/fuses';

describe('the packed app', () => {
  let folder = '';
  let app = '';
  const updates = { feed: 'https://updates.example/queue-tray', key: 'MCowBQYDK2VwAyEA' };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'queue-tray-packed-'));
    app = join(folder, 'linux-unpacked');
    await makeInstallers({ targets: ['dir'], version: '9.8.7', quick: true, updates, outDir: folder });
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has every fuse where it must be', async () => {
    expect(await wrongFuses(join(app, 'queue-tray'))).toEqual([]);
  });

  it.each([
    ['RunAsNode', FuseV1Options.RunAsNode],
    ['OnlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar],
  ] as const)('is found out where somebody turned %s', async (name, fuse) => {
    const copy = join(folder, `tampered-${name}`);
    await copyFile(join(app, 'queue-tray'), copy);
    await flipFuses(copy, { version: FuseVersion.V1, [fuse]: name === 'RunAsNode' });
    expect(await wrongFuses(copy)).toEqual([name]);
    await rm(copy);
  });

  it('holds nothing but what was bundled, its pictures and what it is', () => {
    const tops = new Set(
      listPackage(join(app, 'resources/app.asar'), { isPack: false }).map((path) => path.split('/')[1]),
    );
    expect([...tops].sort()).toEqual(['assets', 'out', 'package.json']);
  });

  it('is small: 1.5 MB of ours at most, and no language that it does not speak', async () => {
    expect((await stat(join(app, 'resources/app.asar'))).size).toBeLessThanOrEqual(1_500_000);
    expect((await readdir(join(app, 'locales'))).sort()).toEqual(['da.pak', 'en-US.pak']);
  });

  it('knows its version, its runtime and where its updates come from', () => {
    const manifest: unknown = JSON.parse(extractFile(join(app, 'resources/app.asar'), 'package.json').toString());
    expect(manifest).toMatchObject({
      name: 'queue-tray',
      version: '9.8.7',
      desktopName: 'queue-tray.desktop',
      queueTray: { updates },
    });
  });

  it('brings the licences of all that is in it', async () => {
    const licences = await readFile(join(app, 'resources/licences.txt'), 'utf8');
    for (const name of ['svelte', 'node-notifier', '@jellybrick/dbus-next', '@fontsource-variable/inter']) {
      expect(licences).toContain(`\n${name} `);
    }
    expect((await readdir(app)).filter((name) => name.startsWith('LICENSE')).sort()).toEqual([
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
    ]);
  });

  it('has nothing of Electron’s own stand-in for an app', async () => {
    expect(await readdir(app)).not.toContain('version');
    expect(await readdir(join(app, 'resources'))).not.toContain('default_app.asar');
  });
});
