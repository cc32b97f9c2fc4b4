/** Starting with the computer, without a window. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { app } from 'electron';
import { autostartEntry, isSwitchedOn } from './autostart-entry';
import { ownProgram } from './own-program';

/** Without a window at first. macOS passes no arguments on. */
const hidden = '--hidden';

/** The program that runs and what it needs to run the app again. */
function ownCommand(): readonly [string, ...string[]] {
  const program = ownProgram();
  return app.isPackaged ? [program, hidden] : [program, app.getAppPath(), hidden];
}

function entryPath(): string {
  // The XDG Base Directory Specification has what is not absolute passed over.
  const config = process.env['XDG_CONFIG_HOME'] ?? '';
  const folder = isAbsolute(config) ? config : join(homedir(), '.config');
  return join(folder, 'autostart', 'queue-tray.desktop');
}

/** The file that starts the app, or null where there is none or it is switched off. */
async function liveEntry(): Promise<string | null> {
  const entry = await readFile(entryPath(), 'utf8').catch(() => null);
  return entry !== null && isSwitchedOn(entry) ? entry : null;
}

async function write(entry: string): Promise<void> {
  const path = entryPath();
  await mkdir(dirname(path), { recursive: true });
  // At once or not at all: half a file would start half a command.
  await writeFile(`${path}.new`, entry);
  await rename(`${path}.new`, path);
}

/**
 * Has the app started with the computer, or not; rejects where the system does not take it. A file that the desktop's own
 * tool has switched off is off already, and stays.
 */
export async function setAutostart(on: boolean): Promise<void> {
  if (process.platform !== 'linux') app.setLoginItemSettings({ openAtLogin: on, args: [hidden] });
  else if (on) await write(autostartEntry(ownCommand()));
  else if ((await liveEntry()) !== null) await rm(entryPath(), { force: true });
}

/**
 * For the start of an app that is to start with the computer: whether it still does, or was switched off by the desktop's
 * own means, which is left so. A file that leads to a program that has moved is written anew; rejects where that fails.
 */
export async function keepAutostart(): Promise<boolean> {
  if (process.platform !== 'linux') {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings({ args: [hidden] });
    // Windows alone knows a second switch, in its task manager.
    return process.platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin;
  }
  const [there, wanted] = [await liveEntry(), autostartEntry(ownCommand())];
  if (there !== null && there !== wanted) await write(wanted);
  return there !== null;
}

/** Leaves nothing that starts the app, switched off or not. Returns the path of what could not be deleted. */
export async function forgetAutostart(): Promise<readonly string[]> {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: false, args: [hidden] });
    return [];
  }
  try {
    await rm(entryPath(), { force: true });
    return [];
  } catch {
    return [entryPath()];
  }
}
