/** Where the settings lie, for who needs to know before anything else is loaded. */
import { join } from 'node:path';

/** The file of settings below the profile's folder. */
export function settingsIn(profile: string): string {
  return join(profile, 'settings.json');
}
