import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { asUser } from '../../support/identity';
import type { Seat } from './seat';
import { processesOf, runAs, type UserProcess } from './user';

/** The processes of the installed app at a seat, also where its program was replaced or removed since. */
export function appProcesses({ user }: Pick<Seat, 'user'>): readonly UserProcess[] {
  return processesOf(user).filter(({ program }) => program.startsWith('/opt/Queue Tray/'));
}

/** What kind of process it is, as Chromium names it; `main` is the one that started the others. */
export function kindOf({ commandLine }: UserProcess): string {
  return / --type=([a-z-]+)/.exec(commandLine)?.[1] ?? 'main';
}

/** Runs the app's command to its end, as the person's terminal does. */
export function command({ user, environment }: Seat, ...flags: readonly string[]) {
  return runAs(user, environment, 'queue-tray', ...flags);
}

/** Starts what an entry of the desktop's menu, or of its start, names. */
export async function launch({ user, environment }: Seat, entry: string): Promise<void> {
  const [program, args] = asUser(user, 'gio', ['launch', entry]);
  // No pipe leads to it: what it starts would hold that open.
  const child = spawn(program, args, { env: environment, cwd: '/', stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([0, null]);
}

/** Quits the app that runs, and waits for its last process. */
export async function quit(seat: Seat): Promise<void> {
  expect(await command(seat, '--quit')).toMatchObject({ code: 0 });
  await expect.poll(() => appProcesses(seat)).toEqual([]);
}

/** Starts the app, and takes hold of its window from outside, as Chromium's own debugger does. */
export async function startWithWindow(
  { user, environment, profile }: Seat,
  command: string,
  ...flags: readonly string[]
): Promise<Page> {
  const [program, args] = asUser(user, command, ['--remote-debugging-port=0', ...flags]);
  // It outlives the test that starts it; what is left at the end goes with its user.
  spawn(program, args, { env: environment, cwd: '/', stdio: 'ignore' });
  const portFile = (): Promise<string> => readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
  await expect.poll(portFile).toMatch(/^\d+\n/);
  const [port = ''] = (await portFile()).split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (page === undefined) throw new Error('The app has no window.');
  return page;
}
