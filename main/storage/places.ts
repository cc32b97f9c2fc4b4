/** Where things lie in the profile. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Account } from './credentials';
import { settingsIn } from './settings-place';

/** The files of one agent at one server: a shared desk mixes nothing. */
interface AgentPlaces {
  /** The journal of alerts. */
  readonly journal: string;
  /** How many waited, minute by minute. */
  readonly history: string;
  readonly settings: string;
}

/** The files of one profile. */
export interface Places {
  readonly settings: string;
  readonly credentials: string;
  readonly log: string;
  /** What of updates outlives a run. */
  readonly updates: string;
  /** By server and employee; by e-mail where the platform did not name the employee. */
  readonly agent: (account: Account) => AgentPlaces;
  /** The demo's own. */
  readonly demo: AgentPlaces;
}

/** The files below the profile's folder. */
export function placesIn(profile: string): Places {
  const agentPlaces = (name: string): AgentPlaces => ({
    journal: join(profile, 'agents', name, 'alerts.jsonl'),
    history: join(profile, 'agents', name, 'history.jsonl'),
    settings: join(profile, 'agents', name, 'settings.json'),
  });
  return {
    settings: settingsIn(profile),
    credentials: join(profile, 'credentials.json'),
    log: join(profile, 'logs', 'main.log'),
    updates: join(profile, 'updates.json'),
    // A hash, since neither a server's address nor an id need be a good file name.
    agent: ({ origin, employee, email }) => {
      const hash = createHash('sha256').update(JSON.stringify([origin, employee ?? email]));
      return agentPlaces(hash.digest('hex').slice(0, 16));
    },
    demo: agentPlaces('demo'),
  };
}
