import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { row, signIn, startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

/** The app's own files in a profile, with their paths below it. */
async function ownFiles({ profile }: Workplace): Promise<readonly string[]> {
  const files = await readdir(profile.userData, { recursive: true });
  return files.filter((file) => /(settings|credentials)\.json$|\.jsonl$/.test(file));
}

it('with every file of the profile broken the app starts, says what it set aside, and goes on', async () => {
  const at = await withWorkplace({ keyring: true });
  const first = await startSignedIn(at);
  const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Vera Vip' });
  await at.desktop.notifications.waitFor(({ summary }) => summary === 'VIP waiting: Vera Vip');
  await first.page.getByRole('button', { name: 'Your queues' }).click();
  await first.page.getByRole('dialog').getByRole('button', { name: /down/i }).first().click();
  await expect.poll(() => ownFiles(at)).toHaveLength(4);
  await first.close();
  // With the minute that was begun.
  const files = await ownFiles(at);
  expect(files).toHaveLength(5);
  for (const file of files) await writeFile(join(at.profile.userData, file), '{"broken": [\n\u0000\n{"half');

  const { page } = await startApp(at);
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  await page.getByText(/settings\.json could not be read and was set aside as settings\.json\.broken-/).waitFor();
  await page.getByText(/credentials\.json could not be read and was set aside/).waitFor();
  await signIn(page, at.agent);
  await row(page, call).waitFor();
  await page.getByText(/alerts\.jsonl could not be read and was set aside/).waitFor();
  // Nothing is lost: what was broken lies beside what is written anew.
  const after = await readdir(at.profile.userData, { recursive: true });
  for (const file of files) expect(after.filter((name) => name.startsWith(`${file}.broken-`))).toHaveLength(1);
});

it('what can be read of a broken file is kept', async () => {
  const at = await withWorkplace({ keyring: true });
  await (await startSignedIn(at)).close();
  const settings = join(at.profile.userData, 'settings.json');
  const kept: unknown = JSON.parse(await readFile(settings, 'utf8'));
  await writeFile(settings, JSON.stringify({ ...Object(kept), pollInterval: 'often' }));

  const { page } = await startApp(at);
  await page.getByText('Live · 2 queues').waitFor();
  await page.getByText(/settings\.json could not be read and was set aside/).waitFor();
});
