/**
 * "Delete everything on this computer": what the app keeps goes when all its work has ended. Chromium writes some of its own
 * files at the very end, and Windows deletes none that is open: so the app is started once more, to delete what is left
 * before anything else, and ends.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { m } from '../../messages/compiled/messages';
import {
  deletePlace,
  deleteProfile,
  eraseFlag,
  isDeleting,
  markDeleting,
  placesBesideProfile,
  type ProfilePlace,
} from '../storage/erase';
import { forgetAutostart } from './autostart';
import { forgetKey } from './keyring-key';
import { ownProgram } from './own-program';
import { createSessionBus } from './session-bus';

/** So many paths are read by a person. */
const mostNamed = 8;

function otherPlaces(): readonly string[] {
  return placesBesideProfile({ platform: process.platform, home: homedir(), environment: process.env });
}

/** The name of the key, where it could not be deleted. */
async function keyLeft(): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const bus = createSessionBus();
  const isGone = await forgetKey(bus, app.name);
  await bus.close();
  return isGone ? [] : [m.erase_key({ app: app.name })];
}

/** The profile of this start. */
function profileHere(): ProfilePlace {
  const folder = app.getPath('userData');
  return { folder, isOwn: folder === join(app.getPath('appData'), app.getName()) };
}

/** Deletes all that can be deleted while the app runs, says what could not be, and has the rest deleted after its end. */
export async function eraseEverything(): Promise<void> {
  const profile = profileHere();
  // What Chromium has open on Windows is no failure yet.
  const inProfile = deleteProfile(profile).filter(() => process.platform !== 'win32');
  const left = [
    ...inProfile,
    ...otherPlaces().flatMap(deletePlace),
    ...(await forgetAutostart()),
    ...(await keyLeft()),
  ];
  if (left.length > 0) {
    await dialog.showMessageBox({
      type: 'warning',
      title: app.name,
      message: m.erase_failed(),
      detail: detailOf(left),
      buttons: [m.erase_failed_quit()],
    });
  }
  markDeleting(profile);
  app.relaunch({ args: [...process.argv.slice(1), eraseFlag], execPath: ownProgram() });
}

/**
 * Deletes what the end of an app that deletes everything has left, and ends this one; to be called before Electron is ready.
 * Anybody can write the flag: without the mark, or while the app runs, nothing is deleted.
 */
export function finishErasing(): void {
  const profile = profileHere();
  if (!isDeleting(profile) || !app.requestSingleInstanceLock()) process.exit(0);
  app.releaseSingleInstanceLock();
  const left = deleteProfile(profile);
  if (left.length > 0) dialog.showErrorBox(m.erase_failed(), detailOf(left));
  process.exit(left.length === 0 ? 0 : 1);
}

function detailOf(left: readonly string[]): string {
  return m.erase_failed_means({ left: left.slice(0, mostNamed).join('\n') });
}
