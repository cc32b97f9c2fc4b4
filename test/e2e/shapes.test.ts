import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../support/app';
import { shared } from '../support/lifetime';
import { startApp, startSignedIn, withWorkplace } from '../support/workplace';

const Bounds = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });
const Look = v.object({ bounds: Bounds, onTop: v.boolean(), full: v.boolean(), least: v.array(v.number()) });

/** How the window stands. */
async function look({ app }: RunningApp): Promise<v.InferOutput<typeof Look>> {
  const told = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return JSON.stringify({
      bounds: window?.getBounds(),
      onTop: window?.isAlwaysOnTop(),
      full: window?.isFullScreen(),
      least: window?.getMinimumSize(),
    });
  });
  return v.parse(Look, JSON.parse(told));
}

function move({ app }: RunningApp, bounds: v.InferOutput<typeof Bounds>): Promise<void> {
  return app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(to);
  }, bounds);
}

function change({ page }: RunningApp, preferences: Readonly<Record<string, unknown>>): Promise<unknown> {
  return page.evaluate(`queueTray.command('change-preferences', ${JSON.stringify(preferences)})`);
}

const normalPlace = { x: 40, y: 30, width: 480, height: 500 };
const stripPlace = { x: 300, y: 200, width: 320, height: 150 };

describe('the shapes of the window', () => {
  const signedIn = shared(async () => {
    const at = await withWorkplace({ keyring: true });
    const app = await startSignedIn(at);
    return { at, app };
  });

  it('each stands where it was, the strip above all others', async () => {
    const { app } = signedIn();
    const { page } = app;
    await move(app, normalPlace);
    await page.getByRole('button', { name: 'Compact' }).click();
    await expect.poll(async () => (await look(app)).onTop).toBe(true);
    expect((await look(app)).bounds).toMatchObject({ width: 300, height: 212 });
    await move(app, stripPlace);
    await page.getByRole('button', { name: 'Normal' }).click();
    await expect.poll(async () => (await look(app)).bounds).toEqual(normalPlace);
    expect((await look(app)).onTop).toBe(false);
    await page.locator('html[data-shape="normal"]').waitFor();
    await page.keyboard.press('Control+2');
    await expect.poll(async () => (await look(app)).bounds).toEqual(stripPlace);
    await page.getByRole('button', { name: 'Keep above other windows' }).click();
    await expect.poll(async () => (await look(app)).onTop).toBe(false);
    await page.keyboard.press('Control+1');
    await expect.poll(async () => (await look(app)).bounds).toEqual(normalPlace);
  });

  it('the wallboard has the whole screen, and Escape leaves it', async () => {
    const { app } = signedIn();
    const { page } = app;
    await page.getByRole('button', { name: 'Wallboard' }).click();
    await page.locator('html[data-shape="wallboard"]').waitFor();
    await expect.poll(async () => (await look(app)).full).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('html[data-shape="normal"]').waitFor();
    await expect.poll(async () => (await look(app)).full).toBe(false);
    await expect.poll(async () => (await look(app)).bounds).toEqual(normalPlace);
  });

  it('are chosen in the tray’s menu too, which brings the window forward', async () => {
    const { at, app } = signedIn();
    const item = await at.desktop.tray.item();
    const ticked = async () => {
      const shapes = (await item.menu()).find(({ label }) => label === 'Window')?.children ?? [];
      return shapes.filter(({ checked }) => checked).map(({ label }) => label);
    };
    await app.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide();
    });
    await expect.poll(ticked).toEqual(['Normal']);
    await item.choose('Compact');
    await app.page.locator('html[data-shape="compact"]').waitFor();
    await expect.poll(async () => (await look(app)).bounds).toEqual(stripPlace);
    await expect.poll(ticked).toEqual(['Compact']);
    await item.choose('Normal');
    await app.page.locator('html[data-shape="normal"]').waitFor();
  });

  it('a window that is made lower than the list needs shows the strip', async () => {
    const { app } = signedIn();
    await move(app, { ...normalPlace, height: 120 });
    await app.page.locator('html[data-shape="compact"]').waitFor();
    await move(app, normalPlace);
    await app.page.locator('html[data-shape="normal"]').waitFor();
  });

  it('a window that is too low for the list is high enough once that is asked for', async () => {
    const { app } = signedIn();
    await move(app, { ...normalPlace, height: 120 });
    await app.page.locator('html[data-shape="compact"]').waitFor();
    await app.page.evaluate("queueTray.command('make-room', null)");
    await app.page.locator('html[data-shape="normal"]').waitFor();
    expect((await look(app)).bounds).toEqual({ ...normalPlace, height: 600 });
    await move(app, normalPlace);
  });

  it('a strip of figures only is as high as its one line, however large that is', async () => {
    const { app } = signedIn();
    await change(app, { shape: 'compact', compactCounts: true });
    await app.page.locator('html[data-shape="compact"]').waitFor();
    const line = Number(await app.page.evaluate("document.querySelector('header.strip').offsetHeight"));
    await expect.poll(async () => (await look(app)).bounds).toEqual({ ...stripPlace, height: line });
    await change(app, { zoom: 200 });
    await expect.poll(async () => (await look(app)).bounds).toEqual({ ...stripPlace, width: 400, height: 2 * line });
    await change(app, { zoom: 100, compactCounts: false });
    await expect.poll(async () => (await look(app)).bounds).toEqual(stripPlace);
    await change(app, { shape: 'normal' });
    await expect.poll(async () => (await look(app)).bounds).toEqual(normalPlace);
  });

  it('a strip of figures only has room for the settings, which call it a strip, and is one again after them', async () => {
    const { app } = signedIn();
    await change(app, { shape: 'compact', compactCounts: true });
    await expect.poll(async () => (await look(app)).bounds.height).toBe(32);
    await app.page.keyboard.press('Control+,');
    await expect.poll(async () => (await look(app)).bounds).toEqual(normalPlace);
    expect(await app.page.getByLabel('Shape').inputValue()).toBe('compact');
    await app.page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(async () => (await look(app)).bounds).toEqual({ ...stripPlace, height: 32 });
    await app.page.keyboard.press('Control+,');
    await expect.poll(async () => (await look(app)).bounds).toEqual(normalPlace);
    await app.page.reload();
    await expect.poll(async () => (await look(app)).bounds).toEqual({ ...stripPlace, height: 32 });
    await change(app, { shape: 'normal', compactCounts: false });
    await expect.poll(async () => (await look(app)).bounds).toEqual(normalPlace);
  });

  it('the whole screen is the window’s or not as was wished last', async () => {
    const { app } = signedIn();
    await change(app, { shape: 'wallboard' });
    await change(app, { shape: 'normal' });
    await change(app, { shape: 'wallboard' });
    await expect.poll(async () => (await look(app)).full).toBe(true);
    await app.page.locator('html[data-shape="wallboard"]').waitFor();
    await change(app, { shape: 'normal' });
    await expect.poll(async () => (await look(app)).full).toBe(false);
    await expect.poll(async () => (await look(app)).bounds).toEqual(normalPlace);
    await app.page.locator('html[data-shape="normal"]').waitFor();
  });

  it('everything is twice as large where that is wished, and needs twice the room', async () => {
    const { app } = signedIn();
    const before = await app.page.evaluate('innerWidth');
    await change(app, { zoom: 200 });
    await expect.poll(() => app.page.evaluate('innerWidth * 2')).toBeGreaterThanOrEqual(Number(before));
    expect(await look(app)).toMatchObject({ bounds: { ...normalPlace, width: 640, height: 1000 }, least: [640, 88] });
    await app.page.keyboard.press('Control+2');
    await expect.poll(async () => (await look(app)).bounds).toEqual({ ...stripPlace, width: 400 });
    await app.page.locator('html[data-shape="compact"]').waitFor();
    await app.page.keyboard.press('Control+1');
    await app.page.locator('html[data-shape="normal"]').waitFor();
    await change(app, { zoom: 100 });
    await expect.poll(async () => (await look(app)).bounds).toEqual(normalPlace);
  });

  it('the next start comes up as it was left', async () => {
    const { at, app } = signedIn();
    await move(app, normalPlace);
    await app.page.keyboard.press('Control+2');
    await expect.poll(async () => (await look(app)).bounds).toEqual(stripPlace);
    await app.close();
    const again = await startApp(at);
    await again.page.locator('html[data-shape="compact"]').waitFor();
    expect((await look(again)).bounds).toEqual(stripPlace);
    await again.page.keyboard.press('F11');
    await expect.poll(async () => (await look(again)).full).toBe(true);
    await again.close();
    const whole = await startApp(at);
    await whole.page.locator('html[data-shape="wallboard"]').waitFor();
    expect((await look(whole)).full).toBe(true);
    await whole.page.keyboard.press('Escape');
    await expect.poll(async () => (await look(whole)).bounds).toEqual(normalPlace);
    await whole.close();
  });

  it('without a session the window has its normal shape, and the chosen one again with the next sign-in, once all is answered', async () => {
    const at = await withWorkplace();
    const app = await startSignedIn(at);
    await change(app, { shape: 'compact' });
    await expect.poll(async () => (await look(app)).onTop).toBe(true);
    const strip = (await look(app)).bounds;
    at.pbx.tokens.revokeAll();
    await app.page.locator('html[data-state="expired"]').waitFor();
    expect((await look(app)).onTop).toBe(false);
    await expect.poll(async () => (await look(app)).bounds.height).toBe(600);
    await app.page.getByLabel('Password', { exact: true }).fill(at.agent.password);
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Only until I quit' }).click();
    await app.page.locator('html[data-shape="compact"]').waitFor();
    await expect.poll(async () => (await look(app)).bounds).toEqual(strip);
    expect((await look(app)).onTop).toBe(true);
  });
});

describe('the language', () => {
  it('changes in window and tray without a restart, and is there at the next start', async () => {
    const at = await withWorkplace({ keyring: true });
    const first = await startSignedIn(at);
    const item = await at.desktop.tray.item();
    await first.page.getByRole('button', { name: 'Settings' }).click();
    await first.page.getByLabel('Language').selectOption('da');
    await first.page.getByRole('searchbox', { name: 'Søg i indstillinger' }).waitFor();
    expect(await first.page.evaluate('document.documentElement.lang')).toBe('da');
    await expect.poll(async () => JSON.stringify(await item.menu())).toContain('Indstillinger');
    await expect.poll(() => item.tooltip()).toContain('ingen venter');
    await first.close();
    const second = await startApp(at);
    await second.page.getByText(/^Direkte|^Live/).waitFor();
    expect(await second.page.evaluate('document.documentElement.lang')).toBe('da');
  });
});
