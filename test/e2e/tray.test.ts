import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, inject, it } from 'vitest';
import { chromiumFlags } from '../../scripts/chromium';
import { repository } from '../../scripts/repository';
import { launchApp } from '../support/app';
import { withBareDesktop } from '../support/desktop';
import { shared } from '../support/lifetime';
import { extension, membership } from '../support/membership';
import { polls, row, startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

async function labels({ desktop }: Workplace): Promise<readonly string[]> {
  const lines = await (await desktop.tray.item()).menu();
  return lines.filter(({ separator }) => !separator).map(({ label }) => label);
}

describe('the tray', () => {
  const signedIn = shared(async () => {
    const at = await withWorkplace();
    return { at, ...(await startSignedIn(at)) };
  });

  it('has another picture for each state, and tells the count and the longest wait', async () => {
    const { at } = signedIn();
    const { scene, clock } = at.pbx;
    const item = await at.desktop.tray.item();
    const queue = at.queue('Support');
    const hashes: string[] = [];
    const tooltip = async (text: RegExp): Promise<void> => {
      await expect.poll(() => item.tooltip(), { timeout: 4000 }).toMatch(text);
      hashes.push(await item.iconHash());
    };
    await tooltip(/nobody is waiting/);
    const first = scene.caller({ queue, entered: clock.now() - 125_000 });
    await tooltip(/^1 waiting · longest 2:\d\d$/);
    const second = scene.caller({ queue, state: 'VIP', entered: clock.now() });
    await tooltip(/^2 waiting · longest 2:\d\d$/);
    scene.setState(second, 'QUEUED');
    await polls(at, queue);
    await expect.poll(() => item.iconHash()).not.toBe(hashes.at(-1));
    await tooltip(/^2 waiting/);
    expect(new Set(hashes).size).toBe(4);
    scene.hangUp(first);
    scene.hangUp(second);
    await tooltip(/nobody is waiting/);
    expect(hashes.at(-1)).toBe(hashes[0]);
  });

  it('names the first callers in its menu, VIPs first, and leads to the one that is chosen', async () => {
    const { at, page } = signedIn();
    const { scene, clock } = at.pbx;
    const queue = at.queue('Support');
    const calls = Array.from({ length: 9 }, (_, index) =>
      scene.caller({ queue, name: `Caller & Son ${index}`, entered: clock.now() - (90 - index) * 1000 }),
    );
    const vip = scene.caller({ queue, state: 'VIP', name: 'Vita Vip' });
    await row(page, vip).waitFor();
    await expect.poll(() => labels(at)).toHaveLength(18);
    const told = await labels(at);
    expect(told[0]).toMatch(/^VIP: Vita Vip · Support · /);
    expect(told[1]).toMatch(/^Caller & Son 0 · Support · /);
    expect(told.slice(8, 11)).toEqual(['2 more', 'Open Queue Tray', 'Do not disturb']);
    expect(told.at(-1)).toBe('Quit');

    await (await at.desktop.tray.item()).choose(told[1] ?? '');
    await page.locator(`[data-call-id="${calls[0] ?? ''}"][aria-current="true"]`).waitFor();
  });

  it('brings the window that was closed, by a click and by its menu', async () => {
    const { at, app } = signedIn();
    const item = await at.desktop.tray.item();
    const isVisible = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));
    for (const bring of [() => item.click(), () => item.choose('Open Queue Tray')]) {
      await app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows().forEach((window) => {
          window.close();
        });
      });
      await expect.poll(isVisible).toBe(false);
      await bring();
      await expect.poll(isVisible).toBe(true);
    }
  });

  it('says that there is no contact when no queue answers any more', async () => {
    const { at, page } = signedIn();
    const item = await at.desktop.tray.item();
    const before = await item.iconHash();
    at.pbx.faults.plan({ route: 'any' }, { kind: 'reset' });
    await page.getByText('The list is out of date').waitFor({ timeout: 15_000 });
    await expect.poll(() => item.tooltip()).toContain('the list is out of date');
    expect(await item.iconHash()).not.toBe(before);
    // What was known is still there, and called old.
    expect(await page.locator('[data-call-id][data-stale]').count()).toBe(10);
  });
});

it('has a picture of its own for each state, with the same count too', async () => {
  const at = await withWorkplace();
  const { scene, clock, faults, tokens } = at.pbx;
  const support = at.queue('Support');
  const urgent = scene.queue({ name: 'Urgent', members: [membership], serviceLevelCritical: 1 });
  // An agent of the new queue, too.
  await startSignedIn({ ...at, agent: scene.employee({ extension, password: 'kendt-kun-af-Bo 7042' }) });
  const item = await at.desktop.tray.item();
  const pictures = new Map<string, string>();
  const look = async (state: string): Promise<void> => {
    const known = () => [...pictures.values()];
    await expect.poll(() => item.iconHash(), { timeout: 15_000 }).toSatisfy((hash: string) => !known().includes(hash));
    pictures.set(state, await item.iconHash());
  };
  await expect.poll(() => item.tooltip()).toMatch(/nobody is waiting$/);
  await look('calm');
  const first = scene.caller({ queue: support, entered: clock.now() });
  await look('waiting');
  scene.setState(first, 'VIP');
  await look('attention');
  scene.hangUp(first);
  scene.caller({ queue: urgent, entered: clock.now() - 60_000 });
  await look('critical');
  await item.choose('Do not disturb');
  await look('critical, quiet');
  expect(await item.tooltip()).toMatch(/^1 waiting · longest 1:\d\d\nDo not disturb, until you turn it off$/);
  await item.choose('Do not disturb');
  await expect.poll(() => item.iconHash()).toBe(pictures.get('critical'));
  faults.plan({ route: 'any' }, { kind: 'reset' });
  await look('offline');
  expect(await item.tooltip()).toContain('the list is out of date');
  tokens.revokeAll();
  faults.clear();
  await look('expired');
  expect(await item.tooltip()).toContain('session expired');
  expect(pictures.size).toBe(7);
});

it('quits by its menu, at once and with exit code 0', async () => {
  const at = await withWorkplace();
  const { app } = await startApp(at);
  const item = await at.desktop.tray.item();
  await expect.poll(async () => (await labels(at)).at(-1)).toBe('Quit');
  const ended = once(app.process(), 'exit');
  // It may be gone before it has answered.
  await item.choose('Quit').catch(() => undefined);
  expect(await ended).toEqual([0, null]);
});

it('is not needed: where there is none, a second start shows the window that was closed', async () => {
  const desktop = await withBareDesktop();
  const { app, page, profile } = await launchApp({ desktop });
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().forEach((window) => {
      window.close();
    });
  });
  const second = spawn(inject('electron'), [...chromiumFlags({}), repository, `--user-data-dir=${profile.userData}`], {
    env: { PATH: process.env['PATH'], ...profile.environment, ...desktop.environment },
    stdio: 'ignore',
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
  const isThere = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible() && !window.isMinimized()),
    );
  await expect.poll(isThere).toEqual([true]);
});
