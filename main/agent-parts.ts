/** What an agent is made of. */
import type { SignInForm } from './bridge/contract';
import type { DutyParts } from './duty';
import type { Policy } from './policy/policy';
import type { Credentials } from './storage/credentials';
import type { SettingsFile } from './storage/settings';
import type { Redactor } from './telecomx/redact';
import type { Transport } from './telecomx/transport';

/** What an agent is made of, besides what it makes for its duty itself. */
export interface AgentParts extends Omit<
  DutyParts,
  'client' | 'serverTime' | 'interval' | 'onExpired' | 'onWritten' | 'companyQueues'
> {
  /** What the company has set. */
  readonly policy: Policy;
  readonly transport: Transport;
  /** The desktop's clock (epoch milliseconds), until the server's is known. */
  readonly desktopNow: () => number;
  readonly settings: SettingsFile;
  readonly credentials: Credentials;
  /** Starts the built-in demo, or gives the one that runs: where it is, and how to sign in to it. */
  readonly startDemo: () => Promise<SignInForm>;
  readonly redactor: Redactor;
  /** A name for a token that gives nothing of it away and is another for each. */
  readonly fingerprint: (token: string) => string;
}
