/** What is answered on the terminal, without a window: the version, the help, and the check of this computer. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { m } from '../messages/compiled/messages';
import { checkFolder, type CommandLine } from './command-line';
import { lineOf } from './terminal/finding';

/** A whole check may take so long. Milliseconds. */
const checkWithin = 10_000;

/** Prints and ends with an exit code, but not before all is out of this process; whoever no longer reads is not waited for. */
function endWith(code: number, text: string): void {
  process.stdout.on('error', () => undefined);
  process.stdout.write(text, () => {
    app.exit(code);
  });
}

/** Answers; to be called before Electron is ready, and nothing else begun. */
export async function answer(commandLine: CommandLine): Promise<void> {
  switch (commandLine.task) {
    case 'run':
      return;
    case 'version':
      endWith(0, `${app.getVersion()}\n`);
      return;
    case 'help': {
      const { helpText } = await import('./terminal/help');
      endWith(0, helpText(app.getVersion()));
      return;
    }
    case 'check':
      if (commandLine.checkFolder === null) checkApart();
      else checkIn(commandLine, commandLine.checkFolder);
  }
}

/**
 * Has the check done by a process of its own. It can be ended, whatever holds it up; it needs no display, which must be said
 * on its command line; and what Chromium writes is in a folder that goes with it.
 */
function checkApart(): void {
  let folder: string;
  try {
    folder = mkdtempSync(join(tmpdir(), 'queue-tray-check-'));
  } catch (error) {
    endWith(1, failed(m.check_did_not_run({ detail: error instanceof Error ? error.message : String(error) })));
    return;
  }
  const headless = process.platform === 'linux' ? ['--ozone-platform=headless', '--disable-gpu'] : [];
  const { status, signal, error } = spawnSync(
    process.execPath,
    [...process.argv.slice(1), ...headless, `${checkFolder}${folder}`],
    { stdio: 'inherit', timeout: checkWithin, killSignal: 'SIGKILL' },
  );
  removeSoon(folder);
  if (status === 0 || status === 1) endWith(status, '');
  else if (signal === 'SIGKILL') endWith(1, failed(m.check_took_too_long({ seconds: checkWithin / 1000 })));
  else endWith(1, failed(m.check_did_not_run({ detail: error?.message ?? signal ?? String(status) })));
}

function failed(text: string): string {
  return lineOf('check', { mark: 'fail', text });
}

/** Chromium's other processes may write for a moment longer. What then stays is the system's to remove, as all in its folder. */
function removeSoon(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  } catch {
    // The check was done all the same.
  }
}

/** The check itself: it takes nothing from an app that runs, and leaves nothing in the agent's own data. */
function checkIn(commandLine: CommandLine, folder: string): void {
  // Asked for, Electron would make it.
  const profile = app.commandLine.getSwitchValue('user-data-dir') || join(app.getPath('appData'), app.getName());
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  // Electron would put a dialog up, for which there is no display.
  process.on('uncaughtException', ({ message }) => {
    endWith(1, failed(m.check_did_not_run({ detail: message })));
  });
  void app.whenReady().then(async () => {
    const { checkHere } = await import('./check-here');
    endWith((await checkHere(commandLine, profile)) ? 0 : 1, '');
  });
}
