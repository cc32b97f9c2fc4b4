/** What a company's settings leave to an agent. What they refuse is logged. */
import type { CompanyQueues } from './queue-choices';
import { isHeld, mayStoreWeakly } from './policy/locks';
import type { Policy } from './policy/policy';
import { serversFor } from './policy/servers';
import { serverOrigin } from './server-address';
import type { Problem } from './session';
import type { SettingsFile } from './storage/settings';

/** What the rules are made of. */
export interface CompanyRulesParts {
  readonly policy: Policy;
  readonly settings: SettingsFile;
  readonly log: (line: string) => void;
}

/** What an agent may do. */
export interface CompanyRules {
  /** The server to look for a stored sign-in at: the one that was asked for where that is allowed, or that of the settings. */
  readonly serverFor: (asked: string | null) => string;
  /** Why a server may not be signed in to; null where it may. */
  readonly refusalOf: (origin: string) => Problem | null;
  /** Whether a sign-in may be kept without a keyring. */
  readonly mayStoreWeakly: () => boolean;
  /** Which queues are to be in the list; the demo has its own. */
  readonly queuesFor: (demo: boolean) => CompanyQueues;
}

/** The rules of a policy. */
export function createCompanyRules({ policy, settings, log }: CompanyRulesParts): CompanyRules {
  function refusalOf(origin: string): Problem | null {
    const servers = serversFor(policy, settings.current().server);
    if (servers === null || servers.includes(origin)) return null;
    log(`the company’s settings do not allow the server ${origin}`);
    return isHeld(policy, 'server')
      ? { kind: 'server-held', servers }
      : { kind: 'server-refused', company: policy.company, servers };
  }

  return {
    refusalOf,
    serverFor(asked) {
      const { server } = settings.current();
      if (asked === null || serversFor(policy, server) === null) return asked ?? server;
      const origin = serverOrigin(asked);
      return origin.ok && refusalOf(origin.value) === null ? asked : server;
    },
    mayStoreWeakly() {
      if (mayStoreWeakly(policy)) return true;
      log('the company’s settings do not allow a sign-in to be kept without a keyring');
      return false;
    },
    queuesFor: (demo) => (demo ? { holds: 'free' } : policy.queues),
  };
}
