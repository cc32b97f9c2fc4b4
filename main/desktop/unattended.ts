/** A run without a person, for trying the app out: what would be said is printed, and a picture taken at the end. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Popup } from '../alerts/popup';
import { displayText } from '../words/display-text';

/** Prints a popup as one plain line. */
export function printAlert({ title, body }: Popup): void {
  process.stdout.write(`${displayText(title)} – ${body.split('\n').map(displayText).join(', ')}\n`);
}

/** Takes a picture of the window, prints its path as the last line, and quits; with an exit code of 1 where it fails. */
export async function endWithPicture(window: BrowserWindow): Promise<void> {
  try {
    const picture = await window.webContents.capturePage();
    if (picture.isEmpty()) throw new Error('the window could not be pictured');
    // Whoever reads the path by a program is promised one without spaces.
    const folder = /\s/.test(tmpdir()) && process.platform !== 'win32' ? '/tmp' : tmpdir();
    const path = join(await mkdtemp(join(folder, 'queue-tray-')), 'window.png');
    await writeFile(path, picture.toPNG());
    process.stdout.write(`${path}\n`, () => {
      app.exit(0);
    });
  } catch (error) {
    process.stderr.write(`No picture: ${error instanceof Error ? error.message : 'unknown'}\n`, () => {
      app.exit(1);
    });
  }
}
