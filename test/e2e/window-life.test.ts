import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { chromiumFlags } from '../../scripts/chromium';
import { repository } from '../../scripts/repository';
import { startPbx } from '../../main/demo-pbx';
import { launchApp, type RunningApp } from '../support/app';
import { withBareDesktop } from '../support/desktop';
import { whenOver } from '../support/lifetime';
import { polls, startApp, startSignedIn, withWorkplace } from '../support/workplace';

/** How many windows there are, and whether one can be seen. */
function windows({ app }: RunningApp): Promise<{ count: number; visible: boolean }> {
  return app.evaluate(({ BrowserWindow }) => {
    const all = BrowserWindow.getAllWindows();
    return { count: all.length, visible: all.some((window) => window.isVisible()) };
  });
}

function closeAll({ app }: RunningApp): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().forEach((window) => {
      window.close();
    });
  });
}

it('a window that was hidden for a minute is gone, alerts go on with it, and a click makes it again on the caller', async () => {
  const at = await withWorkplace();
  const app = await startSignedIn(at);
  const { notifications } = at.desktop;
  await closeAll(app);
  await expect.poll(() => windows(app)).toEqual({ count: 1, visible: false });
  await expect.poll(() => windows(app), { timeout: 70_000, interval: 500 }).toEqual({ count: 0, visible: false });
  const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Gerda Gone' });
  const popup = await notifications.waitFor(({ summary }) => summary.includes('Gerda Gone'));
  const clicked = performance.now();
  notifications.click(popup.id);
  // The page that plays the sounds is one, too.
  const find = () => app.app.windows().find((one) => one.url().endsWith('/index.html'));
  await expect.poll(find, { timeout: 10_000 }).toBeDefined();
  const page = find();
  if (page === undefined) throw new Error('There is no window.');
  await page.locator(`[data-call-id="${call}"][aria-current="true"]`).waitFor();
  console.log(`A window made again shows its caller after ${(performance.now() - clicked).toFixed(0)} ms`);
  expect(await windows(app)).toEqual({ count: 1, visible: true });
  await polls(at, at.queue('Support'), 2);
}, 120_000);

it('closing the window is explained by one popup, once and for all', async () => {
  const at = await withWorkplace({ keyring: true });
  const first = await startSignedIn(at);
  const { notifications } = at.desktop;
  await closeAll(first);
  const { summary, hints } = await notifications.waitFor(() => true);
  expect([summary, hints['urgency']]).toEqual(['Queue Tray goes on in the tray', 0]);
  await (await at.desktop.tray.item()).click();
  await closeAll(first);
  await polls(at, at.queue('Support'), 2);
  await first.close();

  const second = await startApp(at);
  await second.page.getByText(/^Live/).waitFor();
  await closeAll(second);
  await polls(at, at.queue('Support'), 2);
  expect(notifications.popups).toHaveLength(1);
});

it('starts without a window where that is wished, and a second start brings one', async () => {
  const at = await withWorkplace();
  const { desktop, profile } = at;
  const environment = { PATH: process.env['PATH'], ...profile.environment, ...desktop.environment };
  const own = [...chromiumFlags({}), repository, `--user-data-dir=${profile.userData}`];
  const hidden = spawn(inject('electron'), [...own, '--hidden', `--server=${at.pbx.origin}`], {
    env: environment,
    stdio: 'ignore',
  });
  const ended = once(hidden, 'exit');
  const item = await desktop.tray.item();
  await expect.poll(() => item.tooltip()).toContain('signed out');
  expect(await readFile(join(profile.userData, 'settings.json'), 'utf8')).not.toContain('windowPlace');
  const second = spawn(inject('electron'), own, { env: environment, stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  // The window has a place once it has been seen.
  await item.choose('Quit').catch(() => undefined);
  expect(await ended).toEqual([0, null]);
});

it('a start without a window on a desktop without a tray brings one out of the way', async () => {
  const [desktop, pbx] = [await withBareDesktop(), await startPbx()];
  whenOver(pbx.close);
  const app = await launchApp({ desktop, flags: ['--hidden', `--server=${pbx.origin}`] });
  await app.page.getByLabel('E-mail').waitFor();
  expect(await windows(app)).toEqual({ count: 1, visible: true });
});

it('a tray that leaves for good gives a hidden window back', async () => {
  const at = await withWorkplace();
  const app = await startApp(at);
  // In its first moments the app does not know yet that there is a tray, and only minimises.
  const closed = async () => {
    await closeAll(app);
    return windows(app);
  };
  await expect.poll(closed).toEqual({ count: 1, visible: false });
  at.desktop.tray.end();
  await expect.poll(() => windows(app), { timeout: 20_000, interval: 200 }).toEqual({ count: 1, visible: true });
});

it('the window comes back where it was, and as large', async () => {
  const at = await withWorkplace();
  const place = { x: 40, y: 30, width: 500, height: 450 };
  const first = await startApp(at);
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, place);
  const settings = () => readFile(join(at.profile.userData, 'settings.json'), 'utf8');
  await expect.poll(settings).toContain(`"width": ${place.width}`);
  await first.close();
  const second = await startApp(at);
  await second.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    JSON.stringify(BrowserWindow.getAllWindows()[0]?.getBounds()),
  );
  expect(JSON.parse(bounds)).toEqual(place);
});
