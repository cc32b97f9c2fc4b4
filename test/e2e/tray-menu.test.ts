import { describe, expect, it } from 'vitest';
import { shared } from '../support/lifetime';
import type { MenuItem } from '../support/tray-menu';
import { startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

async function entry({ desktop }: Workplace, label: string): Promise<MenuItem | undefined> {
  return (await (await desktop.tray.item()).menu()).find((one) => one.label === label);
}

describe('the tray’s menu', () => {
  const signedIn = shared(async () => {
    const at = await withWorkplace();
    return { at, ...(await startSignedIn(at)) };
  });

  it('turns do-not-disturb on and off, with a tick, a moon on the icon and a word in the tooltip', async () => {
    const { at } = signedIn();
    const item = await at.desktop.tray.item();
    const before = await item.iconHash();
    await item.choose('Do not disturb');
    await expect.poll(async () => (await entry(at, 'Do not disturb'))?.checked).toBe(true);
    await expect.poll(() => item.iconHash()).not.toBe(before);
    expect(await item.tooltip()).toContain('Do not disturb, until you turn it off');
    await item.choose('Do not disturb');
    await expect.poll(async () => (await entry(at, 'Do not disturb'))?.checked).toBe(false);
    await expect.poll(() => item.iconHash()).toBe(before);
  });

  it('offers do-not-disturb for a while', async () => {
    const { at, page } = signedIn();
    const times = (await entry(at, 'Do not disturb for'))?.children ?? [];
    expect(times.map(({ label }) => label)).toEqual(['15 minutes', '1 hour', 'Until tomorrow']);
    await (await at.desktop.tray.item()).choose('1 hour');
    // An hour before midnight it ends on another day, which is named too.
    await page.getByText(/^Do not disturb until .*\d\d:\d\d/).waitFor();
    await (await at.desktop.tray.item()).choose('Do not disturb');
    await page.getByText(/^Do not disturb until/).waitFor({ state: 'detached' });
  });

  it('switches the sound off and on', async () => {
    const { at } = signedIn();
    const item = await at.desktop.tray.item();
    expect((await entry(at, 'Sound'))?.checked).toBe(true);
    await item.choose('Sound');
    await expect.poll(async () => (await entry(at, 'Sound'))?.checked).toBe(false);
    await item.choose('Sound');
    await expect.poll(async () => (await entry(at, 'Sound'))?.checked).toBe(true);
  });

  it('sends a test popup, opens the settings and the diagnostics, each from a window that was put away', async () => {
    const { at, app, page } = signedIn();
    const item = await at.desktop.tray.item();
    await item.choose('Send a test popup');
    await at.desktop.notifications.waitFor(({ summary }) => summary === 'This is a test');
    for (const name of ['Settings', 'Diagnostics']) {
      await app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows().forEach((window) => {
          window.hide();
        });
      });
      await item.choose(name);
      await page.getByRole('dialog', { name }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});

it('has all but the callers when nobody is signed in', async () => {
  const at = await withWorkplace();
  await startApp(at);
  await expect
    .poll(async () =>
      (await (await at.desktop.tray.item()).menu()).filter(({ separator }) => !separator).map(({ label }) => label),
    )
    .toEqual([
      'Open Queue Tray',
      'Do not disturb',
      'Do not disturb for',
      'Sound',
      'Send a test popup',
      'Window',
      'Settings',
      'Diagnostics',
      'Quit',
    ]);
});
