import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchApp } from '../support/app';
import { withDesktop } from '../support/desktop';
import { packApp } from '../support/packed-app';
import { withProfile, type Profile } from '../support/profile';
import { openUpdates } from '../support/updates/app-image';
import { newKeys, signedList } from '../support/updates/release';
import { startUpdateServer, withBody } from '../support/updates/update-server';

const url = 'queue-tray_0.1.0_amd64.deb';
const content = 'a package of the newer version\n'.repeat(5000);

/** The programs that install a package, and ask for a password, where they only write down what they are told. */
async function withStandIns({ home }: Profile) {
  const folder = join(home, 'programs');
  const told = join(home, 'told');
  await mkdir(folder);
  const programs = { dpkg: `echo "dpkg $*" >> '${told}'`, pkexec: `echo pkexec >> '${told}'; shift; exec "$@"` };
  for (const [name, does] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  }
  return {
    path: `${folder}:${process.env['PATH'] ?? ''}`,
    told: async () =>
      (await readFile(told, 'utf8').catch(() => '')).split('\n').filter((line) => line.startsWith('dpkg')),
  };
}

/** A deb is installed here, and a newer one was fetched. */
async function withFetchedDeb() {
  const [server, desktop, profile] = await Promise.all([startUpdateServer(), withDesktop(), withProfile()]);
  const keys = newKeys();
  const updates = { feed: server.feed, key: keys.publicKey };
  const [packed, programs] = await Promise.all([
    packApp({ version: '0.0.9', updates, packageType: 'deb' }),
    withStandIns(profile),
  ]);
  server.answers(withBody(signedList({ version: '0.1.0', url, content }, keys)), withBody(content));
  const app = await launchApp({ desktop, profile, program: packed.executable, environment: { PATH: programs.path } });
  const section = await openUpdates(app.page);
  await section.press('Look for updates');
  await section.said.getByText('this computer asks for an administrator’s password').waitFor();
  return { app, desktop, profile, programs, section };
}

it('nobody is asked for a password when they quit', async () => {
  const { app, desktop, programs } = await withFetchedDeb();
  const ended = once(app.app.process(), 'exit');
  await (await desktop.tray.item()).choose('Quit').catch(() => undefined);
  await ended;
  expect(await programs.told()).toEqual([]);
});

it('a click has the package manager install it, and the app comes back', async () => {
  const { app, profile, programs, section } = await withFetchedDeb();
  const comesBack = join(profile.home, 'comes-back');
  await app.app.evaluate(({ app: electron }, mark) => {
    electron.relaunch = () => {
      process.getBuiltinModule('node:fs').writeFileSync(mark, '');
    };
  }, comesBack);
  const ended = once(app.app.process(), 'exit');
  await section.press('Install and restart').catch(() => undefined);
  await ended;
  const file = join(profile.home, 'cache', 'queue-tray-updater', 'pending', url);
  expect(await programs.told()).toEqual([`dpkg -i ${file}`]);
  expect(await readFile(file, 'utf8')).toBe(content);
  expect(await readFile(comesBack, 'utf8')).toBe('');
});
