import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunningApp } from '../support/app';
import { leaksIn, leaksInFolder, leaksInProcessList } from '../support/leaks';
import { polls, row, signIn, startApp, startSignedIn, withWorkplace, type Workplace } from '../support/workplace';

const secret = 'et kodeord, Åse-7041';

/** Everything outside the app's memory where something may have been left. */
async function leaksOf(at: Workplace, { output }: RunningApp, secrets: readonly string[]) {
  const files = await leaksInFolder(at.profile.home, secrets);
  return [...files, ...leaksIn('output', output(), secrets), ...(await leaksInProcessList(secrets))];
}

describe('the search for secrets', () => {
  const encodings = {
    plain: Buffer.from(`"${secret}"`),
    utf16: Buffer.from(`é${secret}`, 'utf16le'),
    hex: Buffer.from(Buffer.from(secret).toString('hex').toUpperCase()),
    url: Buffer.from(`?password=${encodeURIComponent(secret)}&x`),
    base64: Buffer.from(Buffer.from(`login:${secret}`).toString('base64')),
    'base64, moved by one': Buffer.from(Buffer.from(`a login:${secret}!`).toString('base64')),
    'base64, moved by two': Buffer.from(Buffer.from(`my login:${secret}..`).toString('base64')),
  };

  it.each(Object.entries(encodings))('finds one in a file, written as %s', async (_, written) => {
    const folder = await mkdtemp(join(tmpdir(), 'queue-tray-leak-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'Cookies'), Buffer.concat([Buffer.alloc(4099, 7), written, Buffer.alloc(5)]));
    expect((await leaksInFolder(folder, ['nothing', secret])).map((leak) => leak.secret)).toContain(secret);
    expect(await leaksInFolder(folder, ['nothing'])).toEqual([]);
  });

  it('finds one in the list of processes', async () => {
    const child = spawn('sh', ['-c', 'read -r line', 'sh', `--password=${secret}`], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    await once(child, 'spawn');
    expect((await leaksInProcessList([secret])).map((leak) => leak.place)).toContain(`process ${child.pid ?? 0}`);
    child.stdin.end();
    await once(child, 'exit');
    expect(await leaksInProcessList([secret])).toEqual([]);
  });
});

describe('password and token', () => {
  async function signedIn(at: Workplace, button: string | null) {
    const app = await startApp(at);
    // A refused attempt leaves no more than a good one.
    await signIn(app.page, { ...at.agent, password: secret });
    await app.page.getByRole('alert').waitFor();
    await signIn(app.page, at.agent);
    if (button !== null) await app.page.getByRole('button', { name: button }).click();
    await app.page.getByText('Live · 2 queues').waitFor();
    await polls(at, at.queue('Support'));
    return app;
  }

  it.each([
    { storage: 'in the keyring', keyring: true, button: null },
    { storage: 'until the app quits', keyring: false, button: 'Only until I quit' },
    { storage: 'in the weaker storage', keyring: false, button: 'Store it anyway' },
  ])('stand in no file, output or list of processes where the sign-in is kept $storage', async (given) => {
    const at = await withWorkplace(given);
    const app = await signedIn(at, given.button);
    const secrets = [secret, at.agent.password, ...at.tokens()];
    expect(secrets).toHaveLength(3);
    // Errors are logged and shown with the address that was asked, where the token stands.
    at.pbx.faults.plan({ route: 'callers' }, { kind: 'refuse', status: 500, code: 'internal_error' }, 2);
    at.pbx.faults.plan({ route: 'callers' }, { kind: 'reset' }, 2);
    await polls(at, at.queue('Support'), 1);
    expect(leaksIn('window', await app.page.content(), secrets)).toEqual([]);
    expect(await leaksOf(at, app, secrets)).toEqual([]);
    await app.close();
    expect(await leaksOf(at, app, secrets)).toEqual([]);

    // The same search finds each of them where one is planted.
    const encodings = [(text: string) => text, encodeURIComponent, (text: string) => Buffer.from(text).toString('hex')];
    for (const [index, planted] of secrets.entries()) {
      const form = encodings[index % encodings.length] ?? String;
      const file = join(at.profile.userData, 'Preferences');
      const before = await readFile(file).catch(() => null);
      await writeFile(file, `{"x":"${form(planted)}"}`);
      expect((await leaksOf(at, app, secrets)).map((leak) => leak.secret)).toContain(planted);
      await (before === null ? rm(file) : writeFile(file, before));
    }
  });
});

describe('a secret caller', () => {
  it('has neither number nor name in window, popup, tray, file or output', async () => {
    const at = await withWorkplace();
    const app = await startSignedIn(at);
    const who = { number: '+4521436587', name: 'Hemmelige Hansen', privacy: true };
    const secrets = ['+4521436587', '21436587', '21 43 65 87', who.name, 'Hemmelige'];
    const { notifications, tray } = at.desktop;
    const call = at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', ...who });
    const popup = await notifications.waitFor(({ summary }) => summary.includes('Secret number'));
    await row(app.page, call).waitFor();
    at.pbx.scene.setState(call, 'CALLBACK');
    await notifications.waitFor(({ summary }) => summary.startsWith('Callback'));
    const item = await tray.item();
    const told = JSON.stringify([popup, notifications.popups, await item.tooltip(), await item.menu()]);
    expect(told).toContain('Secret number');
    expect(leaksIn('desktop', told, secrets)).toEqual([]);
    expect(leaksIn('window', await app.page.content(), secrets)).toEqual([]);
    at.pbx.scene.hangUp(call);
    await row(app.page, call).waitFor({ state: 'detached' });
    await app.close();
    expect(await leaksOf(at, app, secrets)).toEqual([]);
  });
});
