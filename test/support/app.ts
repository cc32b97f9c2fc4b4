import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ConsoleMessage, type ElectronApplication, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumFlags } from '../../scripts/chromium';
import { repository } from '../../scripts/repository';
import type { Desktop } from './desktop';
import { recordOutput } from './output';
import { whenOver } from './lifetime';
import { withProfile, type Profile } from './profile';

/** How the app is started. */
export interface LaunchOptions {
  readonly desktop: Pick<Desktop, 'environment'>;
  /** The app's own flags, e.g. `--demo`. */
  readonly flags?: readonly string[];
  /** A home to start in again; without it the app gets a new one. */
  readonly profile?: Profile;
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder of the app; without it this repository's. */
  readonly folder?: string;
  /** The program of a packed app, which knows its folder itself. */
  readonly program?: string;
}

/** The real app, built, as it runs. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: Profile;
  /** The main process, of which all others are children. */
  readonly pid: number;
  /** All the app has printed, from its first line on: its output, then its errors. */
  readonly output: () => string;
  /** What the window's console said of errors, violations of the content security policy among them. */
  readonly consoleErrors: string[];
  /** Ends the app as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Quits the app as its menu does. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the app. It ends with the test, which fails if an error was left in {@link RunningApp.consoleErrors} or in the
 * log as something unforeseen.
 */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const profile = options.profile ?? (await withProfile());
  const own = [`--user-data-dir=${profile.userData}`, ...(options.flags ?? [])];
  const { executable, output } = await recordOutput(options.program ?? inject('electron'));
  const folder = options.program === undefined ? [options.folder ?? repository] : [];
  const app = await _electron.launch({
    executablePath: executable,
    args: [...chromiumFlags({}), ...folder, ...own],
    // The flags say whether there is one: without this there is none.
    chromiumSandbox: true,
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'en_US.UTF-8',
      // What a company has set on this very computer is none of a test's.
      QUEUE_TRAY_POLICY: join(profile.home, 'policy.json'),
      ...profile.environment,
      ...options.desktop.environment,
      ...options.environment,
    },
  });
  askAgainWhereAnswersGetLost(app);
  const child = app.process();
  const consoleErrors: string[] = [];
  collectErrors(app, consoleErrors);
  const close = async () => {
    if (!hasEnded(child)) await app.close();
  };
  whenOver(async () => {
    await close();
    const log = await readFile(join(profile.userData, 'logs', 'main.log'), 'utf8').catch(() => '');
    if (log.includes('something unforeseen')) throw new Error(`The main process has errors:\n${log}`);
    if (consoleErrors.length > 0) throw new Error(`The window's console has errors:\n${consoleErrors.join('\n')}`);
  });
  const page = await app.firstWindow().catch((error: unknown) => {
    throw new Error(`The app opened no window; it printed:\n${output()}`, { cause: error });
  });
  for (const message of await page.consoleMessages()) keepError(message, consoleErrors);
  return { app, page, profile, pid: child.pid ?? 0, output, consoleErrors, kill: () => kill(child), close };
}

/**
 * Main is asked by its debugger, which can be in the middle of a turn. If memory is tidied up before that turn ends, the
 * answer is lost with the promise of it (seen once in thousands); then it is asked once more.
 */
function askAgainWhereAnswersGetLost(app: ElectronApplication): void {
  const evaluate: (...given: readonly never[]) => Promise<unknown> = app.evaluate.bind(app);
  const ask = (given: readonly never[]): Promise<unknown> => evaluate(...given);
  Reflect.set(app, 'evaluate', (...given: readonly never[]) =>
    ask(given).catch((error: unknown) => {
      if (String(error).includes('promise was garbage collected')) return ask(given);
      throw error;
    }),
  );
}

/** The window may have spoken before anybody listened: then {@link Page.consoleMessages} has it, and maybe both. */
function keepError(message: ConsoleMessage, errors: string[]): void {
  const text = message.text();
  const counts = message.type() === 'error' || text.includes('Content Security Policy');
  if (counts && !errors.includes(text)) errors.push(text);
}

function collectErrors(app: ElectronApplication, errors: string[]): void {
  app.context().on('console', (message) => {
    keepError(message, errors);
  });
  app.context().on('weberror', (thrown) => errors.push(String(thrown.error())));
}

async function kill(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
