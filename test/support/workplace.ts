import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { startPbx, type Pbx } from '../../main/demo-pbx';
import { launchApp, type LaunchOptions, type RunningApp } from './app';
import { withDesktop, type Desktop, type DesktopOptions } from './desktop';
import { keyringFlag } from './keyring';
import { whenOver } from './lifetime';
import { extension, membership } from './membership';
import { withProfile, type Profile } from './profile';

/** Between two questions to one queue, in seconds: the shortest that the settings allow. */
const POLL_INTERVAL = 1;

/** An agent's desk: a desktop, a home on it, and a platform where the agent has queues. */
export interface Workplace {
  readonly desktop: Desktop;
  readonly profile: Profile;
  readonly pbx: Pbx;
  /** The ids of the queues, by their names. */
  readonly queue: (name: string) => string;
  readonly agent: { readonly username: string; readonly password: string };
  /** Every token that the platform has handed out. */
  readonly tokens: () => readonly string[];
}

/** What a desk is made of; without words an ordinary desktop without a keyring, and the queues Support and Sales. */
export interface WorkplaceOptions extends DesktopOptions {
  readonly queues?: readonly string[];
}

/** Sets up a desk. Nobody is signed in, and nobody waits. */
export async function withWorkplace(options: WorkplaceOptions = {}): Promise<Workplace> {
  const [desktop, profile, pbx] = await Promise.all([withDesktop(options), withProfile(), startPbx()]);
  whenOver(pbx.close);
  await mkdir(profile.userData, { recursive: true });
  await writeFile(join(profile.userData, 'settings.json'), JSON.stringify({ version: 1, pollInterval: POLL_INTERVAL }));
  const names = options.queues ?? ['Support', 'Sales'];
  const queues = new Map(names.map((name) => [name, pbx.scene.queue({ name, members: [membership] })]));
  const { username, password } = pbx.scene.employee({ extension, password: 'kendt-kun-af-Åse 7041' });
  const issued = vi.spyOn(pbx.tokens, 'issue');
  return {
    desktop,
    profile,
    pbx,
    queue(name) {
      const id = queues.get(name);
      if (id === undefined) throw new Error(`There is no queue ${name}.`);
      return id;
    },
    agent: { username, password },
    tokens: () => issued.mock.results.flatMap(({ type, value }) => (type === 'return' ? [value.token] : [])),
  };
}

/** Starts the app at a desk, for its server, without signing in. */
export function startApp(at: Workplace, options: Partial<LaunchOptions> = {}): Promise<RunningApp> {
  const { desktop, profile, pbx } = at;
  const flags = [keyringFlag, `--server=${pbx.origin}`, ...(options.flags ?? [])];
  return launchApp({ desktop, profile, ...options, flags });
}

/**
 * Starts the app at a desk and signs the agent in; where there is no keyring, until the app quits.
 * @param options `until` is what the window must say before the test goes on: that it is live unless said otherwise
 */
export async function startSignedIn(
  at: Workplace,
  { until = /^Live/, ...options }: Partial<LaunchOptions> & { readonly until?: RegExp } = {},
): Promise<RunningApp> {
  const app = await startApp(at, options);
  await signIn(app.page, at.agent);
  await app.page.getByText(until).waitFor();
  const dialog = app.page.getByRole('dialog');
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Only until I quit' }).click();
  return app;
}

/** Types the agent's name and password and sends them. */
export async function signIn(page: Page, { username, password }: Workplace['agent']): Promise<void> {
  await page.getByLabel('E-mail').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** The rows of the list, from top to bottom. */
export function rows(page: Page): Locator {
  return page.getByRole('list', { name: 'Waiting callers' }).getByRole('listitem');
}

/** The row of one call. */
export function row(page: Page, call: string): Locator {
  return page.locator(`[data-call-id="${call}"]`);
}

/** Waits until a queue was asked anew, and answered, so many times. */
export async function polls({ pbx }: Workplace, queue: string, times = 1): Promise<void> {
  const answered = (): number => pbx.log.callersRequests(queue).filter((one) => one.answeredAt !== null).length;
  const before = answered();
  await expect.poll(answered, { timeout: 10_000, interval: 20 }).toBeGreaterThanOrEqual(before + times);
}
