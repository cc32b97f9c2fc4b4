import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Message } from '@jellybrick/dbus-next';
import { expect, it } from 'vitest';
import { connect } from '../../scripts/desktop/bus-connection';
import type { RunningApp } from '../support/app';
import { polls, startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

/** Everything in a home but what desktops keep there themselves. */
function filesOf({ profile }: Workplace): readonly string[] {
  const own = (name: string): boolean => !/^(?:run|cache\/(?:mesa_shader_cache|fontconfig))(?:\/|$)/.test(name);
  const entries = readdirSync(profile.home, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((path) => path.slice(profile.home.length + 1)).filter(own);
}

/** How many keys of the app the keyring has. */
async function keysOf({ desktop }: Workplace): Promise<number> {
  const bus = await connect(desktop.address);
  const search = new Message({
    destination: 'org.freedesktop.secrets',
    path: '/org/freedesktop/secrets',
    interface: 'org.freedesktop.Secret.Service',
    member: 'SearchItems',
    signature: 'a{ss}',
    body: [{ application: 'Queue Tray' }],
  });
  const reply = await bus.call(search);
  bus.disconnect();
  return reply?.body.flat().length ?? 0;
}

/** Presses the buttons that delete everything, and waits for the end of the app. */
async function eraseIn({ app, page }: RunningApp): Promise<readonly unknown[]> {
  const ended = once(app.process(), 'exit');
  await page.getByRole('button', { name: /^Delete everything on this computer/ }).click();
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  return ended;
}

it('all that the app keeps goes, and the next start is a first one', async () => {
  const at = await withWorkplace({ keyring: true });
  const entry = join(at.profile.home, 'config', 'autostart', 'queue-tray.desktop');
  const fetched = join(at.profile.home, 'cache', 'queue-tray-updater', 'pending');
  mkdirSync(fetched, { recursive: true });
  writeFileSync(join(fetched, 'queue-tray.deb'), 'half of one');
  const first = await startSignedIn(at);
  at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Vera VIP' });
  await at.desktop.notifications.waitFor(({ summary }) => summary.includes('Vera VIP'));
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await first.page.getByLabel('Start with the computer').check();
  await expect.poll(() => existsSync(entry)).toBe(true);
  writeFileSync(join(at.profile.userData, 'settings.json.broken-2026-01-01T00-00-00-000Z'), '{');
  expect(filesOf(at)).toContain('user-data/credentials.json');
  expect(await keysOf(at)).toBe(1);

  expect(await eraseIn(first)).toEqual([0, null]);
  await expect.poll(() => existsSync(at.profile.userData)).toBe(false);
  expect(filesOf(at)).toEqual([]);
  expect(await keysOf(at)).toBe(0);

  const next = await startApp(at);
  await next.page.getByLabel('E-mail').waitFor();
  expect(await next.page.getByLabel('E-mail').inputValue()).toBe('');
  await next.page.getByText('Vera VIP').waitFor({ state: 'detached' });
});

it('what cannot be deleted is named, and the app quits all the same', async () => {
  const at = await withWorkplace();
  const running = await startSignedIn(at);
  await polls(at, at.queue('Support'));
  // Somebody has made a folder of the file.
  const entry = join(at.profile.home, 'config', 'autostart', 'queue-tray.desktop');
  mkdirSync(entry, { recursive: true });
  await running.app.evaluate(({ dialog }) => {
    Reflect.set(dialog, 'showMessageBox', (options: unknown) => {
      process.stdout.write(`said: ${JSON.stringify(options)}\n`);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    });
  });
  await running.page.getByRole('button', { name: 'Settings' }).click();
  expect(await eraseIn(running)).toEqual([0, null]);
  expect(running.output()).toContain('Not everything could be deleted');
  expect(running.output()).toContain(entry);
  await expect.poll(() => existsSync(at.profile.userData)).toBe(false);
});
