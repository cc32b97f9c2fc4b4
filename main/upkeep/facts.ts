/** All that is looked at to say how the app is doing. */
import type { Decision } from '../alerts/decisions';
import type { PopupChannel, PopupOutcome } from '../alerts/popup';
import type { Quiet } from '../alerts/quiet';
import type { Notice, Preferences, SessionView } from '../bridge/contract';
import type { CompanyFacts } from '../policy/company';
import type { TelecomxError } from '../telecomx/errors';

/** One queue. */
export interface QueueFacts {
  readonly id: string;
  readonly name: string;
  /** How long ago the last good answer came, in milliseconds; null before the first. */
  readonly age: number | null;
  /** Whether that is too old to be the truth. */
  readonly isOld: boolean;
  readonly failure: TelecomxError | null;
  readonly unreadable: number;
  readonly alerts: boolean;
}

/** The facts. Nothing in them is put into words yet. */
export interface DiagnosticsFacts {
  readonly app: {
    readonly version: string;
    readonly electron: string;
    readonly chrome: string;
    readonly node: string;
    /** The system and its release, e.g. `linux 6.1.0 x64`. */
    readonly system: string;
    /** The desktop as it calls itself, and X11 or Wayland; '' where it does not say. */
    readonly desktop: string;
    /** Milliseconds. */
    readonly uptime: number;
  };
  readonly popups: {
    readonly choice: Preferences['popupChannel'];
    readonly channel: PopupChannel['name'];
    readonly service: {
      readonly name: string;
      readonly vendor: string;
      readonly version: string;
      readonly capabilities: readonly string[];
    } | null;
    /** Null where it cannot be asked. */
    readonly inhibited: boolean | null;
    readonly last: PopupOutcome | null;
    /** Why popups are not seen, or may not be; null while they are. */
    readonly trouble: string | null;
  };
  readonly trayHost: boolean;
  /** Whether there is a real keyring; null where that was not asked. */
  readonly keyring: boolean | null;
  readonly session: SessionView['state'];
  /** The host of the server, '' before a sign-in. */
  readonly server: string;
  readonly connection:
    { readonly state: 'connecting' | 'live' } | { readonly state: 'offline'; readonly trouble: TelecomxError } | null;
  /** How far the server's clock is ahead of the desktop's, in milliseconds; null before it is known. */
  readonly clockOffset: number | null;
  /** Between two questions to one queue, in milliseconds. */
  readonly interval: number;
  readonly queues: readonly QueueFacts[];
  /** What the company has set. */
  readonly company: CompanyFacts;
  readonly quiet: Quiet | null;
  readonly soundOn: boolean;
  /** What does not work on this computer, by the names the app gives it. */
  readonly troubles: readonly Notice['kind'][];
  /** The newest first. */
  readonly decisions: readonly Decision[];
  /** Epoch milliseconds, of the desktop's clock and of the server's. */
  readonly desktopNow: number;
  readonly serverNow: number;
}
