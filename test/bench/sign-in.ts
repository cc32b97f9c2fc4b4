import { _electron } from 'playwright-core';
import { chromiumFlags } from '../../scripts/chromium';
import { repository } from '../../scripts/repository';
import type { Desk } from './desk';

/** The flags that put the app on the desk's own profile and platform. */
export function appFlags({ folder, pbx }: Pick<Desk, 'folder' | 'pbx'>): readonly string[] {
  return [`--user-data-dir=${folder}/app`, `--server=${pbx.origin}`];
}

/** Signs the agent in as a person does, and leaves the token in the profile, so that later starts go on with it. */
export async function signInOnce(desk: Desk): Promise<void> {
  const app = await _electron.launch({
    executablePath: desk.executable,
    args: [...chromiumFlags({}), repository, ...appFlags(desk)],
    chromiumSandbox: true,
    env: Object.fromEntries(Object.entries(desk.environment).map(([name, value]) => [name, value ?? ''])),
  });
  try {
    const page = await app.firstWindow();
    await page.getByLabel('E-mail').fill(desk.pbx.account.email);
    await page.getByLabel('Password', { exact: true }).fill(desk.pbx.account.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Store it anyway' }).click();
    await page.getByRole('listitem').first().waitFor();
  } finally {
    await app.close();
  }
}
