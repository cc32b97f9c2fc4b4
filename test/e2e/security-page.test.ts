/**
 * Electron's checklist (https://www.electronjs.org/docs/latest/tutorial/security), as far as it is about what a page is given.
 * docs/security.md says how each test was seen to fail.
 */
import type { ElectronApplication } from 'playwright-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shared } from '../support/lifetime';
import { windowAnew } from '../support/window-anew';
import { startApp, startSignedIn, withWorkplace } from '../support/workplace';

/** What Electron has made of the preferences of each of the app's pages. */
function preferencesIn(app: ElectronApplication): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron's types do not know it.
      const read: unknown = Reflect.get(contents, 'getLastWebPreferences');
      const preferences: unknown = typeof read === 'function' ? Reflect.apply(read, contents, []) : null;
      return typeof preferences === 'object' ? { ...preferences } : {};
    }),
  );
}

describe('Electron’s checklist: the page', () => {
  const signedIn = shared(async () => {
    const at = await withWorkplace();
    // Where there is no microphone, it cannot be refused either.
    const app = await startSignedIn(at, { flags: ['--use-fake-device-for-media-stream'] });
    // Without a window sounds have a page of their own, which stays for a while.
    const page = await windowAnew(app, at, async () => {
      at.pbx.scene.caller({ queue: at.queue('Support'), state: 'VIP', name: 'Gerda Gone' });
      await vi.waitUntil(() => app.app.windows().some((one) => one.url().includes('/sound.html')), 10_000);
    });
    await page.getByText(/^Live/).waitFor();
    const effective = await preferencesIn(app.app);
    expect(effective).toHaveLength(2);
    return { at, ...app, page, effective };
  });
  const elsewhere = (): string => `${signedIn().at.pbx.origin}/auth/validateToken`;
  const wasAsked = (): boolean => signedIn().at.pbx.log.requests.some(({ route }) => route === 'validateToken');

  beforeEach(() => {
    signedIn().at.pbx.log.clear();
  });

  it('1 Only load secure content', async () => {
    const { page } = signedIn();
    const loaded = await page.evaluate(
      `[location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]`,
    );
    expect(loaded).toContain('app://queue-tray/index.html');
    expect([loaded].flat().filter((url) => !String(url).startsWith('app://queue-tray/'))).toEqual([]);

    const { page: form } = await startApp(await withWorkplace());
    await form.getByLabel('Server').fill('http://203.0.113.7');
    await form.getByLabel('E-mail').fill('ada@example.org');
    await form.getByLabel('Password', { exact: true }).fill('plain to see');
    await form.getByRole('button', { name: 'Sign in', exact: true }).click();
    await form.getByText(/must begin with https/).waitFor({ timeout: 3000 });
  });

  it('2 Do not enable Node.js integration for remote content', async () => {
    const { page } = signedIn();
    const names = ['require', 'process', 'module', 'Buffer', 'global'];
    expect(await page.evaluate(`${JSON.stringify(names)}.filter((name) => name in globalThis)`)).toEqual([]);
    const ways = ['nodeIntegration', 'nodeIntegrationInSubFrames', 'nodeIntegrationInWorker'];
    const open = signedIn().effective.flatMap((one) => ways.filter((way) => one[way] === true));
    expect(open).toEqual([]);
  });

  it('3 Enable context isolation', async () => {
    expect(signedIn().effective.map((one) => one['contextIsolation'])).toEqual([true, true]);
    const code = '"return typeof process"';
    expect(await signedIn().page.evaluate(`window.queueTray.command.constructor(${code})()`)).toBe('undefined');
  });

  it('4 Enable process sandboxing', () => {
    expect(signedIn().effective.map((one) => one['sandbox'])).toEqual([true, true]);
  });

  it('5 Handle session permission requests from remote content', async () => {
    const { page } = signedIn();
    const kinds = ['geolocation', 'camera', 'microphone', 'midi', 'notifications', 'clipboard-read'];
    const states = await page.evaluate(
      `Promise.all(${JSON.stringify(kinds)}.map((name) => navigator.permissions.query({ name }).then(({ state }) => state)))`,
    );
    expect(states).toEqual(kinds.map(() => 'denied'));
    const position = `new Promise((found) => {
      navigator.geolocation.getCurrentPosition(() => found('here'), ({ code, PERMISSION_DENIED }) => found(code === PERMISSION_DENIED ? 'denied' : 'allowed'));
    })`;
    expect(await page.evaluate(position)).toBe('denied');
    expect(await page.evaluate('Notification.requestPermission()')).toBe('denied');
    const wishes = [
      'navigator.mediaDevices.getUserMedia({ audio: true })',
      'navigator.mediaDevices.getUserMedia({ video: true })',
      'navigator.requestMIDIAccess({ sysex: true })',
      'navigator.clipboard.readText()',
    ];
    const answers = wishes.map((wish) => page.evaluate(`${wish}.then(() => 'granted', ({ name }) => name)`));
    expect(await Promise.all(answers)).toEqual(wishes.map(() => 'NotAllowedError'));
  });

  it('6 Do not disable webSecurity', () => {
    expect(signedIn().effective.map((one) => one['webSecurity'])).toEqual([true, true]);
  });

  it('7 Define a Content Security Policy', async () => {
    const { app, page, consoleErrors } = signedIn();
    const policy = await app.evaluate(async ({ session }) => {
      const answer = await session.fromPartition('queue-tray').fetch('app://queue-tray/index.html');
      return answer.headers.get('content-security-policy');
    });
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      ...['script', 'style', 'font', 'img', 'media'].map((kind) => `${kind}-src 'self'`),
      ...['connect-src', 'base-uri', 'form-action', 'frame-ancestors'].map((what) => `${what} 'none'`),
    ]);
    // The page says it, too, but for what only a header can say.
    const own = await page.evaluate(`document.querySelector('meta[http-equiv="Content-Security-Policy"]').content`);
    expect(policy).toBe(`${String(own)}; frame-ancestors 'none'`);
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

  it('8 Do not enable allowRunningInsecureContent', () => {
    expect(signedIn().effective.map((one) => one['allowRunningInsecureContent'])).toEqual([false, false]);
  });

  it('9 Do not enable experimental features', () => {
    expect(signedIn().effective.map((one) => one['experimentalFeatures'])).toEqual([false, false]);
  });

  it('10 Do not use enableBlinkFeatures', async () => {
    expect(signedIn().effective.map((one) => one['enableBlinkFeatures'] ?? '')).toEqual(['', '']);
    const switches = ['enable-blink-features', 'enable-features', 'enable-experimental-web-platform-features'];
    const given = await signedIn().app.evaluate(
      ({ app }, names) =>
        names.filter((name) => app.commandLine.getSwitchValue(name) !== '' || app.commandLine.hasSwitch(name)),
      switches,
    );
    expect(given).toEqual([]);
  });
});
