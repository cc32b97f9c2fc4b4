/** What the window is told of the company's settings, of updates and of the app itself. Types alone. */
import type { Preferences } from '../storage/preferences';

/** What a company can set for all of its agents; `locked` is what an agent then cannot change. */
export type GovernedSetting =
  | 'server'
  | 'allowedServers'
  | 'queues'
  | 'pollInterval'
  | 'popupPrivacy'
  | 'weakStorage'
  | 'updates'
  | 'updateFeed'
  | 'language';

/** What a company has set, as far as the window shows it. */
export interface PolicyView {
  /** Who set it, to be named beside what is locked; null where no policy holds, or it does not say. */
  readonly company: string | null;
  /** What the agent cannot change. */
  readonly locked: readonly GovernedSetting[];
  /** What of that is held only because the company's settings have a mistake. */
  readonly held: readonly GovernedSetting[];
  /** What holds of the preferences where the agent chose nothing, as far as the company has a say in it. */
  readonly usual: Partial<Pick<Preferences, 'popupPrivacy' | 'updates' | 'language'>>;
  /** Whether a sign-in may be kept on a computer without a keyring. */
  readonly weakStorage: boolean;
  /** The origins of the servers that an agent may sign in to; null: any. */
  readonly servers: readonly string[] | null;
}

/** The app itself. */
export interface AboutView {
  readonly version: string;
  /** The version of Electron that it runs in. */
  readonly electron: string;
  /** Whether it was packed with another Electron than the one it is made for, which is not for use at work. */
  readonly fallback: boolean;
}

/** How it stands with updates. */
export interface UpdatesView {
  /** A sentence: what is known, or what went wrong. */
  readonly text: string;
  /** What the agent can do now; null: nothing. `install-anyway`: callers wait, and it was to be installed. */
  readonly offer: 'check' | 'download' | 'install' | 'install-anyway' | null;
  /** Whether something is under way. */
  readonly busy: boolean;
}
