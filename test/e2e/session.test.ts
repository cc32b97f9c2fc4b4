import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { polls, row, signIn, startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

function credentials({ profile }: Workplace): Promise<string> {
  return readFile(join(profile.userData, 'credentials.json'), 'utf8');
}

describe('a start with a stored sign-in', () => {
  it('is live within two seconds of its first paint, with nothing typed', async () => {
    const at = await withWorkplace({ keyring: true });
    const first = await startSignedIn(at);
    await first.close();

    const { page } = await startApp(at);
    await page.getByText('Live · 2 queues').waitFor();
    const sincePaint = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName('first-paint');
      return performance.now() - (paint?.startTime ?? Number.NaN);
    });
    expect(sincePaint).toBeLessThan(2000);
  });
});

describe('a session that expires', () => {
  it('is told once, keeps the list with its age, asks nothing more, and goes on after the sign-in', async () => {
    const at = await withWorkplace({ keyring: true });
    const { page } = await startSignedIn(at);
    const { notifications, tray } = at.desktop;
    const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Vera Vip' });
    await notifications.waitFor(({ summary }) => summary === 'VIP waiting: Vera Vip');
    await row(page, call).waitFor();
    at.pbx.tokens.revokeAll();
    await page.locator('html[data-state="expired"]').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(at.agent.username);
    await page.locator(`[data-call-id="${call}"][data-stale]`).waitFor();
    await page.getByRole('heading', { name: /^The list as of \d\d?:\d\d$/ }).waitFor();
    await notifications.waitFor(({ summary }) => summary === 'You are signed out');
    expect(await (await tray.item()).tooltip()).toContain('session expired');
    expect(await credentials(at)).not.toContain('"encrypted"');

    // The requests that were under way have been answered by now, and no more follow.
    const asked = at.pbx.log.requests.length;
    await page.waitForTimeout(2500);
    expect(at.pbx.log.requests.length).toBe(asked);

    await page.getByLabel('Password', { exact: true }).fill(at.agent.password);
    await page.keyboard.press('Enter');
    await page.getByText('Live · 2 queues').waitFor();
    await polls(at, at.queue('Support'), 2);
    const told = notifications.popups.map(({ summary }) => summary);
    expect(told).toEqual(['VIP waiting: Vera Vip', 'You are signed out']);
  });

  it('is no end of the session where only the network has changed', async () => {
    const at = await withWorkplace({ keyring: true });
    const { page } = await startSignedIn(at);
    at.pbx.settings.clientAddress = '10.20.30.40';
    await page
      .getByText(/does not accept your sign-in from this network/)
      .first()
      .waitFor();
    expect(await page.locator('html').getAttribute('data-state')).not.toBe('expired');
    expect(await credentials(at)).toContain('"encrypted"');
    at.pbx.settings.clientAddress = null;
    await page.locator('html[data-state="offline"]').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Live · 2 queues').waitFor();
  });
});

describe('signing out', () => {
  it('here leaves the agent’s other sessions alone', async () => {
    const at = await withWorkplace({ keyring: true });
    const { page } = await startSignedIn(at);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).last().click();
    await page.locator('html[data-state="signed-out"]').waitFor();
    expect(await credentials(at)).not.toContain('"encrypted"');
    expect(at.pbx.log.requests.filter(({ route }) => route === 'logout')).toEqual([]);
  });

  it('everywhere ends them all, once the person chose that', async () => {
    const at = await withWorkplace({ keyring: true });
    const { page } = await startSignedIn(at);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.locator('html[data-state="signed-out"]').waitFor();
    expect(at.pbx.log.requests.filter(({ route }) => route === 'logout')).toHaveLength(1);
    await signIn(page, at.agent);
    await page.getByText('Live · 2 queues').waitFor();
  });
});
