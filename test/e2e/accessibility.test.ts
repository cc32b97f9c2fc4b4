import axe from 'axe-core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/app';
import { extension } from '../support/membership';
import { withProxy } from '../support/proxy';
import { row, rows, signIn, startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

const verdict = v.object({
  violations: v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) })),
  /** A page that nothing was checked on has no violations either. */
  passed: v.pipe(v.number(), v.minValue(10)),
});
const check = 'axe.run().then(({ violations, passes }) => ({ violations, passed: passes.length }))';
/** Details of callers, numbers above all, that go beyond the room they are seen in. What only readers hear does not count. */
const cutDetails = `[...document.querySelectorAll('.detail')]
  .filter((one) => getComputedStyle(one).position !== 'absolute')
  .filter((one) => one.getBoundingClientRect().right > one.closest('.caller').getBoundingClientRect().right + 1)
  .map((one) => one.textContent.trim())`;
/** How much of the window's height tells what is wrong. */
const shareOfTroubles = `(document.querySelector('.troubles')?.getBoundingClientRect().height ?? 0) / innerHeight`;
/** Where the chips of the queues stand, and how wide each is. */
const places = `[...document.querySelectorAll('.chip')]
  .map((chip) => chip.getBoundingClientRect())
  .map(({ x, y, width }) => [x, y, width])`;
/** How many rows of the list are seen whole. */
const wholeRows = `[...document.querySelectorAll('.row')].filter(
  (row) => row.getBoundingClientRect().bottom <= document.querySelector('.foot').getBoundingClientRect().top,
).length`;
/** Tools that are too small to be hit, go beyond the window, or lie on the words of the foot. */
const badTools = `(() => {
  const words = document.querySelector('.foot-words')?.getBoundingClientRect().right ?? 0;
  return [...document.querySelectorAll('.tool')]
    .filter((tool) => {
      const { left, right, bottom, width, height } = tool.getBoundingClientRect();
      return left < words || right > innerWidth || bottom > innerHeight + 1 || width < 24 || height < 24;
    })
    .map((tool) => tool.getAttribute('aria-label'));
})()`;
/** How many pixels of the words on the connection are cut off, although they are few. */
const cutConnection = `(() => {
  const words = document.querySelector('.foot-words');
  return words === null ? 0 : Math.min(words.scrollWidth, 90) - Math.min(words.clientWidth, 90);
})()`;
const sizes = [
  [320, 400],
  [720, 480],
  [1280, 900],
  [380, 560],
] as const;

/** What axe objects to, in light and dark and in all sizes; and where there is not enough room for what counts. */
async function complaints({ app, page }: RunningApp): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const [width, height] of sizes) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows().forEach((window) => {
          window.setContentSize(size.width, size.height);
        });
      },
      { width, height },
    );
    await expect.poll(() => page.evaluate('[innerWidth, innerHeight]')).toEqual([width, height]);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const where = `${theme}, ${width}×${height}`;
      const { violations } = v.parse(verdict, await page.evaluate(check));
      found.push(...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`));
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      if (overflow !== 0) found.push(`${where}: wider than its window by ${String(overflow)}`);
      const cut = v.parse(v.array(v.string()), await page.evaluate(cutDetails));
      found.push(...cut.map((detail) => `${where}: cut: ${detail}`));
      const tools = v.parse(v.array(v.string()), await page.evaluate(badTools));
      found.push(...tools.map((name) => `${where}: no room for the tool ${name}`));
      const unsaid = v.parse(v.number(), await page.evaluate(cutConnection));
      if (unsaid > 0) found.push(`${where}: the connection's words are cut by ${String(unsaid)}`);
      const share = v.parse(v.number(), await page.evaluate(shareOfTroubles));
      if (share > 0.36) found.push(`${where}: what is wrong takes ${share.toFixed(2)} of the window`);
    }
  }
  return found;
}

function everyKindOfCaller({ pbx, queue }: Workplace): string {
  const support = queue('Support');
  pbx.world.queues.forEach(({ id }) => {
    pbx.scene.caller({ queue: id, entered: pbx.clock.now() - 400_000 });
  });
  pbx.scene.caller({
    queue: support,
    state: 'VIP',
    name: 'Wolfeschlegelsteinhausenbergerdorff & Partnere, Filial Vest',
  });
  pbx.scene.caller({ queue: support, state: 'CALLBACK', name: null });
  pbx.scene.caller({ queue: queue('Reception of the head office'), state: 'CALLBACK', privacy: true });
  return pbx.scene.caller({ queue: support, privacy: true });
}

describe('every view is accessible and fits its window', () => {
  it('the sign-in, also when it was refused', async () => {
    const at = await withWorkplace();
    const app = await startApp(at);
    await app.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    expect(await complaints(app)).toEqual([]);
    await signIn(app.page, { ...at.agent, password: 'another' });
    await app.page.getByRole('alert').waitFor();
    expect(await complaints(app)).toEqual([]);
  });

  it('the sign-in by a personal token, with more options, and the second factor', async () => {
    const at = await withWorkplace();
    const secondFactor = { kind: 'sms', code: '471108' } as const;
    const agent = at.pbx.scene.employee({ extension, password: 'et helt andet kodeord', secondFactor });
    const app = await startApp(at);
    const { page } = app;
    await page.getByRole('button', { name: 'Use a personal token' }).click();
    await page.getByText('More options').click();
    await page.getByLabel('Personal token', { exact: true }).waitFor();
    expect(await complaints(app)).toEqual([]);
    await page.getByRole('button', { name: 'Use e-mail and password' }).click();
    await signIn(page, agent);
    await page.getByLabel('SMS code').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await complaints(app)).toEqual([]);
  });

  it('the demo, with its mark and the way out of it', async () => {
    const app = await startApp(await withWorkplace(), { flags: ['--demo'] });
    await rows(app.page).first().waitFor();
    await app.page.getByText(/^Live/).waitFor();
    expect(await complaints(app)).toEqual([]);
  });

  it('the choice where the sign-in is kept', async () => {
    const at = await withWorkplace();
    const app = await startApp(at);
    await signIn(app.page, at.agent);
    await app.page.getByRole('dialog').waitFor();
    expect(await complaints(app)).toEqual([]);
  });

  it('the list, when nobody waits, with every kind of caller, and with what went wrong', async () => {
    const at = await withWorkplace({ queues: ['Support', 'Sales', 'Reception of the head office', 'Billing'] });
    const app = await startSignedIn(at);
    await app.page.getByText('Nobody is waiting').waitFor();
    expect(await complaints(app)).toEqual([]);
    await row(app.page, everyKindOfCaller(at)).waitFor();
    expect(await rows(app.page).count()).toBeGreaterThan(4);
    expect(await complaints(app)).toEqual([]);
    const before = await app.page.evaluate(places);
    for (const queue of ['Billing', 'Sales', 'Reception of the head office']) {
      at.pbx.faults.plan(
        { route: 'callers', queue: at.queue(queue) },
        { kind: 'refuse', status: 403, code: 'access_denied' },
      );
    }
    await expect.poll(() => app.page.getByText(/\(403\)/).count()).toBe(3);
    // The list would jump if a queue's trouble made its chip wider.
    expect(await app.page.evaluate(places)).toEqual(before);
    expect(await complaints(app)).toEqual([]);
  });

  it('what the agent opens over the list, and the sign-in above the list of a session that expired', async () => {
    const at = await withWorkplace({ queues: ['Support', 'Sales', 'Reception of the head office', 'Billing'] });
    const app = await startSignedIn(at);
    const { page } = app;
    await row(page, everyKindOfCaller(at)).waitFor();
    await page.getByRole('button', { name: 'Your queues' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await complaints(app)).toEqual([]);
    await page.getByText('Which alerts').first().click();
    expect(await complaints(app)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Sign out?').waitFor();
    expect(await complaints(app)).toEqual([]);
    at.pbx.tokens.revokeAll();
    await page.locator('html[data-state="expired"]').waitFor();
    await page.getByText(/^The list as of/).waitFor();
    expect(await complaints(app)).toEqual([]);
    // The last size is 380×560: the form leaves room for who was waiting.
    await expect.poll(() => page.evaluate(wholeRows)).toBeGreaterThanOrEqual(2);
  });

  it('the settings with everything on, what is wrong in them, and the diagnostics', async () => {
    const at = await withWorkplace();
    const app = await startSignedIn(at);
    const { page } = app;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Settings' }).click();
    await dialog.waitFor();
    expect(await complaints(app)).toEqual([]);
    for (const name of ['A queue is too long', 'Remind me', 'Quiet hours']) {
      await dialog.getByRole('checkbox', { name }).check();
    }
    await dialog.getByLabel('More than').fill('0');
    await dialog.getByLabel('From').fill('');
    await page.keyboard.press('Tab');
    await dialog.getByText('Give a whole number from 1 to 1000.').waitFor();
    expect(await complaints(app)).toEqual([]);
    // At some hours of the day they would hold the popup back.
    await dialog.getByRole('checkbox', { name: 'Quiet hours' }).uncheck();
    await page.keyboard.press('Escape');
    at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Vera Vip' });
    await at.desktop.notifications.waitFor(({ summary }) => summary.includes('Vera Vip'));
    await page.getByRole('button', { name: 'Diagnostics' }).click();
    await dialog.getByText('VIP · Vera Vip').first().waitFor();
    expect(await complaints(app)).toEqual([]);
    await dialog.getByRole('button', { name: 'Try one now' }).click();
    await dialog.getByText(/^The test popup went up/).waitFor();
    expect(await complaints(app)).toEqual([]);
  });

  it('a quiet list, a popup that may not have been seen, and that popups do not work', async () => {
    const at = await withWorkplace();
    const app = await startSignedIn(at);
    const { page } = app;
    at.desktop.notifications.behave('hangs');
    const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Hanne Hangs' });
    await row(page, call).getByText('The popup may not have been seen').waitFor({ state: 'attached' });
    await page.getByText(/^Popups do not work/).waitFor();
    expect(await complaints(app)).toEqual([]);
    await page.getByRole('button', { name: 'Do not disturb' }).click();
    await page.getByRole('group', { name: 'Do not disturb for' }).waitFor();
    expect(await complaints(app)).toEqual([]);
  });

  it('the question of a proxy, also when it refused', async () => {
    const [at, proxy] = await Promise.all([withWorkplace(), withProxy()]);
    proxy.behave({ kind: 'asks', username: 'agent', password: 'kontorets' });
    const flags = [`--proxy-server=http://127.0.0.1:${String(proxy.port)}`, '--proxy-bypass-list=<-loopback>'];
    const app = await startApp(at, { flags });
    await signIn(app.page, at.agent);
    const dialog = app.page.getByRole('dialog');
    await dialog.waitFor();
    expect(await complaints(app)).toEqual([]);
    await dialog.getByLabel('User name').fill('agent');
    await dialog.getByLabel('Password', { exact: true }).fill('another');
    await app.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await signIn(app.page, at.agent);
    await dialog.getByRole('alert').waitFor();
    expect(await complaints(app)).toEqual([]);
  });
});
