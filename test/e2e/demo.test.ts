import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { repository } from '../../scripts/repository';
import { launchApp } from '../support/app';
import { withDesktop } from '../support/desktop';
import { withProfile } from '../support/profile';
import { rows } from '../support/workplace';

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

it('the demo has callers, says that it is one, and leads to the sign-in for one’s own account', async () => {
  const { page } = await launchApp({ desktop: await withDesktop(), flags: ['--demo'] });
  await rows(page).first().waitFor();
  expect(await page.getByText('Demo', { exact: true }).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Sign in to your account' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  expect(await page.getByLabel('Server').inputValue()).toBe('https://api.telecomx.dk');
  expect(await page.getByText('Demo', { exact: true }).count()).toBe(0);
});

it('without a flag the app opens on the sign-in, which offers the demo', async () => {
  const { page } = await launchApp({ desktop: await withDesktop() });
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await rows(page).first().waitFor();
  expect(await page.getByText('Demo', { exact: true }).isVisible()).toBe(true);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('npm start runs by itself where there is no display, tells the alerts, and ends with a picture', async () => {
  const profile = await withProfile();
  const desktop = ['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS'];
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !desktop.includes(name)));
  const program = join(repository, 'node_modules', '.bin', 'tsx');
  const flags = ['scripts/start.ts', '--for', '9', `--user-data-dir=${profile.userData}`];
  const child = spawn(program, flags, { cwd: repository, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill());
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);

  expect(child.exitCode).toBe(0);
  expect(errors).toContain('No display here');
  const lines = output.trimEnd().split('\n');
  expect(lines.filter((line) => /^(VIP waiting|Callback wanted): .+ – .+ · waited/.test(line))).not.toEqual([]);
  const picture = lines.at(-1) ?? '';
  expect(picture).toMatch(/^\/\S+\.png$/);
  const bytes = await readFile(picture);
  expect(bytes.subarray(0, 8)).toEqual(pngSignature);
  // Width and height stand first in a PNG.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([400, 600]);
});
