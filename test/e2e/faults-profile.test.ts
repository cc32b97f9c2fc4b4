import { appendFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { disk } from '../faults/disk';
import { keyring } from '../faults/keyring';
import type { RunningApp } from '../support/app';
import { startKeyring } from '../support/keyring';
import { whenOver } from '../support/lifetime';
import { playEach } from '../support/play-each';
import { polls, row, signIn, startApp, withWorkplace, type Workplace } from '../support/workplace';

const live = ({ page }: RunningApp): Promise<void> => page.getByText('Live · 2 queues').waitFor();
const file = ({ profile }: Workplace, ...names: readonly string[]): string => join(profile.userData, ...names);
const titles = ({ desktop }: Workplace): readonly string[] =>
  desktop.notifications.popups.map(({ summary }) => summary);

async function signedIn(at: Workplace): Promise<RunningApp> {
  const app = await startApp(at);
  await signIn(app.page, at.agent);
  await live(app);
  return app;
}

/** Somebody who must not wait enters, and is told once. */
async function tellsOnce(at: Workplace, name: string): Promise<void> {
  at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name });
  await at.desktop.notifications.waitFor(({ summary }) => summary === `VIP waiting: ${name}`);
  await polls(at, at.queue('Support'), 2);
  expect(titles(at).filter((title) => title.includes(name))).toHaveLength(1);
}

/** A desk whose agent was told of somebody who waits still, and has quit; and the journal of what was told. */
async function afterWork() {
  const at = await withWorkplace({ keyring: true });
  const first = await signedIn(at);
  await tellsOnce(at, 'Ane');
  await first.close();
  const journal = (await readdir(at.profile.userData, { recursive: true })).find((name) => name.endsWith('.jsonl'));
  if (journal === undefined) throw new Error('No journal was written');
  return { at, journal: file(at, journal) };
}

async function settingsAre(text: string): Promise<void> {
  const at = await withWorkplace({ keyring: true });
  await writeFile(file(at, 'settings.json'), text);
  const app = await startApp(at);
  await app.page.getByText(/settings\.json could not be read and was set aside/).waitFor();
  const names = await readdir(at.profile.userData);
  const aside = names.find((name) => name.startsWith('settings.json.broken'));
  expect(await readFile(file(at, aside ?? 'none'), 'utf8')).toBe(text);
  const { page } = app;
  if (text.includes('kept@')) expect(await page.getByLabel('E-mail').inputValue()).toBe('kept@example.dk');
  await signIn(page, at.agent);
  await live(app);
}

describe('files of the profile', () => {
  playEach(disk, {
    'settings-broken': () => settingsAre('no JSON at all'),
    'settings-half': () => settingsAre('{"version":1,"server":"htt'),
    'settings-odd': () => settingsAre('{"version":1,"email":"kept@example.dk","pollInterval":"often"}'),
    'credentials-broken': async () => {
      const { at } = await afterWork();
      await writeFile(file(at, 'credentials.json'), '{"version":1,"tok');
      const second = await signedIn(at);
      await second.page.getByText(/credentials\.json could not be read and was set aside/).waitFor();
      await second.close();
      await live(await startApp(at));
    },
    'ledger-broken': async () => {
      const { at, journal } = await afterWork();
      await writeFile(journal, '\0\0garbage\n[1,2]\n{"id":{}}\n');
      await live(await startApp(at));
      await tellsOnce(at, 'Bo');
    },
    'ledger-torn': async () => {
      const { at, journal } = await afterWork();
      await appendFile(journal, '{"call":"half');
      await live(await startApp(at));
      await tellsOnce(at, 'Bo');
      expect(titles(at)).toEqual(['VIP waiting: Ane', 'VIP waiting: Bo']);
    },
    'ledger-no-file': async () => {
      const { at, journal } = await afterWork();
      await rm(dirname(journal), { recursive: true });
      await writeFile(dirname(journal), '');
      const app = await startApp(at);
      await live(app);
      await tellsOnce(at, 'Bo');
      await app.page.getByText(/Queue Tray cannot write down which popups were shown/).waitFor();
    },
    'ledger-folder': async () => {
      const { at, journal } = await afterWork();
      await rm(journal);
      await mkdir(journal);
      const app = await startApp(at);
      await live(app);
      await app.page.getByText(/alerts\.jsonl could not be read and was set aside/).waitFor();
      await tellsOnce(at, 'Bo');
    },
    'disk-full': async () => {
      const { at, journal } = await afterWork();
      const app = await startApp(at);
      await live(app);
      await rm(journal);
      await symlink('/dev/full', journal);
      await tellsOnce(at, 'Bo');
      await app.page
        .getByText(/Check that the disk is there and not full/)
        .first()
        .waitFor();
    },
    'log-no-file': async () => {
      const { at } = await afterWork();
      const log = file(at, 'logs', 'main.log');
      await rm(dirname(log), { recursive: true, force: true });
      await mkdir(log, { recursive: true });
      await live(await startApp(at));
      await tellsOnce(at, 'Bo');
    },
  });
});

/** A desk with a keyring that can be taken away. */
async function withRing() {
  const at = await withWorkplace();
  const ring = await startKeyring(at.desktop.address);
  whenOver(ring.end);
  return { at, ring, first: await signedIn(at) };
}

/** The stored sign-in cannot be opened: the agent is told why, signs in, and is live. */
async function asksAgain(at: Workplace, says: RegExp): Promise<void> {
  const app = await startApp(at);
  await app.page.getByText(says).waitFor();
  expect(await app.page.getByLabel('E-mail').inputValue()).toBe(at.agent.username);
  await signIn(app.page, at.agent);
  await live(app);
  await tellsOnce(at, 'Bo');
}

describe('the keyring', () => {
  playEach(keyring, {
    missing: async () => {
      const at = await withWorkplace();
      const app = await signedIn(at);
      await app.page.getByRole('button', { name: 'Only until I quit' }).click();
      await tellsOnce(at, 'Bo');
      expect(await readFile(file(at, 'credentials.json'), 'utf8').catch(() => '')).toBe('');
    },
    'gone-at-start': async () => {
      const { at, ring, first } = await withRing();
      await first.close();
      await ring.end();
      await asksAgain(at, /keyring is locked or not there/);
    },
    changed: async () => {
      const { at, ring, first } = await withRing();
      await first.close();
      await ring.end();
      whenOver((await startKeyring(at.desktop.address)).end);
      await asksAgain(at, /keyring has changed/);
    },
    'record-broken': async () => {
      const { at, first } = await withRing();
      await first.close();
      const stored = await readFile(file(at, 'credentials.json'), 'utf8');
      await writeFile(file(at, 'credentials.json'), stored.replace(/("encrypted": ")[^"]{12}/, '$1AAAAAAAAAAAA'));
      await asksAgain(at, /can no longer be opened/);
    },
    killed: async () => {
      const { at, ring, first } = await withRing();
      await ring.end();
      await tellsOnce(at, 'Bo');
      await live(first);
      await row(first.page, at.pbx.scene.caller({ queue: at.queue('Sales') })).waitFor();
    },
  });
});
