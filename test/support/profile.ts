import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenOver } from './lifetime';

/** A person's home that holds nothing yet. It outlives the app, so that a test can start it again. */
export interface Profile {
  readonly home: string;
  /** Where the app keeps its own data. */
  readonly userData: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Makes a home, which goes with the test that calls this. */
export async function withProfile(): Promise<Profile> {
  const home = await mkdtemp(join(tmpdir(), 'queue-tray-home-'));
  whenOver(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));
  const runtime = join(home, 'run');
  await mkdir(runtime, { mode: 0o700 });
  const folders = {
    XDG_CONFIG_HOME: 'config',
    XDG_CACHE_HOME: 'cache',
    XDG_DATA_HOME: 'data',
    XDG_STATE_HOME: 'state',
  };
  const environment = Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, join(home, folder)]));
  return {
    home,
    userData: join(home, 'user-data'),
    environment: { ...environment, HOME: home, XDG_RUNTIME_DIR: runtime },
  };
}
