/** The licences of all that the app is made of: one file that the build collects. */
import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import { m } from '../../messages/compiled/messages';

/** In an installed app beside the archive, since another program reads it; in the repository where the build leaves it. */
function licencesPath(): string {
  return app.isPackaged ? join(process.resourcesPath, 'licences.txt') : join(app.getAppPath(), 'out', 'licences.txt');
}

/** Opens it in the computer's own program for texts. Where that fails, a person is told where it is. */
export async function openLicences(): Promise<void> {
  const path = licencesPath();
  if ((await shell.openPath(path)) === '') return;
  await dialog.showMessageBox({ type: 'info', title: app.name, message: m.about_licences_failed(), detail: path });
}
