import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startScreenLock } from '../support/screen-lock';
import { polls, row, startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

/** Sets something in the file of settings before the app is started. */
async function set({ profile }: Workplace, changes: Readonly<Record<string, unknown>>): Promise<void> {
  const path = join(profile.userData, 'settings.json');
  const before: unknown = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...Object(before), version: 4, ...changes }));
}

/** Three callers who need the agent come, one after the other; one is answered. */
async function threeCome(at: Workplace): Promise<string> {
  const { scene } = at.pbx;
  const support = at.queue('Support');
  const first = scene.caller({ queue: support, state: 'VIP', name: 'Anna First' });
  await polls(at, support);
  scene.caller({ queue: at.queue('Sales'), state: 'CALLBACK', name: 'Bente Second' });
  await polls(at, support);
  const last = scene.caller({ queue: support, state: 'VIP', name: 'Carl Third' });
  await polls(at, support);
  scene.answer(first);
  await polls(at, support);
  return last;
}

/** After the quiet one popup tells of the two who still wait, and no other comes. */
async function oneSummary(at: Workplace): Promise<void> {
  const { notifications } = at.desktop;
  const { summary, body } = await notifications.waitFor(() => true);
  expect(summary).toBe('2 callers need you');
  expect(body).toContain('Bente Second');
  expect(body).toContain('Carl Third');
  await polls(at, at.queue('Support'), 3);
  expect(notifications.popups).toHaveLength(1);
}

describe('do not disturb', () => {
  it('holds popups back from the moment it is chosen, and tells of those who still wait when it is turned off', async () => {
    const at = await withWorkplace();
    const { page } = await startSignedIn(at);
    const toggle = page.getByRole('button', { name: 'Do not disturb' });
    await toggle.click();
    await expect.poll(() => toggle.getAttribute('aria-pressed')).toBe('true');
    await row(page, await threeCome(at)).waitFor();
    expect(at.desktop.notifications.popups).toEqual([]);
    await toggle.click();
    await oneSummary(at);
  });

  it('is chosen in the tray’s menu too, and is remembered over a restart', async () => {
    const at = await withWorkplace({ keyring: true });
    const first = await startSignedIn(at);
    await (await at.desktop.tray.item()).choose('Do not disturb');
    await first.page.getByRole('button', { name: 'Do not disturb', pressed: true }).waitFor();
    await first.close();

    const { page } = await startApp(at);
    await page.getByRole('button', { name: 'Do not disturb', pressed: true }).waitFor();
  });

  it('lets VIPs break through where the agent says so', async () => {
    const at = await withWorkplace();
    await set(at, { doNotDisturb: 'on', vipsBreakThrough: true });
    await startSignedIn(at);
    const { notifications } = at.desktop;
    at.pbx.scene.caller({ queue: at.queue('Support'), state: 'CALLBACK', name: 'Bente Callback' });
    at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Vera Vip' });
    const { hints } = await notifications.waitFor(({ summary }) => summary === 'VIP waiting: Vera Vip');
    expect(hints['urgency']).toBe(2);
    await polls(at, at.queue('Support'), 2);
    expect(notifications.popups).toHaveLength(1);
  });
});

it('quiet hours hold popups back, and tell of those who still wait when they end', async () => {
  const at = await withWorkplace();
  // Two minutes around now, by the clock of this desk; the end is moved here by the setting.
  await set(at, { quietSchedule: { on: true, days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00' } });
  const { page } = await startSignedIn(at);
  await page.getByText('Quiet hours', { exact: false }).first().waitFor();
  await threeCome(at);
  expect(at.desktop.notifications.popups).toEqual([]);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Quiet hours').uncheck();
  await oneSummary(at);
});

it('a locked screen holds popups back, and tells of those who still wait when it is unlocked', async () => {
  const at = await withWorkplace();
  const lock = await startScreenLock(at.desktop.address);
  await startSignedIn(at);
  lock.say(true);
  await polls(at, at.queue('Support'), 1);
  await threeCome(at);
  expect(at.desktop.notifications.popups).toEqual([]);
  lock.say(false);
  await oneSummary(at);
});

it('the desktop’s own do-not-disturb holds popups back, and tells of those who still wait when it ends', async () => {
  const at = await withWorkplace({ notifications: { inhibited: true } });
  await startSignedIn(at);
  const { notifications } = at.desktop;
  await threeCome(at);
  expect(notifications.popups).toEqual([]);
  notifications.inhibit(false);
  await oneSummary(at);
  notifications.inhibit(true);
  await polls(at, at.queue('Support'), 1);
  at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Dea Fourth' });
  await polls(at, at.queue('Support'), 2);
  expect(notifications.popups).toHaveLength(1);
});
