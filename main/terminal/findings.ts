/** From what is known of this computer to what `--check` says of it. Pure; texts in the language that is set. */
import { m } from '../../messages/compiled/messages';
import type { AddressProblem } from '../server-address';
import { sentenceFor } from '../telecomx/error-sentence';
import type { TelecomxError } from '../telecomx/errors';
import type { UpdateSource } from '../upkeep/updates/source';
import { updatesView } from '../upkeep/updates/view';
import { problemText } from '../words/problem';
import type { Finding } from './finding';

/** How it is with the keyring: the system's own needs no looking after. */
export type KeyringState = 'works' | 'missing' | 'locked' | 'silent';

/** A notification service, by its own words. */
interface Service {
  readonly name: string;
  readonly version: string;
  readonly capabilities: readonly string[];
}

/** A company's settings, as far as it matters here whether they can be relied on. */
interface CompanySettings {
  /** Null where there are none. */
  readonly source: string | null;
  readonly company: string | null;
  /** What is wrong in them, a sentence each. */
  readonly problems: readonly string[];
  /** Where others than the administrator can change them, or null. */
  readonly openAt: string | null;
  /** Where not everybody can read them, or null. */
  readonly hiddenAt: string | null;
}

/** The company's settings. */
export function policyFinding({ source, company, problems, openAt, hiddenAt }: CompanySettings): Finding {
  if (source === null) return { mark: 'ok', text: m.check_policy_none() };
  const wrong = [
    ...problems,
    ...(openAt === null ? [] : [m.check_policy_open({ place: openAt })]),
    ...(hiddenAt === null ? [] : [m.check_policy_hidden({ place: hiddenAt })]),
  ];
  if (wrong.length > 0) return { mark: 'fail', text: wrong.join(' ') };
  return { mark: 'ok', text: company === null ? m.check_policy({ source }) : m.check_policy_of({ source, company }) };
}

/** The server at `origin`: `problem` is why it does not answer as the platform does, or null. */
export function serverFinding(origin: string, problem: TelecomxError | null): Finding {
  const server = new URL(origin).host;
  if (problem === null) return { mark: 'ok', text: m.check_server({ server }) };
  return { mark: 'fail', text: sentenceFor(problem, { server, signingIn: true }) };
}

/** What somebody wrote is no address of a server. */
export function addressFinding(typed: string, problem: AddressProblem): Finding {
  const say = problem === 'insecure' ? m.check_server_insecure : m.check_server_invalid;
  return { mark: 'fail', text: say({ server: typed }) };
}

/** The server that was asked for is none of those that the company allows. */
export function refusedFinding(company: string | null, servers: readonly string[]): Finding {
  return { mark: 'fail', text: problemText({ kind: 'server-refused', company, servers }, '') };
}

/** The keyring. */
export function keyringFinding(state: KeyringState): Finding {
  switch (state) {
    case 'works':
      return { mark: 'ok', text: m.check_keyring() };
    case 'missing':
      return { mark: 'fail', text: m.check_keyring_none() };
    case 'locked':
      return { mark: 'note', text: m.check_keyring_locked() };
    case 'silent':
      return { mark: 'fail', text: m.check_keyring_silent() };
  }
}

/** The notification service; null where none answers. */
export function notificationsFinding(service: Service | null): Finding {
  if (service === null) return { mark: 'fail', text: m.check_notifications_none() };
  const { name, version, capabilities } = service;
  // Names alone, which are the same in every language.
  return { mark: 'ok', text: `${name} ${version} (${capabilities.join(', ')})` };
}

/** Whether the desktop shows tray icons; the app works without them, too. */
export function trayFinding(isShown: boolean): Finding {
  return isShown ? { mark: 'ok', text: m.check_tray() } : { mark: 'note', text: m.check_tray_none() };
}

/** Where newer versions come from; `isOff`: the company has switched that off. */
export function updatesFinding(source: UpdateSource, isOff: boolean): Finding {
  if (isOff) return { mark: 'ok', text: m.updates_off() };
  if (source.kind === 'possible') return { mark: 'ok', text: m.check_updates({ server: source.feed.host }) };
  // In the words of the settings. Most packages that do not update themselves are kept up to date by somebody.
  const { text } = updatesView(source, { kind: 'off' }, 0);
  return { mark: source.why === 'unsafe-address' ? 'fail' : 'note', text };
}

/** Windows and macOS have a tray, and show popups in their own way, which only a popup proves. */
export const bySystem = {
  notifications: (): Finding => ({ mark: 'note', text: m.check_by_system() }),
  tray: (): Finding => ({ mark: 'ok', text: m.check_tray_by_system() }),
} as const;

/** What did not answer in time (milliseconds). */
export function lateFinding(limit: number): Finding {
  return { mark: 'fail', text: m.check_late({ seconds: limit / 1000 }) };
}

/** A check that failed itself. */
export function brokenFinding(error: unknown): Finding {
  return { mark: 'fail', text: m.check_broke({ detail: error instanceof Error ? error.message : String(error) }) };
}
