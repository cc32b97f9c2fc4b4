import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { RunningApp } from '../support/app';
import { polls, row, signIn, startApp, withWorkplace, type Workplace } from '../support/workplace';

/** What the agents' journals of alerts hold. */
async function journal({ profile }: Workplace): Promise<string> {
  const files = await readdir(profile.userData, { recursive: true });
  const journals = files.filter((file) => file.endsWith('.jsonl'));
  const texts = await Promise.all(journals.map((file) => readFile(join(profile.userData, file), 'utf8')));
  return texts.join('');
}

function summaries({ desktop }: Workplace): readonly string[] {
  return desktop.notifications.popups.map(({ summary }) => summary);
}

/** Starts again where a token is stored, and waits until the app has had time to say everything. */
async function startAgain(at: Workplace, call: string): Promise<RunningApp> {
  const app = await startApp(at);
  await row(app.page, call).waitFor();
  await polls(at, at.queue('Support'), 2);
  return app;
}

async function signedInWithVip(at: Workplace, name: string) {
  const app = await startApp(at);
  await signIn(app.page, at.agent);
  await app.page.getByText(/^Live/).waitFor();
  const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name });
  return { app, call };
}

it('no popup comes twice over three kills, and who came meanwhile is told once', async () => {
  const at = await withWorkplace({ keyring: true });
  const { app, call } = await signedInWithVip(at, 'Vip the First');
  await at.desktop.notifications.waitFor(({ summary }) => summary === 'VIP waiting: Vip the First');
  await expect.poll(() => journal(at)).toContain('"shown"');
  await app.kill();

  at.pbx.scene.caller({ queue: at.queue('Sales'), state: 'CALLBACK', name: 'While Down' });
  for (let start = 1; start <= 3; start += 1) {
    const again = await startAgain(at, call);
    await expect.poll(async () => (await journal(at)).match(/"shown"/g)?.length).toBe(2);
    expect(summaries(at)).toEqual(['VIP waiting: Vip the First', 'Callback wanted: While Down']);
    await again.kill();
  }
});

it('who was about to be told when the app was killed is told again, in other words', async () => {
  const at = await withWorkplace({ keyring: true });
  const { notifications } = at.desktop;
  notifications.behave('hangs');
  const { app, call } = await signedInWithVip(at, 'Ida Intended');
  await expect.poll(() => journal(at), { timeout: 5000, interval: 10 }).toContain('"intended"');
  await app.kill();
  expect(await journal(at)).not.toContain('"shown"');
  notifications.behave('answers');
  // What the first app may have asked for still is shown now.
  await nextTurn();
  notifications.popups.length = 0;

  const second = await startAgain(at, call);
  expect(summaries(at)).toEqual(['Still waiting – VIP: Ida Intended']);
  await second.kill();
  const third = await startAgain(at, call);
  expect(summaries(at)).toHaveLength(1);
  await third.close();
});

it('a kill in the middle of a sign-in leaves a profile that starts', async () => {
  const at = await withWorkplace({ keyring: true });
  at.pbx.faults.plan({ route: 'login' }, { kind: 'hang' }, 1);
  const first = await startApp(at);
  await signIn(first.page, at.agent);
  await expect.poll(() => at.pbx.log.requests.length).toBe(1);
  await first.kill();

  const { page } = await startApp(at);
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  await signIn(page, at.agent);
  await page.getByText(/^Live/).waitFor();
});
