/**
 * Everything that passes between the main process and the window, in one file. The handlers, the preload and the
 * renderer's side are derived from these types, so a drift between them does not compile.
 *
 * All texts that depend on the platform's answers come ready in the agent's language; the window adds its own labels.
 */
import type { Preferences } from '../storage/preferences';
import type { TokenStrategy } from '../telecomx/access';
import type { AboutView, PolicyView, UpdatesView } from './contract-company';
import type { DiagnosticsView, OpenView, QuietChoice, QuietView, TestPopupView } from './contract-alerts';
import type { ActionResultView, CallersPatch, QueueAlertWish, QueueWish } from './contract-board';
import type { SessionView } from './contract-session';

export type * from './contract-alerts';
export type * from './contract-board';
export type * from './contract-company';
export type * from './contract-session';
export type { Preferences };

/** The languages of the app. */
export type Locale = 'en' | 'da';

/** What a person typed to sign in. The password lives no longer than the sign-in it is for. */
export interface SignInForm {
  readonly server: string;
  readonly email: string;
  readonly password: string;
  readonly strategy: TokenStrategy;
}

/** A personal token in the place of a password. */
export interface TokenForm {
  readonly server: string;
  readonly token: string;
  readonly strategy: TokenStrategy;
}

/** A queue one place up or down in the person's own order. */
export interface QueueMove {
  readonly id: string;
  readonly by: -1 | 1;
}

/** What a proxy wants to know; kept in memory until the app quits. */
export interface ProxyForm {
  readonly username: string;
  readonly password: string;
}

/** Where the token goes when the desktop has no real keyring. */
export type TokenStorage = 'session-only' | 'weak';

/** What the window may ask of the main process: name → payload. Every command is answered when it was accepted. */
export interface Commands {
  /** The window has its listener in place and wants the present state. */
  readonly ready: null;
  /** What the window shows first has been painted. */
  readonly painted: null;
  readonly 'sign-in': SignInForm;
  readonly 'use-token': TokenForm;
  /** The second factor: the code that was asked for. */
  readonly 'send-code': string;
  /** Back from the second factor to the form. */
  readonly 'cancel-sign-in': null;
  readonly 'try-demo': null;
  /** From the demo to the sign-in for one's own account. */
  readonly 'leave-demo': null;
  /** Forgets the sign-in on this computer. */
  readonly 'sign-out': null;
  /** Ends all of the agent's sessions, on every computer and in every program. */
  readonly 'sign-out-everywhere': null;
  readonly 'choose-storage': TokenStorage;
  /** The person thinks that it may work now. */
  readonly 'try-again': null;
  readonly 'set-queue': QueueWish;
  readonly 'move-queue': QueueMove;
  /** A queue that is not among the agent's own, by its id. */
  readonly 'add-queue': string;
  readonly 'remove-queue': string;
  readonly 'proxy-sign-in': ProxyForm;
  /** Not now: it is asked for again when a person tries again. */
  readonly 'proxy-cancel': null;
  /** What of a queue's events is spoken of. */
  readonly 'set-queue-alert': QueueAlertWish;
  readonly 'change-preferences': Partial<Preferences>;
  /** Chooses for how long nothing is to disturb. */
  readonly 'do-not-disturb': QuietChoice;
  readonly 'test-popup': null;
  /** Whether the diagnostics are being looked at. */
  readonly diagnostics: boolean;
  /** Copies the report, which has nothing personal in it. */
  readonly 'copy-report': null;
  /** The agent chose a row (or none); the mark that a popup's click left goes there. */
  readonly mark: string | null;
  /** Copies the number of a caller, by the caller's id. */
  readonly 'copy-number': string;
  /** Calls a caller back, by the caller's id, in the computer's own phone program. */
  readonly 'call-back': string;
  /** The list is asked for in a window too low for it. */
  readonly 'make-room': null;
  /** Whether something is open that needs more room than the strip has. */
  readonly 'need-room': boolean;
  readonly 'check-for-updates': null;
  /** Fetches the newer version that was found. */
  readonly 'download-update': null;
  /** Installs what was fetched, and starts the app again; true: also while callers wait. */
  readonly 'install-update': boolean;
  /** Shows the licences of all that the app is made of. */
  readonly 'open-licences': null;
  /** Deletes all that the app keeps on this computer, and quits. */
  readonly 'delete-everything': null;
}

/** Every command once; one that is missing here does not compile. */
const named: Readonly<Record<keyof Commands, true>> = {
  ready: true,
  painted: true,
  'sign-in': true,
  'use-token': true,
  'send-code': true,
  'cancel-sign-in': true,
  'try-demo': true,
  'leave-demo': true,
  'sign-out': true,
  'sign-out-everywhere': true,
  'choose-storage': true,
  'try-again': true,
  'set-queue': true,
  'move-queue': true,
  'add-queue': true,
  'remove-queue': true,
  'proxy-sign-in': true,
  'proxy-cancel': true,
  'set-queue-alert': true,
  'change-preferences': true,
  'do-not-disturb': true,
  'test-popup': true,
  diagnostics: true,
  'copy-report': true,
  mark: true,
  'copy-number': true,
  'call-back': true,
  'make-room': true,
  'need-room': true,
  'check-for-updates': true,
  'download-update': true,
  'install-update': true,
  'open-licences': true,
  'delete-everything': true,
};

/** The names of all commands; the preload lets nothing else through. */
export const commandNames: ReadonlySet<string> = new Set(Object.keys(named));

/** The whole state of the window, sent whenever something in it changed. */
export interface WindowState {
  readonly session: SessionView;
  readonly locale: Locale;
  /** True while the callers come from the built-in demo. */
  readonly demo: boolean;
  /** What does not work besides the platform; none when all is well. */
  readonly notices: readonly Notice[];
  /** A proxy that wants to know who asks; null where none does. */
  readonly proxy: ProxyView | null;
  /** What the person has set; null before it was read. */
  readonly preferences: Preferences | null;
  readonly quiet: QuietView;
  /** What became of the last test popup; null before the first, and once the window has been closed since. */
  readonly testPopup: TestPopupView | null;
  /** Whether another program has the keys that were chosen for bringing the window forward, or the desktop gives none. */
  readonly shortcutTaken: boolean;
  /** All that is known of how the app is doing; null while nobody looks at it. */
  readonly diagnostics: DiagnosticsView | null;
  /** What the person asked for in the tray's menu. */
  readonly open: OpenView | null;
  /** Whether this desktop lets no program keep its window above all others. */
  readonly onTopRefused: boolean;
  /** What became of the last thing done about a caller; null where there is nothing to tell. */
  readonly actionResult: ActionResultView | null;
  readonly policy: PolicyView;
  readonly about: AboutView;
  readonly updates: UpdatesView;
}

/** A proxy that asks a person to sign in. */
export interface ProxyView {
  readonly host: string;
  /** Whether it refused what was typed last. */
  readonly refused: boolean;
}

/** Something that does not work, in words, and what to do about it. */
export interface Notice {
  readonly kind:
    | 'popups'
    | 'policy'
    | 'update'
    | 'set-aside'
    | 'journal'
    | 'settings'
    | 'not-stored'
    | 'not-forgotten'
    | 'not-ended';
  readonly text: string;
}

/** A sound to be played now. */
interface SoundView {
  /** By the name of its file. */
  readonly kind: string;
  /** From 0, not at all, to 1. */
  readonly volume: number;
}

/** What the main process tells the window: name → payload. */
export interface Messages {
  readonly state: WindowState;
  readonly callers: CallersPatch;
  /** Whether the window can be seen; it can until this says otherwise. */
  readonly seen: boolean;
  readonly sound: SoundView;
}

/** What the preload puts on the renderer's `window.queueTray`. */
export interface WindowBridge {
  /** The language to start with, before the first state has come. */
  readonly locale: Locale;
  command<Name extends keyof Commands>(name: Name, payload: Commands[Name]): Promise<void>;
  /** Returns the unsubscribe. */
  on<Name extends keyof Messages>(name: Name, listener: (payload: Messages[Name]) => void): () => void;
}
