/**
 * The agent's side of the app: carries out what the session decides, with the parts that are handed to it. It knows
 * neither windows nor trays; whoever shows something listens to `onChange` and asks for the state.
 */
import { createAnnouncer, type Announcer } from './alerts/announcer';
import { readLedger } from './alerts/ledger';
import { popupText } from './alerts/popup-text';
import type { Popup, ShownPopup } from './alerts/popup';
import type { CallId, MonotonicTime, QueueId, ServerTime } from './board/caller';
import type { SignInForm, TokenStorage } from './bridge/contract';
import { desktopClock, observeDate, serverTime, type ServerClock } from './polling/server-clock';
import { serverOrigin } from './server-address';
import { advance, type Effect, type Form, type Grant, type Session, type SessionEvent } from './session';
import type { Credentials } from './storage/credentials';
import type { Journal } from './storage/journal';
import type { SettingsFile } from './storage/settings';
import { signIn } from './telecomx/auth';
import { createClient } from './telecomx/client';
import type { Redactor } from './telecomx/redact';
import type { SetTimer } from './telecomx/timer';
import type { Transport } from './telecomx/transport';
import { startWatch, type Watch, type WatchState } from './watch';

/** What an agent is made of. */
export interface AgentParts {
  readonly transport: Transport;
  readonly setTimer: SetTimer;
  readonly monotonic: () => MonotonicTime;
  /** The desktop's clock (epoch milliseconds), until the server's is known. */
  readonly desktopNow: () => number;
  readonly random: () => number;
  readonly settings: SettingsFile;
  readonly credentials: Credentials;
  /** The journal of alerts of one agent at one server; the demo has its own. */
  readonly openJournal: (grant: Grant) => Promise<Journal>;
  readonly showPopup: (popup: Popup, onClick: () => void) => ShownPopup;
  /** Starts the built-in demo, or gives the one that runs: where it is, and how to sign in to it. */
  readonly startDemo: () => Promise<SignInForm>;
  readonly redactor: Redactor;
  /** Told lines that are redacted already or hold nothing secret. */
  readonly log: (line: string) => void;
  readonly onChange: () => void;
  /** The person chose a popup: the caller's, or a summary (null). */
  readonly onChosen: (call: CallId | null) => void;
}

/** What there is to be shown. */
export interface AgentState {
  readonly session: Session;
  /** Null unless the session is watching. */
  readonly watch: WatchState | null;
  readonly serverNow: ServerTime;
}

/** The agent. Commands never reject: what goes wrong is part of the state. */
export interface Agent {
  state(): AgentState;
  /** Looks for a stored token for `server`, or for that of the last sign-in. */
  restore(server: string | null): Promise<void>;
  signIn(form: SignInForm): Promise<void>;
  tryDemo(): Promise<void>;
  leaveDemo(): void;
  signOut(): void;
  chooseStorage(choice: TokenStorage): void;
  /** The network may be back, or the machine awake. */
  wake(): void;
  close(): void;
}

/** Makes the agent; nothing happens before a command. */
export function createAgent(parts: AgentParts): Agent {
  const { settings, credentials, redactor, monotonic } = parts;
  let session: Session = { state: 'starting' };
  let clock: ServerClock = desktopClock(parts.desktopNow(), monotonic());
  let watch: Watch | null = null;
  let announcer: Announcer | null = null;
  /** Grows with each watch, so that what an ended one still has to say is not taken for the next one's. */
  let watchNumber = 0;

  const client = createClient({
    ...parts,
    onServerDate: (date, sentAt, receivedAt) => {
      clock = observeDate(clock, { date, sentAt, receivedAt });
    },
  });
  const serverNow = (): ServerTime => serverTime(clock, monotonic());
  const lastForm = (): Form => ({ server: settings.current().server, email: settings.current().email });

  function dispatch(event: SessionEvent): void {
    const transition = advance(session, event);
    session = transition.session;
    transition.effects.forEach(carryOut);
    parts.onChange();
  }

  function carryOut(effect: Effect): void {
    switch (effect.do) {
      case 'watch':
        void begin(effect.grant);
        return;
      case 'stop':
        end();
        return;
      case 'store':
        background(credentials.save(effect.grant.account, effect.grant.token, effect.protection), 'stored');
        return;
      case 'forget':
        background(credentials.forget(effect.origin), 'forgotten');
        return;
    }
  }

  function background(work: Promise<void>, done: string): void {
    work.catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : 'unknown';
      parts.log(redactor.redact(`the sign-in could not be ${done} on this computer: ${reason}`));
    });
  }

  async function begin(grant: Grant): Promise<void> {
    watchNumber += 1;
    const number = watchNumber;
    const journal = await parts.openJournal(grant);
    if (number !== watchNumber) return;
    const { ledger, unreadable } = readLedger(journal.lines);
    if (unreadable > 0) parts.log(`${unreadable} lines of the ledger of alerts could not be read`);
    const queueName = (id: QueueId): string =>
      watch?.state().queues?.find(({ queue }) => queue.id === id)?.queue.name ?? '';
    const said = createAnnouncer(
      {
        ...parts,
        append: journal.append,
        rewrite: journal.rewrite,
        compose: (alerts) => popupText(alerts, { queueName, serverNow: serverNow() }),
        show: parts.showPopup,
        serverNow,
      },
      ledger,
    );
    announcer = said;
    watch = startWatch({
      ...parts,
      client,
      access: { origin: grant.account.origin, token: grant.token, strategy: 'query' },
      serverTime: (at) => serverTime(clock, at),
      interval: settings.current().pollInterval * 1000,
      onBoard: (board) => {
        said.onBoard(board);
      },
      onExpired: () => {
        dispatch({ type: 'expired' });
      },
    });
    parts.onChange();
  }

  function end(): void {
    watchNumber += 1;
    watch?.stop();
    announcer?.close();
    watch = null;
    announcer = null;
  }

  async function authenticate(form: SignInForm, demo: boolean): Promise<void> {
    const origin = serverOrigin(form.server);
    const shown = { server: origin.ok ? origin.value : form.server, email: form.email };
    dispatch({ type: 'sign-in', form: demo ? lastForm() : shown });
    if (session.state !== 'signing-in') return;
    if (!origin.ok) {
      dispatch({ type: 'refused', problem: { kind: `server-${origin.error}` } });
      return;
    }
    const { email, password } = form;
    const result = await signIn(client, redactor, { origin: origin.value, email, password, strategy: 'query' });
    if (!result.ok) {
      dispatch({ type: 'refused', problem: { kind: 'refused', error: result.error } });
      return;
    }
    if (!demo) background(settings.change({ server: origin.value, email }), 'remembered');
    const account = { origin: origin.value, email, employee: result.value.employee };
    const grant = { account, token: result.value.token, demo };
    dispatch({ type: 'accepted', grant, hasKeyring: demo || credentials.hasKeyring() });
  }

  return {
    state: () => ({ session, watch: watch?.state() ?? null, serverNow: serverNow() }),
    async restore(server) {
      const origin = serverOrigin(server ?? settings.current().server);
      const form = origin.ok ? { ...lastForm(), server: origin.value } : lastForm();
      const stored = origin.ok ? await credentials.load(origin.value) : null;
      if (stored?.kind === 'token') {
        redactor.hide(stored.token);
        dispatch({ type: 'restored', grant: { account: stored.account, token: stored.token, demo: false } });
      } else {
        const problem = stored?.kind === 'locked' ? { kind: 'keyring-lost' as const } : null;
        dispatch({ type: 'nothing-stored', form, problem });
      }
    },
    signIn: (form) => authenticate(form, false),
    tryDemo: async () => authenticate(await parts.startDemo(), true),
    leaveDemo: () => {
      dispatch({ type: 'leave-demo', form: lastForm() });
    },
    signOut: () => {
      dispatch({ type: 'sign-out' });
    },
    chooseStorage: (choice) => {
      dispatch({ type: 'storage-chosen', choice });
    },
    wake: () => watch?.wake(),
    close: end,
  };
}
