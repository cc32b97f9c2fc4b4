import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chromiumFlags } from '../../scripts/chromium';
import { repository } from '../../scripts/repository';
import { startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

function entryFile({ profile }: Workplace): string {
  const config = profile.environment['XDG_CONFIG_HOME'] ?? join(profile.home, '.config');
  return join(config, 'autostart', 'queue-tray.desktop');
}

function entry(at: Workplace): Promise<string | null> {
  return readFile(entryFile(at), 'utf8').catch(() => null);
}

it('the app starts with the computer where that is wished, without a window, and no longer where it is not', async () => {
  const at = await withWorkplace();
  const { page } = await startSignedIn(at);
  expect(await entry(at)).toBeNull();
  await page.getByRole('button', { name: 'Settings' }).click();
  const wish = page.getByLabel('Start with the computer');
  await wish.check();
  await expect.poll(() => entry(at)).toContain('[Desktop Entry]');
  const exec = /^Exec=(.*)$/m.exec((await entry(at)) ?? '')?.[1] ?? '';
  expect(exec).toContain(repository);
  expect(exec.endsWith(' --hidden')).toBe(true);
  await wish.uncheck();
  await expect.poll(() => entry(at)).toBeNull();
});

/**
 * Runs a desktop's own tool to its end, which its exit code tells; null where this computer does not have it. No pipe leads to
 * it: what it starts would hold that open.
 */
async function tool(command: string, args: readonly string[], env = process.env): Promise<number | null> {
  const child = spawn(command, [...args], { env, stdio: 'ignore' });
  return Promise.race([once(child, 'exit').then(([code]) => Number(code)), once(child, 'error').then(() => null)]);
}

/** The kinds of the processes that run in a home, as Chromium names them: a window has a `renderer`. */
async function processesOf({ profile }: Workplace): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  const own = lines.filter((line) => line.includes(profile.userData));
  return own.map((line) => /--type=([a-z-]+)/.exec(line)?.[1] ?? 'main');
}

it('the file is one that desktops take, and what it says starts the app without a window', async (context) => {
  const at = await withWorkplace();
  const first = await startSignedIn(at);
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await first.page.getByLabel('Start with the computer').check();
  await expect.poll(() => entry(at)).toContain('[Desktop Entry]');
  expect((await tool('desktop-file-validate', [entryFile(at)])) ?? 0).toBe(0);
  await first.close();
  // What a computer's start does not need: the flags by which tests keep the app apart, and out of Chromium's sandbox.
  const apart = [...chromiumFlags({}), `--user-data-dir=${at.profile.userData}`].join(' ');
  const file = join(at.profile.home, 'started.desktop');
  await writeFile(file, ((await entry(at)) ?? '').replace(/ --hidden$/m, ` --hidden ${apart}`));
  const environment = { PATH: process.env['PATH'], ...at.profile.environment, ...at.desktop.environment };
  const launched = await tool('gio', ['launch', file], environment);
  if (launched === null) context.skip('this computer has no gio');
  expect(launched).toBe(0);
  const item = await at.desktop.tray.item();
  await expect.poll(() => item.tooltip()).toContain('signed out');
  expect(await processesOf(at)).toContain('main');
  expect(await processesOf(at)).not.toContain('renderer');
  await item.choose('Quit').catch(() => undefined);
  await expect.poll(() => at.desktop.tray.items()).toEqual([]);
});

it('keys that another program has are said to be taken', async () => {
  const [one, other] = [await withWorkplace(), await withWorkplace()];
  for (const at of [one, other]) {
    const { page } = await startSignedIn(at);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Bring the window forward').press('Control+Alt+F9');
    await expect
      .poll(() => page.getByLabel('Bring the window forward').innerText())
      .toMatch(/Ctrl\s*\+\s*Alt\s*\+\s*F9/);
    const taken = page.getByText('These keys do not work');
    if (at === other) await taken.waitFor();
    else expect(await taken.count()).toBe(0);
  }
});
