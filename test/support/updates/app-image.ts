import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp, type RunningApp } from '../app';
import { withDesktop, type Desktop } from '../desktop';
import { whenOver } from '../lifetime';
import { packApp } from '../packed-app';
import { withProfile, type Profile } from '../profile';
import { newKeys, signedList, type Keys } from './release';
import { startUpdateServer, withBody, type UpdateServer } from './update-server';

/** An installed AppImage, as an agent has it: one file that is the app, and a server that may have a newer one. */
export interface InstalledAppImage {
  readonly server: UpdateServer;
  readonly keys: Keys;
  readonly desktop: Desktop;
  readonly profile: Profile;
  /** What is in the file now. */
  readonly content: () => Promise<string>;
  /** Starts the app, as the version that is installed unless another is named. */
  readonly start: (options?: StartOptions) => Promise<RunningApp>;
  /** The server has this version, with nothing wrong in it. */
  readonly offer: (version: string) => void;
  /** What the new version writes down when it is started; '' before. */
  readonly started: () => Promise<string>;
}

interface StartOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly flags?: readonly string[];
  readonly version?: string;
}

/** What is in the file before any update. */
export const oldContent = '#!/bin/sh\nexit 1\n';

/** The version that is installed. */
export const oldVersion = '0.0.9';

/** The name of the file that the server has of a version. */
export const fileOf = (version: string): string => `Queue-Tray-${version}.AppImage`;

/** Installs it. The app's own parts are those of a package; only the file that they come out of is a stand-in. */
export async function installAppImage(): Promise<InstalledAppImage> {
  const [server, desktop, profile] = await Promise.all([startUpdateServer(), withDesktop(), withProfile()]);
  const keys = newKeys();
  const home = await mkdtemp(join(tmpdir(), 'queue-tray-app-image-'));
  whenOver(() => rm(home, { recursive: true, force: true }));
  const file = join(home, 'Queue Tray.AppImage');
  const mark = join(home, 'started');
  await writeFile(file, oldContent);
  await chmod(file, 0o755);
  return {
    server,
    keys,
    desktop,
    profile,
    content: () => readFile(file, 'utf8'),
    async start({ settings, flags = [], version = oldVersion } = {}) {
      const packed = await packApp({ version, updates: { feed: server.feed, key: keys.publicKey } });
      if (settings !== undefined) await writeSettings(profile, settings);
      return launchApp({
        desktop,
        profile,
        flags,
        program: packed.executable,
        environment: { APPIMAGE: file, APPDIR: packed.folder },
      });
    },
    offer(version) {
      const content = newContent(version, mark);
      const list = signedList({ version, url: fileOf(version), content }, keys);
      server.answers(withBody(list), withBody(content));
    },
    started: () => readFile(mark, 'utf8').catch(() => ''),
  };
}

/** A program that only says that it was started. */
function newContent(version: string, mark: string): string {
  return `#!/bin/sh\nprintf '%s' '${version}' > '${mark}'\n`;
}

async function writeSettings({ userData }: Profile, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await mkdir(userData, { recursive: true });
  await writeFile(join(userData, 'settings.json'), JSON.stringify({ version: 3, ...settings }));
}

/** Opens the settings of a running app; gives the part about updates. */
export async function openUpdates(page: Page) {
  await page.getByRole('button', { name: 'Settings' }).click();
  const section = page.getByRole('region', { name: 'Updates' });
  return {
    said: section.getByRole('status'),
    press: (name: string) => section.getByRole('button', { name }).click(),
  };
}
