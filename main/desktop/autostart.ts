/** Starting with the computer, without a window. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { autostartEntry, isSwitchedOn } from './autostart-entry';

/** Without a window at first. */
const hidden = '--hidden';

/** The program that runs and what it needs to run the app again: an AppImage is started by its own file. */
function ownCommand(): readonly string[] {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  return app.isPackaged ? [program, hidden] : [program, app.getAppPath(), hidden];
}

function entryPath(): string {
  const config = process.env['XDG_CONFIG_HOME'];
  const folder = config === undefined || config === '' ? join(homedir(), '.config') : config;
  return join(folder, 'autostart', 'queue-tray.desktop');
}

async function isOnHere(): Promise<boolean> {
  return isSwitchedOn(await readFile(entryPath(), 'utf8').catch(() => 'Hidden=true'));
}

async function write(): Promise<void> {
  const path = entryPath();
  await mkdir(dirname(path), { recursive: true });
  // At once or not at all: half a file would start half a command.
  await writeFile(`${path}.new`, autostartEntry(ownCommand()));
  await rename(`${path}.new`, path);
}

/**
 * Has the app started with the computer, or not; rejects where the system does not take it. What is so already stays as it
 * is, but a file that leads to a program that has moved is written anew.
 */
export async function setAutostart(on: boolean): Promise<void> {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: on, args: [hidden] });
    return;
  }
  if (on) await write();
  else if (await isOnHere()) await rm(entryPath(), { force: true });
}
