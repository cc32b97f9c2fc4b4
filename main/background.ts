/**
 * Everything that may come after the first paint: files, network, popups and the agent itself. Loaded late, so that
 * the window is there at once.
 */
import { createAgent, type Agent } from './agent';
import type { ShowPopup } from './alerts/popup-fallback';
import { monotonicTime, type CallId } from './board/caller';
import type { SignInForm } from './bridge/contract';
import { createTransport } from './desktop/http';
import { openCredentials } from './storage/credentials';
import { openJournal } from './storage/journal';
import { openLog } from './storage/log';
import { allEnded } from './storage/one-by-one';
import { placesIn } from './storage/places';
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
}

/** The running background. */
export interface Background {
  readonly agent: Agent;
  /** Between two questions to one queue, in milliseconds. */
  readonly interval: () => number;
  /** Where a settings file that made no sense was put, or null. */
  readonly settingsSetAside: string | null;
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
      return { server: origin, ...account };
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
  const settings = await openSettings(places.settings);
  const agent = createAgent({
    ...parts,
    transport: createTransport(),
    setTimer: (callback, delay) => {
      const timer = setTimeout(callback, delay);
      return () => {
        clearTimeout(timer);
      };
    },
    monotonic: () => monotonicTime(performance.now()),
    desktopNow: () => Date.now(),
    random: () => Math.random(),
    settings,
    credentials: openCredentials(places.credentials, createTokenCipher()),
    openJournal: ({ demo, account }) =>
      openJournal(demo ? places.demoJournal : places.journal(account.origin, account.employee ?? account.email)),
    startDemo: demoStarter(),
    redactor,
    log,
  });
  return {
    agent,
    interval: () => settings.current().pollInterval * 1000,
    settingsSetAside: settings.setAside,
    unwritten: allEnded,
    log,
  };
}
