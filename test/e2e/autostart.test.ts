import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../../scripts/repository';
import { startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

function entry({ profile }: Workplace): Promise<string | null> {
  const config = profile.environment['XDG_CONFIG_HOME'] ?? join(profile.home, '.config');
  return readFile(join(config, 'autostart', 'queue-tray.desktop'), 'utf8').catch(() => null);
}

it('the app starts with the computer where that is wished, without a window, and no longer where it is not', async () => {
  const at = await withWorkplace();
  const { page } = await startSignedIn(at);
  expect(await entry(at)).toBeNull();
  await page.getByRole('button', { name: 'Settings' }).click();
  const wish = page.getByLabel('Start with the computer');
  await wish.check();
  await expect.poll(() => entry(at)).toContain('[Desktop Entry]');
  const exec = /^Exec=(.*)$/m.exec((await entry(at)) ?? '')?.[1] ?? '';
  expect(exec).toContain(repository);
  expect(exec.endsWith(' --hidden')).toBe(true);
  await wish.uncheck();
  await expect.poll(() => entry(at)).toBeNull();
});

it('keys that another program has are said to be taken', async () => {
  const [one, other] = [await withWorkplace(), await withWorkplace()];
  for (const at of [one, other]) {
    const { page } = await startSignedIn(at);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Bring the window forward').press('Control+Alt+F9');
    await expect.poll(() => page.getByLabel('Bring the window forward').inputValue()).toBe('Control+Alt+F9');
    const taken = page.getByText('These keys do not work');
    if (at === other) await taken.waitFor();
    else expect(await taken.count()).toBe(0);
  }
});
