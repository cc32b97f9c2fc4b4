import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RunningApp } from '../support/app';
import { fileOf, installAppImage, oldContent, openUpdates, type InstalledAppImage } from '../support/updates/app-image';
import { signedList } from '../support/updates/release';
import { withBody, withStatus } from '../support/updates/update-server';

const isReady = /Version 0\.1\.0 is ready/;

/** Starts the app, which finds the newer version and fetches it. */
async function startAndFetch(at: InstalledAppImage, flags: readonly string[] = []) {
  at.offer('0.1.0');
  const app = await at.start({ flags });
  const updates = await openUpdates(app.page);
  await updates.press('Look for updates');
  await updates.said.getByText(isReady).waitFor();
  return { app, updates };
}

/** Does what ends the app, and waits until it has ended. */
async function ending({ app }: RunningApp, end: () => unknown): Promise<void> {
  const ended = once(app.process(), 'exit');
  end();
  await ended;
}

/** Quits as a person does, by the tray's menu. */
async function quitInTray(at: InstalledAppImage, app: RunningApp): Promise<void> {
  const item = await at.desktop.tray.item();
  await ending(app, () => item.choose('Quit').catch(() => undefined));
}

/** The folder that updates are fetched to. */
const folderOf = ({ profile }: InstalledAppImage): string =>
  join(profile.home, 'cache', 'queue-tray-updater', 'pending');

it('a newer version is fetched by itself, told of once, and put in its place when the person quits', async () => {
  const at = await installAppImage();
  const { app } = await startAndFetch(at);
  await at.desktop.notifications.waitFor(({ summary }) => summary === 'A new version is ready');
  expect(await at.content()).toBe(oldContent);
  await quitInTray(at, app);
  expect(await at.content()).toContain('0.1.0');
  expect(await at.started()).toBe('');

  const again = await at.start({ version: '0.1.0' });
  const updates = await openUpdates(again.page);
  await updates.press('Look for updates');
  await updates.said.getByText('You have the newest version').waitFor();
  expect(at.desktop.notifications.popups).toHaveLength(1);
});

it('a click puts it in its place and starts it', async () => {
  const at = await installAppImage();
  const { app, updates } = await startAndFetch(at);
  await ending(app, () => updates.press('Install and restart').catch(() => undefined));
  await expect.poll(at.started).toBe('0.1.0');
});

it('nothing is installed when the system ends the app, and what was fetched need not be fetched again', async () => {
  const at = await installAppImage();
  const { app } = await startAndFetch(at);
  await ending(app, () => process.kill(app.pid, 'SIGTERM'));
  expect(await at.content()).toBe(oldContent);
  const fetched = at.server.asked.length;

  const again = await at.start();
  const updates = await openUpdates(again.page);
  await updates.press('Look for updates');
  await updates.said.getByText(isReady).waitFor();
  expect(at.server.asked.slice(fetched)).toEqual(['/queue-tray/latest-linux.yml']);
});

it('while callers wait a click asks first', async () => {
  const at = await installAppImage();
  const { app, updates } = await startAndFetch(at, ['--demo']);
  await updates.press('Install and restart');
  await updates.said.getByText('Callers are waiting now').waitFor();
  expect(await at.content()).toBe(oldContent);
  await ending(app, () => updates.press('Install although callers wait').catch(() => undefined));
  await expect.poll(at.started).toBe('0.1.0');
});

it('what was changed on the disk since it was fetched is not installed', async () => {
  const at = await installAppImage();
  const { app, updates } = await startAndFetch(at);
  await writeFile(join(folderOf(at), fileOf('0.1.0')), '#!/bin/sh\necho somebody else\n');
  await updates.press('Install and restart');
  await updates.said.getByText('is not the one that was signed').waitFor();
  await quitInTray(at, app);
  expect(await at.content()).toBe(oldContent);
});

it('who wants to be asked is told of a newer version, and fetches it by a click', async () => {
  const at = await installAppImage();
  at.offer('0.1.0');
  const app = await at.start({ settings: { updates: 'ask' } });
  const updates = await openUpdates(app.page);
  await updates.press('Look for updates');
  await updates.said.getByText('Version 0.1.0 is available').waitFor();
  await at.desktop.notifications.waitFor(({ summary }) => summary === 'There is a new version');
  expect(await readdir(folderOf(at)).catch(() => [])).toEqual([]);
  await updates.press('Fetch it');
  await updates.said.getByText(isReady).waitFor();
});

it('a version that is not for this computer yet is not fetched', async () => {
  const at = await installAppImage();
  const listed = { version: '0.1.0', url: fileOf('0.1.0'), content: 'new', more: 'stagingPercentage: 0\n' };
  at.server.answers(withBody(signedList(listed, at.keys)), withStatus(500));
  const app = await at.start();
  const updates = await openUpdates(app.page);
  await updates.press('Look for updates');
  await updates.said.getByText('given to a few computers at a time').waitFor();
  expect(at.server.asked).toEqual(['/queue-tray/latest-linux.yml']);
});

it('who wants no updates has nobody asked for any', async () => {
  const at = await installAppImage();
  at.offer('0.1.0');
  const app = await at.start({ settings: { updates: 'off' } });
  const updates = await openUpdates(app.page);
  await updates.said.getByText('does not look for new versions').waitFor();
  expect(await app.page.getByRole('button', { name: 'Look for updates' }).count()).toBe(0);
  await app.page.evaluate(`window.queueTray.command('check-for-updates', null)`);
  await app.close();
  expect(at.server.asked).toEqual([]);
});
