import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NotificationService } from '../../scripts/desktop/notification-service';
import { whenOver } from '../support/lifetime';
import { polls, row, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

/** A `notify-send` for the app to find first, which writes down what it is to show and ends with an exit code. */
async function ownNotifySend({ profile }: Workplace, exitCode: number) {
  const folder = join(profile.home, 'bin');
  const told = join(folder, 'told');
  await mkdir(folder);
  await writeFile(join(folder, 'notify-send'), `#!/bin/sh\nprintf '%s\\n' "$@" >>'${told}'\nexit ${exitCode}\n`);
  await chmod(join(folder, 'notify-send'), 0o755);
  return {
    environment: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    told: () => readFile(told, 'utf8').catch(() => ''),
  };
}

it('a popup that the desktop’s service refuses goes up by notify-send, and nobody is troubled', async () => {
  const at = await withWorkplace();
  const { environment, told } = await ownNotifySend(at, 0);
  const { page } = await startSignedIn(at, { environment });
  at.desktop.notifications.behave('refuses');
  const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Rie Refused' });
  await row(page, call).waitFor();
  await expect.poll(told).toContain('VIP waiting: Rie Refused');
  expect(await told()).toContain('Support · waited');
  await polls(at, at.queue('Support'), 2);
  expect((await told()).match(/Rie Refused/g)).toHaveLength(1);
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('the window says so when no popup can be shown at all, until one is shown again', async () => {
  const at = await withWorkplace();
  const { environment } = await ownNotifySend(at, 1);
  const { page } = await startSignedIn(at, { environment });
  at.desktop.notifications.behave('refuses');
  const queue = at.queue('Support');
  at.pbx.scene.caller({ queue, state: 'VIP', name: 'Rie Refused' });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  const text = await alert.innerText();
  expect(text).toMatch(/Popups do not work: .*Keep this window or the tray in view/);
  // Why it failed is told, not what it would have said.
  expect(text).not.toContain('Rie');

  at.desktop.notifications.behave('answers');
  at.pbx.scene.caller({ queue, state: 'VIP', name: 'Anders Again' });
  await at.desktop.notifications.waitFor(({ summary }) => summary.includes('Anders Again'));
  await alert.waitFor({ state: 'detached' });
});

it('the window says so before the first popup where nothing could show one, until something can', async () => {
  const at = await withWorkplace();
  const { page } = await startSignedIn(at);
  at.desktop.notifications.end();
  const alert = page.getByRole('alert');
  await alert.waitFor({ timeout: 15_000 });
  expect(await alert.innerText()).toMatch(/^Popups do not work: This desktop has no notification service\./);
  const next = await NotificationService.start(at.desktop.address);
  whenOver(() => {
    next.end();
  });
  await alert.waitFor({ state: 'detached' });
});

it('a service that hangs holds up neither the list nor the polls', async () => {
  const at = await withWorkplace();
  const { environment, told } = await ownNotifySend(at, 0);
  const { page } = await startSignedIn(at, { environment });
  at.desktop.notifications.behave('hangs');
  const queue = at.queue('Support');
  const call = at.pbx.scene.caller({ queue, state: 'VIP', name: 'Hanne Hangs' });
  await row(page, call).waitFor();
  await polls(at, queue, 3);
  const next = at.pbx.scene.caller({ queue, name: 'Niels Next' });
  await row(page, next).waitFor({ timeout: 2500 });
  // What may be on the screen already is not shown by another way too.
  expect(await told()).toBe('');
});
