import { once } from 'node:events';
import { expect, it } from 'vitest';
import type { RunningApp } from '../support/app';
import { command } from '../support/command';
import { keyringFlag } from '../support/keyring';
import { startApp, startSignedIn, withWorkplace } from '../support/workplace';

/** Whether the only window can be seen. */
function isShown({ app }: RunningApp): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isVisible()));
}

/** Puts the window away as its close button does. */
async function putAway(running: RunningApp): Promise<void> {
  await running.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  await expect.poll(() => isShown(running)).toBe(false);
}

it('a second start asks the app that runs for what it is told to, and for nothing else', async () => {
  const at = await withWorkplace();
  const running = await startSignedIn(at);
  const item = await at.desktop.tray.item();
  await putAway(running);

  // As the computer's start does, where somebody has started the app before.
  expect(await command(at, ['--hidden'])).toMatchObject({ code: 0, output: '' });
  expect(await command(at, ['--do-not-disturb'])).toMatchObject({ code: 0, output: '' });
  await expect.poll(() => item.tooltip()).toMatch(/Do not disturb until/);
  expect(await isShown(running)).toBe(false);

  expect(await command(at, ['--settings', '--lang=da', '--server=https://elsewhere.example'])).toMatchObject({
    code: 0,
  });
  const { page } = running;
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  expect(await isShown(running)).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByText(/^Live/).waitFor();

  await putAway(running);
  expect(await command(at, [])).toMatchObject({ code: 0, output: '' });
  await expect.poll(() => isShown(running)).toBe(true);
  await putAway(running);
  expect(await command(at, ['--show', '--hidden'])).toMatchObject({ code: 0, output: '' });
  await expect.poll(() => isShown(running)).toBe(true);

  const ended = once(running.app.process(), 'exit');
  expect(await command(at, ['--quit'])).toMatchObject({ code: 0, output: '' });
  expect(await ended).toEqual([0, null]);
});

it('a first start to quit does nothing, and leaves the way free', async () => {
  const at = await withWorkplace();
  expect(await command(at, ['--quit'])).toMatchObject({ code: 0, output: '' });
  expect(at.desktop.tray.items()).toEqual([]);
  const { page } = await startApp(at, { flags: [keyringFlag, '--settings'] });
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
});
