/** Takes the pictures of the README and of the guide: the real app, with the callers of its demo. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type CDPSession, type Page } from 'playwright-core';
import type { Commands } from '../main/bridge/contract';
import { buildIfStale } from './build';
import { chromiumFlags } from './chromium';
import { startPrivateDesktop } from './desktop/private-desktop';
import { electronRuntime } from './electron-runtime';
import { preflight } from './preflight';
import { repository } from './repository';
import { asScript, tell } from './run';

/** A picture: what the app is told before it is taken, and its size in the page's own pixels. */
interface Picture {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  /** Pixels of the picture to one of the page. */
  readonly scale: 1 | 2;
  readonly theme?: 'light' | 'dark';
  readonly preferences?: Commands['change-preferences'];
  readonly open?: 'details' | 'settings';
}

const list = { size: [400, 640], scale: 2 } as const;
const whole = { size: [400, 600], scale: 2 } as const;
const strip = { size: [300, 212], scale: 2, preferences: { shape: 'compact' } } as const;
const wall = { size: [1280, 900], scale: 1, theme: 'dark', preferences: { shape: 'wallboard' } } as const;

const inEnglish: readonly Picture[] = [
  { name: 'list-light', ...list },
  { name: 'list-dark', ...list, theme: 'dark' },
  { name: 'details', ...whole, open: 'details' },
  { name: 'settings', ...whole, open: 'settings' },
  { name: 'compact', ...strip },
  { name: 'wallboard', ...wall },
];
const inDanish: readonly Picture[] = [
  { name: 'danish', ...list },
  { name: 'danish-details', ...whole, open: 'details' },
  { name: 'danish-settings', ...whole, open: 'settings' },
  { name: 'danish-compact', ...strip },
  { name: 'danish-wallboard', ...wall },
];

asScript(async () => {
  const { executable } = await electronRuntime();
  await preflight(executable, 'private-desktop');
  await buildIfStale();
  const desktop = await startPrivateDesktop();
  try {
    await picture(executable, desktop.environment, 'en', inEnglish);
    await picture(executable, desktop.environment, 'da', inDanish);
  } finally {
    await desktop.end();
  }
  return 0;
});

/** Starts the app on its demo, waits until every kind of caller is there, and takes the pictures before one of them goes. */
async function picture(
  executable: string,
  desktop: NodeJS.ProcessEnv,
  language: 'en' | 'da',
  pictures: readonly Picture[],
): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'queue-tray-pictures-'));
  const flags = [repository, '--demo', `--lang=${language}`, `--user-data-dir=${join(home, 'profile')}`];
  const app = await _electron.launch({
    executablePath: executable,
    args: [...chromiumFlags(desktop), ...flags],
    chromiumSandbox: true,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', HOME: home, ...desktop },
  });
  try {
    const page = await app.firstWindow();
    const devtools = await app.context().newCDPSession(page);
    for (const kind of ['vip', 'callback', 'waiting'])
      await page.locator(`.row[data-kind="${kind}"]`).first().waitFor();
    for (const wanted of pictures) {
      await set(page, devtools, wanted);
      const path = join(repository, 'docs', 'images', `${wanted.name}.png`);
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' });
      await writeFile(path, data, 'base64');
      tell(path);
    }
  } finally {
    await app.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The caret blinks, and is on one picture and not on the next. */
const withoutCaret = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { caret-color: transparent }');
  document.adoptedStyleSheets.push(sheet);
}`;

/** Brings the page to where the picture is taken. */
async function set(page: Page, devtools: CDPSession, wanted: Picture): Promise<void> {
  const { size, scale, theme = 'light', preferences = { shape: 'normal' }, open } = wanted;
  const [width, height] = size;
  await command(page, 'change-preferences', preferences);
  await command(page, 'mark', null);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
  // What the picture before this one has opened is closed.
  await page.reload();
  await page
    .locator(`html[data-shape="${preferences.shape ?? 'normal'}"] .row`)
    .first()
    .waitFor();
  await page.evaluate(withoutCaret);
  if (open === 'details') await page.locator('.row[data-kind="vip"]').dispatchEvent('dblclick');
  if (open === 'settings') await page.locator('.tools .tool').last().dispatchEvent('click');
  if (open !== undefined) await page.locator(open === 'details' ? '.details' : 'dialog[open]').waitFor();
  await page.evaluate('document.fonts.ready.then(() => new Promise((drawn) => setTimeout(drawn, 300)))');
}

async function command<Name extends keyof Commands>(page: Page, name: Name, payload: Commands[Name]): Promise<void> {
  await page.evaluate(`window.queueTray.command(${JSON.stringify(name)}, ${JSON.stringify(payload)})`);
}
