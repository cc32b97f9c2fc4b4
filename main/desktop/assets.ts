/** Where the app's own files lie, in the repository and in an installed app. */

import { join } from 'node:path';
import { app } from 'electron';

/** The bundle lies in `out/main` or below; the assets stand beside `out`, in the same archive. */
const root = import.meta.dirname.slice(0, import.meta.dirname.lastIndexOf(join('/', 'out', 'main')));

/** The path of a file below `assets/`, to be read by Electron or Node in this process. */
export function assetPath(...parts: readonly string[]): string {
  return join(root, 'assets', ...parts);
}

/** The path of the app's icon for other processes, which cannot read inside an archive: its copy lies unpacked beside it. */
export function appIconPath(): string {
  return assetPath('icons', '128x128.png').replace(/\bapp\.asar\b/, 'app.asar.unpacked');
}

/** The path of the program that shows toasts on Windows: installed beside the archive, and in the repository node-notifier's own. */
export function snoreToastPath(): string {
  const program = 'snoretoast-x64.exe';
  return app.isPackaged
    ? join(process.resourcesPath, program)
    : join(root, 'node_modules', 'node-notifier', 'vendor', 'snoreToast', program);
}
