/**
 * Everything that may come after the first paint: files, network, popups and the agent itself. Loaded late, so that
 * the window is there at once.
 */
import { createHash } from 'node:crypto';
import { createAgent, type Agent } from './agent';
import { isTroubled } from './agent-state';
import { createDecisionLog, type Decision } from './alerts/decisions';
import type { AlertKind } from './alerts/kinds';
import type { ShowPopup } from './alerts/popup';
import { doNotDisturbUntil, type Quiet, type QuietChoice } from './alerts/quiet';
import { createQuietKeeper, type QuietKeeper } from './alerts/quiet-keeper';
import type { CallId } from './board/caller';
import type { SignInForm } from './bridge/contract';
import { monotonic } from './desktop/clock';
import { createTransport } from './desktop/http';
import { createNetworkWatch } from './desktop/network-changes';
import { networkSignature } from './desktop/network-signature';
import { createProxyLogin, type ProxyLogin } from './desktop/proxy-login';
import type { Company } from './policy/company';
import { refusedIn, weakRule } from './policy/locks';
import { settingsLayers } from './policy/settings-layers';
import { openAgentSettings } from './storage/agent-settings';
import { openCredentials } from './storage/credentials';
import { openJournal } from './storage/journal';
import { openLog } from './storage/log';
import { allEnded } from './storage/one-by-one';
import { placesIn } from './storage/places';
import type { OnSetAside } from './storage/set-aside';
import type { Preferences } from './storage/preferences';
import { openSettings, type Settings } from './storage/settings';
import { openUpdateMemory, type UpdateMemoryFile } from './storage/update-memory';
import { createTokenCipher } from './storage/token-cipher';
import { createRedactor } from './telecomx/redact';

/** What the background needs of the foreground. */
export interface BackgroundParts {
  /** The folder of the profile. */
  readonly profile: string;
  /** What the company has set. */
  readonly company: Company;
  readonly showPopup: ShowPopup;
  readonly onChange: () => void;
  readonly onChosen: (call: CallId | null) => void;
  /** Alerts of these kinds went up just now. */
  readonly onSaid: (kinds: readonly AlertKind[]) => void;
  /** The person has set something. */
  readonly onPreferences: (preferences: Preferences) => void;
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
  readonly updateMemory: UpdateMemoryFile;
  readonly preferences: () => Preferences;
  /** The server of the last sign-in, or the one to begin with. */
  readonly server: () => string;
  readonly changePreferences: (change: Partial<Preferences>) => void;
  readonly doNotDisturb: (choice: QuietChoice) => void;
  readonly quiet: () => Quiet | null;
  /** What the desktop says that bears on being quiet. */
  readonly hear: QuietKeeper['hear'];
  /** Whether there is a real keyring; null where that was not asked yet. */
  readonly keyring: () => boolean | null;
  /** The last decisions about alerts, the newest first. */
  readonly decisions: () => readonly Decision[];
  readonly rememberPlace: (shape: 'normal' | 'compact', place: NonNullable<Settings['windowPlace']>) => void;
  /** Whether it was told that closing the window leaves the app in the tray. */
  readonly isCloseExplained: () => boolean;
  readonly closeIsExplained: () => void;
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
  const { policy } = parts.company;
  const redactor = createRedactor();
  const log = openLog(places.log, (line) => redactor.redact(line));
  const settings = await openSettings(places.settings, parts.onSetAside, settingsLayers(policy));
  for (const problem of parts.company.facts(settings.current().server).problems) log(problem);
  const proxies = createProxyLogin(parts.onChange);
  const decisions = createDecisionLog();
  const preferences = (): Preferences => settings.current();
  const setTimer = (callback: () => void, delay: number): (() => void) => {
    const timer = setTimeout(callback, delay);
    return () => {
      clearTimeout(timer);
    };
  };
  const cipher = createTokenCipher(parts.keyringAnswers);
  let keyring: boolean | null = null;
  const hasKeyring = async (): Promise<boolean> => {
    keyring = await cipher.hasKeyring();
    return keyring;
  };
  const quiet = createQuietKeeper({
    rules: preferences,
    desktopNow: () => Date.now(),
    setTimer,
    onChange: () => {
      agent.reconsider();
      parts.onChange();
    },
  });
  const agent = createAgent({
    ...parts,
    policy,
    onChange: () => {
      watchNetwork(isTroubled(agent.state()));
      parts.onChange();
    },
    transport: createTransport(proxies),
    setTimer,
    preferences,
    quiet: quiet.now,
    note: decisions.note,
    monotonic,
    desktopNow: () => Date.now(),
    random: () => Math.random(),
    settings,
    credentials: openCredentials(places.credentials, { ...cipher, hasKeyring }, parts.onSetAside, weakRule(policy)),
    openFiles: async ({ demo, account }) => {
      const files = demo ? places.demo : places.agent(account);
      const [journal, history, chosen] = await Promise.all([
        openJournal(files.journal, parts.onSetAside),
        openJournal(files.history, parts.onSetAside),
        openAgentSettings(files.settings, parts.onSetAside),
      ]);
      return { journal, history, settings: chosen };
    },
    fingerprint: (token) => `token ${createHash('sha256').update(token).digest('hex').slice(0, 16)}`,
    startDemo: demoStarter(),
    redactor,
    log,
  });
  const watchNetwork = createNetworkWatch(networkSignature, () => {
    agent.wake('new-network');
  });
  const changePreferences = (change: Partial<Preferences>): void => {
    const refused = refusedIn(policy, change);
    if (refused.length > 0) log(`the company’s settings do not allow a change of ${refused.join(', ')}`);
    agent.changeSettings(change);
    parts.onPreferences(preferences());
    quiet.look();
    agent.reconsider();
    parts.onChange();
  };
  return {
    agent,
    proxies,
    updateMemory: openUpdateMemory(places.updates),
    preferences,
    server: () => settings.current().server,
    changePreferences,
    doNotDisturb: (choice) => {
      changePreferences({ doNotDisturb: doNotDisturbUntil(choice, Date.now()) });
    },
    quiet: quiet.now,
    hear: quiet.hear,
    keyring: () => keyring,
    decisions: decisions.all,
    rememberPlace: (shape, place) => {
      agent.changeSettings(shape === 'normal' ? { windowPlace: place } : { compactPlace: place });
    },
    isCloseExplained: () => settings.current().closeExplained,
    closeIsExplained: () => {
      agent.changeSettings({ closeExplained: true });
    },
    tryAgain: () => {
      proxies.askAgain();
      agent.wake('asked');
    },
    interval: () => settings.current().pollInterval * 1000,
    unwritten: allEnded,
    log,
  };
}
