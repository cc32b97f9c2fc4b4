import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { shared } from '../support/lifetime';
import { startSignedIn, withWorkplace } from '../support/workplace';

describe('the window’s page', () => {
  const signedIn = shared(async () => {
    const at = await withWorkplace();
    return { at, ...(await startSignedIn(at)) };
  });
  const log = (): Promise<string> => readFile(join(signedIn().profile.userData, 'logs', 'main.log'), 'utf8');
  const elsewhere = (): string => `${signedIn().at.pbx.origin}/auth/validateToken`;
  const wasAsked = (): boolean => signedIn().at.pbx.log.requests.some(({ route }) => route === 'validateToken');

  beforeEach(() => {
    signedIn().at.pbx.log.clear();
  });

  it('has nothing of Node or Electron but the bridge', async () => {
    const { page } = signedIn();
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'];
    expect(await page.evaluate(`${JSON.stringify(names)}.filter((name) => name in globalThis)`)).toEqual([]);
    expect(await page.evaluate('Object.keys(window.queueTray).sort()')).toEqual(['command', 'locale', 'on']);
    expect(await page.evaluate('window.queueTray.command.constructor("return typeof process")()')).toBe('undefined');
  });

  it('runs sandboxed, isolated and without webviews', async () => {
    const { app } = signedIn();
    const preferences = await app.evaluate(({ BrowserWindow }): readonly unknown[] =>
      BrowserWindow.getAllWindows().map(({ webContents }): unknown => {
        // Electron's types do not know it.
        const read: unknown = Reflect.get(webContents, 'getLastWebPreferences');
        return typeof read === 'function' ? Reflect.apply(read, webContents, []) : null;
      }),
    );
    const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false };
    expect(preferences).toEqual([expect.objectContaining({ ...safe, webSecurity: true })]);
  });

  it('opens no window and goes nowhere', async () => {
    const { app, page } = signedIn();
    const address = page.url();
    expect(await page.evaluate(`window.open('${elsewhere()}') === null`)).toBe(true);
    await page.evaluate(`location.href = '${elsewhere()}'`);
    await page.waitForTimeout(300);
    expect(page.url()).toBe(address);
    expect(await page.getByText(/^Live/).isVisible()).toBe(true);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(wasAsked()).toBe(false);
  });

  it('has a policy that keeps foreign code and every request of its own out', async () => {
    const { app, page, consoleErrors } = signedIn();
    const policy = await app.evaluate(async ({ session }) => {
      const answer = await session.fromPartition('queue-tray').fetch('app://queue-tray/index.html');
      return answer.headers.get('content-security-policy');
    });
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await page.evaluate(`fetch('${elsewhere()}').then(() => 'sent', () => 'refused')`)).toBe('refused');
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      script.remove();
    }`);
    expect(await page.evaluate('window.injected')).toBeUndefined();
    // These were asked for; any other would still fail the test.
    const refused = () => consoleErrors.filter((text) => text.includes('Content Security Policy'));
    await expect.poll(() => refused().join()).toContain("script-src 'self'");
    expect(refused().join()).toContain("connect-src 'none'");
    expect(consoleErrors).toEqual(refused());
    consoleErrors.length = 0;
    expect(wasAsked()).toBe(false);
  });

  it('is served the app’s own files and nothing beside them', async () => {
    const { app } = signedIn();
    const statuses = await app.evaluate(async ({ session }) => {
      const paths = [
        'queue-tray/index.html',
        'queue-tray/../main/index.js',
        'queue-tray/%2e%2e/main/index.js',
        'queue-tray/%ff.js',
        'other/index.html',
      ];
      const outcome = async (path: string): Promise<string> => {
        const answer = await session
          .fromPartition('queue-tray')
          .fetch(`app://${path}`)
          .catch((error: unknown) => String(error));
        return typeof answer === 'string' ? answer : String(answer.status);
      };
      return await Promise.all(paths.map(outcome));
    });
    const refused: unknown = expect.stringContaining('ERR_FILE_NOT_FOUND');
    expect(statuses).toEqual(['200', refused, refused, refused, refused]);
  });

  it('is the only one whose commands are carried out, and only as the contract has them', async () => {
    const { app, page } = signedIn();
    for (const bad of [`'sign-out', { anything: true }`, `'choose-storage', 'nowhere'`, `'mark', { id: 1 }`]) {
      await page.evaluate(`window.queueTray.command(${bad})`);
    }
    await expect.poll(log).toContain('a command with a wrong payload was refused: sign-out');
    const opened = app.waitForEvent('window');
    await app.evaluate(
      ({ BrowserWindow }, preload) => {
        const foreign = new BrowserWindow({ show: false, webPreferences: { preload, partition: 'queue-tray' } });
        void foreign.loadURL('app://queue-tray/index.html');
      },
      await preloadOf(),
    );
    const foreign = await opened;
    await foreign.waitForFunction('"queueTray" in window');
    await foreign.evaluate(`window.queueTray.command('sign-out', null)`);
    await expect.poll(log).toContain('a command from an unknown sender was refused');
    await foreign.close();
    expect(await page.getByText(/^Live/).isVisible()).toBe(true);
  });

  async function preloadOf(): Promise<string> {
    const path = await signedIn().app.evaluate(({ app }) => app.getAppPath());
    return join(path, 'out', 'preload', 'preload.cjs');
  }
});
