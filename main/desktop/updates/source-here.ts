/** Where this build's updates come from, and what package runs here. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import * as v from 'valibot';
import { packageHere } from '../../upkeep/updates/package-kind';
import { ownManifest } from '../own-manifest';
import { updateSource, type BuiltInUpdates, type UpdateSource } from '../../upkeep/updates/source';

/** What packing wrote into the app's own package.json. */
const builtIn = v.object({
  queueTray: v.object({ updates: v.nullable(v.object({ feed: v.string(), key: v.string() })) }),
});

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

function builtInUpdates(): BuiltInUpdates | null {
  try {
    return v.parse(builtIn, ownManifest()).queueTray.updates;
  } catch {
    return null;
  }
}

/** Reads it; `companyFeed` is the address that the company set instead of the build's own, or null. Never throws. */
export function updateSourceHere(companyFeed: string | null): UpdateSource {
  const program = process.execPath;
  const { APPIMAGE: appImage = '', APPDIR: appFolder = '', ...environment } = process.env;
  const sharedFolders = [environment['ProgramFiles'], environment['ProgramFiles(x86)']].filter(
    (folder) => folder !== undefined,
  );
  return updateSource({
    isPackaged: app.isPackaged,
    builtIn: builtInUpdates(),
    companyFeed,
    package: packageHere({
      platform: process.platform,
      program,
      packageType: textIn(join(process.resourcesPath, 'package-type')),
      appImage,
      appFolder,
      hasUninstaller: existsSync(join(dirname(program), `Uninstall ${app.getName()}.exe`)),
      sharedFolders,
    }),
  });
}
