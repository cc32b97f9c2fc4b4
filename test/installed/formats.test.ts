import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { whenOver } from '../support/lifetime';
import { rows } from '../support/workplace';
import { startWithWindow } from './support/app';
import { withSeat, type Seat } from './support/seat';
import { processesOf, runAs, system } from './support/user';

const packages = inject('packages');

/** A folder that everybody can read. */
async function withFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-unpacked-'));
  whenOver(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  return folder;
}

/** Runs the demo: its callers are in the window, and on the desktop. Then it quits when it is told to. */
async function demoRuns(seat: Seat, program: string): Promise<void> {
  const { user, environment, notifications } = seat;
  const page = await startWithWindow(seat, program, '--demo');
  await rows(page).first().waitFor();
  await expect.poll(() => notifications.popups.length).toBeGreaterThan(0);
  await page.context().browser()?.close();
  expect(await runAs(user, environment, program, '--quit')).toMatchObject({ code: 0 });
  await expect.poll(() => processesOf(user).filter((one) => one.program.endsWith('/queue-tray'))).toEqual([]);
}

describe.skipIf(packages.kind === 'none')('where there is no dpkg', () => {
  const { rpm, archive, display } = packages.kind === 'made' ? packages : { rpm: '', archive: '', display: '' };

  it('the rpm installs an app that runs, and takes all of it away again', async () => {
    const folder = await withFolder();
    const root = [`--root=${folder}`, '--nodeps', '--noscripts'];
    await system('rpm', ...root, '--install', rpm);
    const program = join(folder, 'opt', 'Queue Tray', 'bin', 'queue-tray');
    const seat = await withSeat(display);
    expect((await runAs(seat.user, seat.environment, program, '--version')).output).toMatch(/^\d+\.\d+\.\d+\n$/);
    await demoRuns(seat, program);
    await system('rpm', ...root, '--erase', 'queue-tray');
    expect(await system('find', folder, '-iname', '*queue*tray*', '-mindepth', '1')).toBe('');
  });

  it('the rpm brings what is to be done before and after, as the Debian package does', async () => {
    const scripts = await system('rpm', '--query', '--scripts', '--package', rpm);
    for (const moment of ['postinstall', 'preuninstall']) expect(scripts).toContain(moment);
    expect(scripts).toContain('autostart');
  });

  it('the archive runs from wherever it was unpacked', async () => {
    const folder = await withFolder();
    await system('tar', '--extract', '--gzip', '--file', archive, '--directory', folder, '--strip-components=1');
    await demoRuns(await withSeat(display), join(folder, 'bin', 'queue-tray'));
  });
});
