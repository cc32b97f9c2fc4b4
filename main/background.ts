/**
 * Everything that may come after the first paint: files, network, popups and the agent itself. Loaded late, so that
 * the window is there at once.
 */
import { createHash } from 'node:crypto';
import { createAgent, type Agent } from './agent';
import { isTroubled } from './agent-state';
import type { ShowPopup } from './alerts/popup-fallback';
import type { CallId } from './board/caller';
import type { SignInForm } from './bridge/contract';
import { monotonic } from './desktop/clock';
import { createTransport } from './desktop/http';
import { createNetworkWatch } from './desktop/network-changes';
import { networkSignature } from './desktop/network-signature';
import { createProxyLogin, type ProxyLogin } from './desktop/proxy-login';
import { openAgentSettings } from './storage/agent-settings';
import { openCredentials } from './storage/credentials';
import { openJournal } from './storage/journal';
import { openLog } from './storage/log';
import { allEnded } from './storage/one-by-one';
import { placesIn } from './storage/places';
import type { OnSetAside } from './storage/set-aside';
import { openSettings } from './storage/settings';
import { createTokenCipher } from './storage/token-cipher';
import { createRedactor } from './telecomx/redact';

/** What the background needs of the foreground. */
export interface BackgroundParts {
  /** The folder of the profile. */
  readonly profile: string;
  readonly showPopup: ShowPopup;
  readonly onChange: () => void;
  readonly onChosen: (call: CallId | null) => void;
  readonly onSetAside: OnSetAside;
  /** Whether the desktop's keyring answers, so that asking it for something does not stop the app. */
  readonly keyringAnswers: () => Promise<boolean>;
}

/** The running background. */
export interface Background {
  readonly agent: Agent;
  /** Between two questions to one queue, in milliseconds. */
  readonly interval: () => number;
  readonly proxies: ProxyLogin;
  /** The person thinks that it may work now. */
  readonly tryAgain: () => void;
  /** Resolves when what is being written is on disk; null where nothing is. */
  readonly unwritten: () => Promise<void> | null;
  readonly log: (line: string) => void;
}

/** The demo is started once, however often it is tried; one that could not start is tried anew. */
function demoStarter(): () => Promise<SignInForm> {
  let form: Promise<SignInForm> | null = null;
  async function start(): Promise<SignInForm> {
    try {
      const { startDemoPbx } = await import('./demo-pbx');
      const { origin, account } = await startDemoPbx();
      return { server: origin, ...account, strategy: 'query' };
    } catch (error) {
      form = null;
      throw error;
    }
  }
  return () => (form ??= start());
}

/** Starts it. */
export async function startBackground(parts: BackgroundParts): Promise<Background> {
  const places = placesIn(parts.profile);
  const redactor = createRedactor();
  const log = openLog(places.log, (line) => redactor.redact(line));
  const settings = await openSettings(places.settings, parts.onSetAside);
  const proxies = createProxyLogin(parts.onChange);
  const agent = createAgent({
    ...parts,
    onChange: () => {
      watchNetwork(isTroubled(agent.state()));
      parts.onChange();
    },
    transport: createTransport(proxies),
    setTimer: (callback, delay) => {
      const timer = setTimeout(callback, delay);
      return () => {
        clearTimeout(timer);
      };
    },
    monotonic,
    desktopNow: () => Date.now(),
    random: () => Math.random(),
    settings,
    credentials: openCredentials(places.credentials, createTokenCipher(parts.keyringAnswers), parts.onSetAside),
    openFiles: async ({ demo, account }) => {
      const files = demo ? places.demo : places.agent(account);
      const [journal, chosen] = await Promise.all([
        openJournal(files.journal, parts.onSetAside),
        openAgentSettings(files.settings, parts.onSetAside),
      ]);
      return { journal, settings: chosen };
    },
    fingerprint: (token) => `token ${createHash('sha256').update(token).digest('hex').slice(0, 16)}`,
    startDemo: demoStarter(),
    redactor,
    log,
  });
  const watchNetwork = createNetworkWatch(networkSignature, () => {
    agent.wake('new-network');
  });
  return {
    agent,
    proxies,
    tryAgain: () => {
      proxies.askAgain();
      agent.wake('asked');
    },
    interval: () => settings.current().pollInterval * 1000,
    unwritten: allEnded,
    log,
  };
}
