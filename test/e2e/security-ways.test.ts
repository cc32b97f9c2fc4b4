/**
 * Electron's checklist (https://www.electronjs.org/docs/latest/tutorial/security), as far as it is about the ways out of a page
 * and into it. docs/security.md says how each test was seen to fail.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { shared } from '../support/lifetime';
import { windowAnew } from '../support/window-anew';
import { startApp, startSignedIn, withWorkplace } from '../support/workplace';

/** What the log says of a command that came from elsewhere. */
const refusal = 'a command from an unknown sender was refused';

describe('Electron’s checklist: ways out of a page and into it', () => {
  const signedIn = shared(async () => {
    const at = await withWorkplace();
    return { at, ...(await startSignedIn(at)) };
  });
  const log = (): Promise<string> => readFile(join(signedIn().profile.userData, 'logs', 'main.log'), 'utf8');
  const elsewhere = (): string => `${signedIn().at.pbx.origin}/auth/validateToken`;
  const wasAsked = (): boolean => signedIn().at.pbx.log.requests.some(({ route }) => route === 'validateToken');
  const isLive = (): Promise<boolean> => signedIn().page.getByText(/^Live/).isVisible();
  const pages = (): Promise<readonly string[]> =>
    signedIn().app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType()));

  /** A page with more power than the app's, in the same session. */
  async function foreignPage(url: string, preferences: Readonly<Record<string, unknown>>): Promise<Page> {
    const { app } = signedIn();
    const opened = app.waitForEvent('window');
    const given = { url, preferences };
    await app.evaluate(({ BrowserWindow }, { url: address, preferences: more }) => {
      const webPreferences = { partition: 'queue-tray', ...more };
      void new BrowserWindow({ show: false, webPreferences }).loadURL(address);
    }, given);
    const page = await opened;
    await page.waitForLoadState();
    return page;
  }

  beforeEach(() => {
    signedIn().at.pbx.log.clear();
  });

  it('11 Do not use allowpopups for WebViews', async () => {
    const made = `(() => {
      const view = document.createElement('webview');
      view.setAttribute('allowpopups', '');
      document.body.append(view);
      const is = typeof view.getWebContentsId;
      view.remove();
      return is;
    })()`;
    expect(await signedIn().page.evaluate(made)).toBe('undefined');
  });

  it('12 Verify WebView options before creation', async () => {
    const foreign = await foreignPage('about:blank', { webviewTag: true });
    await foreign.evaluate(`(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'about:blank');
      view.setAttribute('nodeintegration', '');
      document.body.append(view);
    })()`);
    await foreign.waitForTimeout(300);
    expect(await pages()).toEqual(['window', 'window']);
    await foreign.close();
  });

  it('13 Disable or limit navigation', async () => {
    const { page } = signedIn();
    const address = page.url();
    for (const other of [elsewhere(), 'app://queue-tray/sound.html']) {
      await page.evaluate(`location.href = '${other}'`);
      await page.waitForTimeout(300);
      expect(page.url()).toBe(address);
    }
    expect(await isLive()).toBe(true);
    // No policy keeps the frames of this page in place.
    const foreign = await foreignPage('about:blank', {});
    await foreign.evaluate(`{
      const frame = document.createElement('iframe');
      frame.src = '${elsewhere()}';
      document.body.append(frame);
    }`);
    await foreign.waitForTimeout(300);
    expect(wasAsked()).toBe(false);
    await foreign.close();
  });

  it('14 Disable or limit creation of new windows', async () => {
    const addresses = ['about:blank', 'app://queue-tray/sound.html', elsewhere()];
    const opened = `${JSON.stringify(addresses)}.filter((address) => window.open(address) !== null)`;
    expect(await signedIn().page.evaluate(opened)).toEqual([]);
    expect(await pages()).toEqual(['window']);
    expect(wasAsked()).toBe(false);
  });

  it('15 Do not use shell.openExternal with untrusted content', async () => {
    const { app, at, page } = signedIn();
    await app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Reflect.set(globalThis, 'opened', opened);
      Reflect.set(shell, 'openExternal', (url: string) => Promise.resolve(opened.push(url)));
    });
    const numbers = ['https://example.org', 'file:///etc/passwd', 'smb:10.0.0.1', '+45;ext=1/x', '+4535203040'];
    const calls = numbers.map((number) => at.pbx.scene.caller({ queue: at.queue('Support'), number }));
    const rows = `document.querySelectorAll('[data-call-id]').length`;
    await expect.poll(() => page.evaluate(rows)).toBe(numbers.length);
    for (const call of calls) await page.evaluate(`window.queueTray.command('call-back', ${JSON.stringify(call)})`);
    const opened = () => app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'opened')));
    await expect.poll(opened).toBe('["tel:+4535203040"]');
  });

  it('17 Validate the sender of all IPC messages', async () => {
    const path = await signedIn().app.evaluate(({ app }) => app.getAppPath());
    const foreign = await foreignPage('app://queue-tray/index.html', {
      preload: join(path, 'out', 'preload', 'preload.cjs'),
    });
    await foreign.waitForFunction('"queueTray" in window');
    await foreign.evaluate(`window.queueTray.command('sign-out', null)`);
    await expect.poll(log).toContain(refusal);
    await foreign.close();
    expect(await isLive()).toBe(true);

    const at = await withWorkplace();
    const own = await startApp(at);
    // What nobody sets of a page's preferences Electron finds here: frames are given the bridge, too.
    const page = await windowAnew(own, at, () =>
      own.app.evaluate(() => {
        Object.defineProperty(Object.prototype, 'nodeIntegrationInSubFrames', { value: true, configurable: true });
      }),
    );
    await own.app.evaluate(({ BrowserWindow }) => {
      Reflect.deleteProperty(Object.prototype, 'nodeIntegrationInSubFrames');
      BrowserWindow.getAllWindows()[0]?.webContents.removeAllListeners('will-frame-navigate');
    });
    await page.evaluate(`Promise.all([null, 'allow-scripts'].map((sandbox) => new Promise((loaded) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>A frame</p>';
      if (sandbox !== null) frame.sandbox = sandbox;
      frame.addEventListener('load', loaded);
      document.body.append(frame);
    })))`);
    const refusals = async () =>
      (await readFile(join(own.profile.userData, 'logs', 'main.log'), 'utf8')).split(refusal).length - 1;
    const [, ...frames] = page.frames();
    expect(await Promise.all(frames.map((frame) => frame.evaluate('origin')))).toEqual(['app://queue-tray', 'null']);
    for (const frame of frames) await frame.evaluate(`window.queueTray.command('sign-out', null)`);
    await expect.poll(refusals).toBe(2);
    // Another page in the very window.
    await own.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,'));
    await page.evaluate(`window.queueTray.command('sign-out', null)`);
    await expect.poll(refusals).toBe(3);
  });

  it('18 Avoid usage of the file:// protocol and prefer usage of custom protocols', async () => {
    const { app, page } = signedIn();
    expect(page.url()).toBe('app://queue-tray/index.html');
    const statuses = await app.evaluate(async ({ session }) => {
      const paths = [
        'queue-tray/index.html',
        'queue-tray/../main/index.js',
        'queue-tray/..%2fmain%2findex.js',
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

  it('20 Do not expose Electron APIs to untrusted web content', async () => {
    const { page } = signedIn();
    expect(await page.evaluate('Object.keys(window.queueTray).sort()')).toEqual(['command', 'locale', 'on']);
    // All else that the page finds there is Chromium's: a page that has no preload finds it, too.
    const foreign = await foreignPage('app://queue-tray/sound.html', {});
    const names = v.parse(v.array(v.string()), await foreign.evaluate('Object.getOwnPropertyNames(globalThis)'));
    await foreign.close();
    const given = `Object.getOwnPropertyNames(globalThis).filter((name) => !${JSON.stringify(names)}.includes(name))`;
    expect(await page.evaluate(given)).toEqual(['queueTray', '__paraglide', '__svelte']);
    // What is heard has no event with it, whose sender can do all that Electron can.
    const heard = `new Promise((hear) => {
      const stop = window.queueTray.on('state', (...given) => {
        stop();
        hear(given.map((one) => typeof one.sender));
      });
      window.queueTray.command('ready', null);
    })`;
    expect(await page.evaluate(heard)).toEqual(['undefined']);
    for (const bad of [`'sign-out', { anything: true }`, `'choose-storage', 'nowhere'`, `'mark', { id: 1 }`]) {
      await page.evaluate(`window.queueTray.command(${bad})`);
    }
    await expect.poll(log).toContain('a command with a wrong payload was refused: mark');
    await page.evaluate(`window.queueTray.command('quit', null)`);
    expect(await log()).not.toContain('an unknown command');
    expect(await isLive()).toBe(true);
  });
});
