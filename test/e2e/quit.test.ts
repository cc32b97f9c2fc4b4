import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RunningApp } from '../support/app';
import { polls, row, signIn, startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

/** The only journal of alerts at a desk. */
function journal({ profile }: Workplace): string {
  const files = readdirSync(profile.userData, { recursive: true, encoding: 'utf8' });
  const [file] = files.filter((name) => name.endsWith('.jsonl'));
  if (file === undefined) throw new Error('There is no journal.');
  return join(profile.userData, file);
}

/** Puts a pipe into the place of a file: whoever opens it waits for ever, for there is nobody at its other end. */
function hang(file: string): void {
  const pipe = `${file}.pipe`;
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', pipe]);
  renameSync(pipe, file);
}

/** Asks the app to quit, as its menu and a second Ctrl-C do, without waiting for an answer that may never come. */
function askToQuit({ app }: RunningApp): void {
  app
    .evaluate(({ app: electron }) => {
      electron.quit();
    })
    .catch(() => undefined);
}

/** Lets a VIP call, and waits for the popup. */
async function withPopup(at: Workplace, name: string) {
  const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name });
  const popup = await at.desktop.notifications.waitFor(({ summary }) => summary.includes(name));
  return { call, popup };
}

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s ends it with exit code 0, its popups taken back and its journal whole',
  async (signal) => {
    const at = await withWorkplace();
    const { app, pid } = await startSignedIn(at);
    const { popup } = await withPopup(at, 'Sigrid Signal');
    const ended = once(app.process(), 'exit');
    process.kill(pid, signal);
    expect(await ended).toEqual([0, null]);
    expect(at.desktop.notifications.takenBack).toEqual([popup.id]);
    expect(readFileSync(journal(at), 'utf8')).toMatch(/"status":"shown"[^\n]*\}\n$/);
  },
);

it('quitting takes back what is on the screen', async () => {
  const at = await withWorkplace();
  const running = await startSignedIn(at);
  const { popup } = await withPopup(at, 'Quentin Quit');
  await polls(at, at.queue('Support'));
  const ended = once(running.app.process(), 'exit');
  askToQuit(running);
  expect(await ended).toEqual([0, null]);
  expect(at.desktop.notifications.takenBack).toEqual([popup.id]);
});

it('a popup that came up in the moment of a SIGHUP is not said again by the next start', async () => {
  const at = await withWorkplace({ keyring: true });
  const { notifications } = at.desktop;
  const { app, page, pid } = await startApp(at);
  await signIn(page, at.agent);
  await page.getByText(/^Live/).waitFor();
  const ended = once(app.process(), 'exit');
  notifications.once('notify', () => {
    process.kill(pid, 'SIGHUP');
  });
  const { call, popup } = await withPopup(at, 'Henrik Hangup');
  expect(await ended).toEqual([0, null]);
  expect(notifications.takenBack).toEqual([popup.id]);

  const again = await startApp(at);
  await row(again.page, call).waitFor();
  await polls(at, at.queue('Support'), 2);
  expect(notifications.popups).toHaveLength(1);
});

it('a notification service that hangs holds up no quitting', async () => {
  const at = await withWorkplace();
  const running = await startSignedIn(at);
  await withPopup(at, 'Helga Hung');
  at.desktop.notifications.behave('hangs');
  const ended = once(running.app.process(), 'exit');
  const asked = performance.now();
  askToQuit(running);
  expect(await ended).toEqual([0, null]);
  expect(performance.now() - asked).toBeLessThan(1500);
});

it('a disk that hangs holds it up for two seconds at the most, with no window that looks live, and however often it is asked', async () => {
  const at = await withWorkplace({ keyring: true });
  const running = await startApp(at);
  await signIn(running.page, at.agent);
  await running.page.getByText(/^Live/).waitFor();
  await withPopup(at, 'Fia First');
  const file = journal(at);
  await expect.poll(() => readFileSync(file, 'utf8')).toContain('"shown"');
  hang(file);
  const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Dina Disk' });
  await row(running.page, call).waitFor();

  const ended = once(running.app.process(), 'exit');
  const asked = performance.now();
  askToQuit(running);
  askToQuit(running);
  const windows = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  );
  expect(windows).toEqual([false]);
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(performance.now() - asked).toBeGreaterThan(1900);
  expect(performance.now() - asked).toBeLessThan(4000);

  rmSync(file);
  const again = await startApp(at);
  await row(again.page, call).waitFor();
});

it('a pipe in the place of a file keeps nobody waiting, neither at the start nor at the end', async () => {
  const at = await withWorkplace();
  const folder = join(at.profile.userData, 'agents', 'demo');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'alerts.jsonl');
  hang(file);
  const { app, page, pid } = await startApp(at, { flags: ['--demo'] });
  await page.getByText(/alerts\.jsonl could not be read and was set aside/).waitFor();
  const ended = once(app.process(), 'exit');
  process.kill(pid, 'SIGTERM');
  expect(await ended).toEqual([0, null]);
});
