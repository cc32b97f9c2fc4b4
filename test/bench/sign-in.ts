import { _electron } from 'playwright-core';
import { chromiumFlags } from '../../scripts/chromium';
import { repository } from '../../scripts/repository';
import type { PbxProcess } from '../support/pbx-process';

/** Where the app runs, and for whom. */
export interface Seat {
  readonly executable: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Holds the profiles of all programs that are measured. */
  readonly folder: string;
  readonly pbx: PbxProcess;
}

/** The flags that put the app on the agent's own profile and platform. */
export function appFlags({ folder, pbx }: Seat): readonly string[] {
  return [`--user-data-dir=${folder}/app`, `--server=${pbx.origin}`];
}

/** Signs the agent in as a person does, and leaves the token in the profile, so that later starts go on with it. */
export async function signInOnce(seat: Seat): Promise<void> {
  const app = await _electron.launch({
    executablePath: seat.executable,
    args: [...chromiumFlags({}), repository, ...appFlags(seat)],
    chromiumSandbox: true,
    env: Object.fromEntries(Object.entries(seat.environment).map(([name, value]) => [name, value ?? ''])),
  });
  try {
    const page = await app.firstWindow();
    await page.getByLabel('E-mail').fill(seat.pbx.account.email);
    await page.getByLabel('Password', { exact: true }).fill(seat.pbx.account.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Store it anyway' }).click();
    await page.getByRole('listitem').first().waitFor();
  } finally {
    await app.close();
  }
}
