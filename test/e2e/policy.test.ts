import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Commands } from '../../main/bridge/contract';
import { polls, row, signIn, startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

declare const window: { readonly queueTray: { command(name: string, payload: unknown): Promise<void> } };

const elsewhere = 'https://elsewhere.example';

/** Writes what the company has set. */
async function setPolicy({ profile }: Workplace, policy: object | string): Promise<void> {
  const text = typeof policy === 'string' ? policy : JSON.stringify({ version: 1, company: 'Nordlys A/S', ...policy });
  await writeFile(join(profile.home, 'policy.json'), text);
}

const settingsFile = ({ profile }: Workplace): string => join(profile.userData, 'settings.json');

/** What is kept of the agent's own choices. */
async function chosen(at: Workplace): Promise<unknown> {
  const content: unknown = JSON.parse(await readFile(settingsFile(at), 'utf8'));
  return content;
}

const logOf = ({ profile }: Workplace): Promise<string> =>
  readFile(join(profile.userData, 'logs', 'main.log'), 'utf8').catch(() => '');

/** Sends a command as the window does, whatever its controls allow. */
function command<Name extends keyof Commands>(page: Page, name: Name, payload: Commands[Name]): Promise<void> {
  const sent: { readonly name: string; readonly payload: unknown } = { name, payload };
  return page.evaluate((one) => window.queueTray.command(one.name, one.payload), sent);
}

const languageOf = (page: Page): Promise<string> => page.evaluate('document.documentElement.lang');

it('what is locked can be changed by no command of the window, no file and no flag, and is there again when the lock goes', async () => {
  const at = await withWorkplace({ keyring: true });
  const own = { popupPrivacy: 'everything', language: 'en', pollInterval: 60, server: elsewhere };
  await writeFile(settingsFile(at), JSON.stringify({ version: 4, ...own }));
  await setPolicy(at, {
    settings: {
      server: { locked: at.pbx.origin },
      popupPrivacy: { locked: 'nothing' },
      language: { locked: 'da' },
      pollInterval: { locked: 1 },
    },
  });
  const { page, close } = await startApp(at, { flags: [`--server=${elsewhere}`, '--lang=en'] });
  const server = page.getByLabel('Server', { exact: true });
  await server.waitFor();
  expect(await languageOf(page)).toBe('da');
  expect(await server.inputValue()).toBe(at.pbx.origin);
  expect(await server.isDisabled()).toBe(true);
  await page.getByText('Sat af Nordlys A/S').waitFor();

  const { username: email, password } = at.agent;
  await command(page, 'use-token', { server: elsewhere, token: 'a-token', strategy: 'query' });
  await page.getByLabel('Personligt token').waitFor();
  await command(page, 'sign-in', { server: elsewhere, email, password, strategy: 'query' });
  await page.getByLabel('E-mail').waitFor();
  await page.getByText(/^Nordlys A\/S tillader kun login på 127\.0\.0\.1:\d+\.$/).waitFor();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Adgangskode', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log ind', exact: true }).click();
  await polls(at, at.queue('Support'), 2);

  await command(page, 'change-preferences', { popupPrivacy: 'everything', language: 'en', zoom: 125 });
  await expect.poll(() => chosen(at)).toMatchObject({ ...own, zoom: 125 });
  expect(await languageOf(page)).toBe('da');
  await expect.poll(() => logOf(at)).toContain('do not allow a change of popupPrivacy, language');
  expect(await logOf(at)).toContain(`do not allow the server ${elsewhere}`);
  const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Vera Vip' });
  await row(page, call).waitFor();
  const { summary, body } = await at.desktop.notifications.waitFor(() => true);
  expect(`${summary} ${body}`).not.toContain('Vera');
  await page.getByRole('button', { name: 'Indstillinger' }).click();
  const settings = page.getByRole('dialog', { name: 'Indstillinger' });
  expect(await settings.getByLabel('Sprog').isDisabled()).toBe(true);
  expect(await settings.getByLabel('Beskeder viser').isDisabled()).toBe(true);
  await close();

  await setPolicy(at, { settings: {} });
  const again = await startApp(at);
  await again.page.getByText(/^Live/).waitFor();
  expect(await languageOf(again.page)).toBe('en');
  expect(await chosen(at)).toMatchObject(own);
});

it('a stored sign-in is not used where the company allows another server only', async () => {
  const at = await withWorkplace({ keyring: true });
  await (await startSignedIn(at)).close();
  await setPolicy(at, { settings: { allowedServers: { locked: [elsewhere, 'https://third.example'] } } });
  const before = at.pbx.log.callersRequests(at.queue('Support')).length;
  const { page } = await startApp(at);
  const server = page.getByLabel('Server', { exact: true });
  await server.waitFor();
  expect(await server.locator('option').allInnerTexts()).toEqual([elsewhere, 'https://third.example']);
  expect(at.pbx.log.callersRequests(at.queue('Support'))).toHaveLength(before);
});

it('what the company wants at first holds until the agent chooses something else, and no longer', async () => {
  const at = await withWorkplace();
  await setPolicy(at, { settings: { language: { default: 'da' } } });
  const first = await startApp(at);
  await first.page.getByRole('button', { name: 'Indstillinger' }).click();
  await first.page.getByLabel('Sprog').selectOption('system');
  await first.page.getByRole('dialog', { name: 'Settings' }).waitFor();
  await first.close();
  expect(await chosen(at)).toMatchObject({ language: 'system' });
  const { page } = await startApp(at);
  await page.getByRole('button', { name: 'Settings' }).waitFor();
});

it('a sign-in is kept without a keyring neither from now on nor from before where the company does not want it', async () => {
  const at = await withWorkplace();
  const first = await startApp(at);
  await signIn(first.page, at.agent);
  await first.page.getByRole('button', { name: 'Store it anyway' }).click();
  const credentials = join(at.profile.userData, 'credentials.json');
  await expect.poll(() => readFile(credentials, 'utf8').catch(() => '')).toContain('weak');
  await first.close();

  await setPolicy(at, { settings: { weakStorage: { locked: false } } });
  const { page } = await startApp(at);
  await page.getByText(/^Nordlys A\/S does not let a sign-in be kept on a computer without a keyring/).waitFor();
  expect(await readFile(credentials, 'utf8')).not.toContain('weak');
  await signIn(page, at.agent);
  await page.getByRole('button', { name: 'Only until I quit' }).waitFor();
  expect(await page.getByRole('button', { name: 'Store it anyway' }).count()).toBe(0);
  await command(page, 'choose-storage', 'weak');
  await expect.poll(() => logOf(at)).toContain('do not allow a sign-in to be kept without a keyring');
  await page.getByRole('button', { name: 'Only until I quit' }).click();
  expect(await readFile(credentials, 'utf8')).not.toContain('weak');
});

it('the queues are those that the company has chosen', async () => {
  const at = await withWorkplace({ queues: ['Support', 'Sales', 'Billing'] });
  await setPolicy(at, { settings: { queues: { locked: [at.queue('Sales'), at.queue('Billing')] } } });
  const { page } = await startSignedIn(at, { until: /^Live · 2 queues/ });
  await command(page, 'set-queue', { id: at.queue('Sales'), shown: false, alerts: true });
  await command(page, 'add-queue', at.queue('Support'));
  await expect.poll(() => logOf(at)).toContain('do not allow the list of queues to be changed: add');
  await page.getByRole('button', { name: 'Your queues' }).click();
  const queues = page.getByRole('dialog').getByRole('list', { name: 'Queues' }).locator('> li');
  expect(await queues.count()).toBe(2);
  expect(at.pbx.log.callersRequests(at.queue('Support'))).toEqual([]);
});

it('settings of the company with a mistake are said, whom to tell too, and the safest hold', async () => {
  const at = await withWorkplace();
  const settings = { popupPrivacy: { locked: 'none' }, pollInterval: { locked: 90 } };
  await setPolicy(at, { contact: 'it@nordlys.example', settings });
  const { page } = await startSignedIn(at);
  await page.getByText(/settings\.pollInterval\.locked is 90, but must be .*Tell it@nordlys\.example\./).waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  const popups = page.getByRole('dialog', { name: 'Settings' }).getByLabel('Popups tell');
  expect(await popups.isDisabled()).toBe(true);
  expect(await popups.inputValue()).toBe('nothing');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Diagnostics' }).click();
  await page
    .getByRole('dialog')
    .getByText(/settings\.pollInterval\.locked is 90/)
    .waitFor();
  expect(await logOf(at)).toContain('settings.popupPrivacy.locked is "none"');
});

it('settings of the company that cannot be read at all hold nobody up', async () => {
  const at = await withWorkplace();
  await setPolicy(at, '{"version":1,');
  const { page } = await startApp(at);
  await page.getByText(/^The company’s settings for this app have a mistake.*policy\.json/).waitFor();
  // Nobody has signed in anywhere yet: the platform's own server is left.
  expect(await page.getByLabel('Server', { exact: true }).inputValue()).toBe('https://api.telecomx.dk');
});
