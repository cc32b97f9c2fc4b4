import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { RunningApp } from './app';
import type { Workplace } from './workplace';

/**
 * Does away with the window, as the app does when it was hidden for long, and has it made again from the tray.
 * @param meanwhile what is to happen while there is none
 */
export async function windowAnew(
  { app }: Pick<RunningApp, 'app'>,
  { desktop }: Pick<Workplace, 'desktop'>,
  meanwhile: () => Promise<void>,
): Promise<Page> {
  const item = await desktop.tray.item();
  const before = app.windows();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().forEach((window) => {
      window.destroy();
    });
  });
  await meanwhile();
  await item.click();
  // The page that plays the sounds is one, too.
  const isNew = (one: Page): boolean => !before.includes(one) && one.url().endsWith('/index.html');
  return await vi.waitUntil(() => app.windows().find(isNew), 10_000);
}
