/** Where things lie in the profile. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** The files of one profile. */
export interface Places {
  readonly settings: string;
  readonly credentials: string;
  readonly log: string;
  /** The journal of alerts of one agent at one server: a shared desk mixes nothing. */
  readonly journal: (origin: string, employee: string) => string;
  /** The demo's own journal. */
  readonly demoJournal: string;
}

/** The files below the profile's folder. */
export function placesIn(profile: string): Places {
  const agents = join(profile, 'agents');
  return {
    settings: join(profile, 'settings.json'),
    credentials: join(profile, 'credentials.json'),
    log: join(profile, 'logs', 'main.log'),
    // A hash, since neither a server's address nor an id need be a good file name.
    journal: (origin, employee) => {
      const name = createHash('sha256')
        .update(JSON.stringify([origin, employee]))
        .digest('hex')
        .slice(0, 16);
      return join(agents, name, 'alerts.jsonl');
    },
    demoJournal: join(agents, 'demo', 'alerts.jsonl'),
  };
}
