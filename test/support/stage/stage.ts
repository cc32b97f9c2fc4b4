/** The window's page alone: whatever the main process could tell it is told at once, and nothing of it ever changes by itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type CDPSession, type Page } from 'playwright-core';
import { chromiumFlags } from '../../../scripts/chromium';
import type { Locale, Messages } from '../../../main/bridge/contract';
import type { Scene } from './scene';
import { sizes, type Size } from './sizes';

/** How the page is looked at. */
export interface Look {
  /** In the page's own pixels. */
  readonly size: Size;
  readonly theme: 'light' | 'dark';
  /** Whether the system's few colours stand in for all others. */
  readonly highContrast?: boolean;
}

/** The page on its stage. */
export interface Stage {
  readonly page: Page;
  /** What the page's console had to complain of. */
  readonly errors: readonly string[];
  /** Puts a scene on a page that begins anew. */
  readonly show: (scene: Scene, locale: Locale) => Promise<void>;
  readonly look: (look: Look) => Promise<void>;
  readonly tell: <Name extends keyof Messages>(name: Name, payload: Messages[Name]) => Promise<void>;
  /** What is seen, as a PNG with one pixel for each of the page's. */
  readonly picture: () => Promise<Buffer>;
  /** Adds a style, until the next scene. */
  readonly restyle: (css: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Where the stage is set up. */
export interface StageOptions {
  readonly executable: string;
  /** With a display. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A folder for the profile. */
  readonly folder: string;
  /** Whether time stands still, as it must for pictures. */
  readonly frozen: boolean;
}

/** What would differ from machine to machine: how large pixels are, their colours, and how times are typed in. */
const sameEverywhere = ['--force-device-scale-factor=1', '--force-color-profile=srgb', '--lang=en-US'];

/** What would differ from look to look: the blinking caret, and what is under way. */
const calm = '*, *::before, *::after { caret-color: transparent !important; transition: none !important; }';

/** Two frames, after which everything that was asked for is drawn. */
const drawn = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** How a page is looked at while the agent does something on it: everything has room. */
const first: Look = { size: sizes.usual, theme: 'light' };

/** Sets the stage up; nothing is shown yet. */
export async function openStage({ executable, environment, folder, frozen }: StageOptions): Promise<Stage> {
  const program = join(import.meta.dirname, 'program');
  const app = await _electron.launch({
    executablePath: executable,
    args: [...chromiumFlags({}), ...sameEverywhere, program, `--user-data-dir=${folder}`],
    chromiumSandbox: true,
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'en_US.UTF-8',
      HOME: folder,
      TZ: 'UTC',
      FONTCONFIG_FILE: join(program, 'fonts.conf'),
      ...present(environment),
    },
  });
  const page = await app.firstWindow();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(await readFile(join(import.meta.dirname, 'page-bridge.cjs'), 'utf8'));
  if (frozen) await page.addInitScript(await readFile(join(import.meta.dirname, 'page-clock.cjs'), 'utf8'));
  const devtools = await app.context().newCDPSession(page);
  /** What is scrolled to; null where that is the beginning. */
  let shown: string | null = null;
  const tell: Stage['tell'] = async (name, payload) => {
    await page.evaluate(`stage.tell(${JSON.stringify(name)}, ${JSON.stringify(payload)})`);
  };
  // A sheet of the page's own script is no inline style, which the page lets no one have.
  const restyle: Stage['restyle'] = async (css) => {
    await page.evaluate(`{
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(css)});
      document.adoptedStyleSheets.push(sheet);
    }`);
    await page.evaluate(drawn);
  };
  return {
    page,
    errors,
    tell,
    restyle,
    async show({ told, act, from = null }, locale) {
      await lookAt(page, devtools, first);
      shown = from;
      await page.goto('app://queue-tray/index.html');
      if (frozen) await restyle(calm);
      const { state, callers } = told(locale);
      await tell('callers', { whole: true, set: callers, gone: [] });
      await tell('state', state);
      await page.evaluate(drawn);
      await act?.(page, locale);
      await page.evaluate(`document.fonts.ready.then(() => ${drawn})`);
    },
    async look(look) {
      await lookAt(page, devtools, look);
      if (shown === null) return;
      await page.evaluate(`document.querySelector(${JSON.stringify(shown)}).scrollIntoView({ block: 'start' })`);
      await page.evaluate(drawn);
    },
    async picture() {
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    end: () => app.close(),
  };
}

async function lookAt(page: Page, devtools: CDPSession, { size, theme, highContrast = false }: Look): Promise<void> {
  const [width, height] = size;
  await page.emulateMedia({
    colorScheme: theme,
    reducedMotion: 'reduce',
    forcedColors: highContrast ? 'active' : 'none',
  });
  await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await page.evaluate(drawn);
}

function present(environment: StageOptions['environment']): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) found[name] = value;
  return found;
}
