/** The app's own package.json, where packing writes down how it was made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Reads it; null where it cannot be read. */
export function ownManifest(): unknown {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'));
    return parsed;
  } catch {
    return null;
  }
}
