import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

/** The folder that every clone of this repository shares, outside of all of them. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const xdg = environment['XDG_CACHE_HOME'];
  if (xdg?.startsWith('/') === true) return join(xdg, 'queue-tray');
  // A HOME that is set but empty would make the path relative.
  const home = homedir() === '' ? userInfo().homedir : homedir();
  return join(home, '.cache', 'queue-tray');
}
