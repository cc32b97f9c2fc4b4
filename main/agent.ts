/**
 * The agent's side of the app: carries out what the session decides, with the parts that are handed to it. It knows
 * neither windows nor trays; whoever shows something listens to `onChange` and asks for the state.
 */
import type { ServerTime } from './board/caller';
import type { SignInForm, TokenStorage } from './bridge/contract';
import { beginDuty, type Duty, type DutyParts } from './duty';
import { createLeftPopups } from './left-popups';
import { desktopClock, observeDate, serverTime, type ServerClock } from './polling/server-clock';
import { serverOrigin } from './server-address';
import { advance, type Effect, type Form, type Grant, type Session, type SessionEvent, type Trouble } from './session';
import type { Credentials } from './storage/credentials';
import type { SettingsFile } from './storage/settings';
import { signIn } from './telecomx/auth';
import { createClient } from './telecomx/client';
import type { Redactor } from './telecomx/redact';
import type { Transport } from './telecomx/transport';
import { createTroubles } from './troubles';
import type { WatchState } from './watch';

/** What an agent is made of, besides what it makes for its duty itself. */
export interface AgentParts extends Omit<DutyParts, 'client' | 'serverTime' | 'interval' | 'onExpired' | 'onJournal'> {
  readonly transport: Transport;
  /** The desktop's clock (epoch milliseconds), until the server's is known. */
  readonly desktopNow: () => number;
  readonly settings: SettingsFile;
  readonly credentials: Credentials;
  /** Starts the built-in demo, or gives the one that runs: where it is, and how to sign in to it. */
  readonly startDemo: () => Promise<SignInForm>;
  readonly redactor: Redactor;
}

/** What there is to be shown. */
export interface AgentState {
  readonly session: Session;
  /** Null unless the session is watching. */
  readonly watch: WatchState | null;
  readonly serverNow: ServerTime;
  readonly troubles: ReadonlySet<Trouble>;
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
  /** For good: what is still under way changes nothing any more. */
  close(): void;
}

/** Makes the agent; nothing happens before a command. */
export function createAgent(given: AgentParts): Agent {
  const { settings, credentials, redactor, monotonic } = given;
  const log = (line: string): void => {
    given.log(redactor.redact(line));
  };
  const parts: AgentParts = { ...given, log };
  let session: Session = { state: 'starting' };
  let clock: ServerClock = desktopClock(parts.desktopNow(), monotonic());
  let duty: Duty | null = null;
  let closed = false;
  const leftPopups = createLeftPopups();
  const troubles = createTroubles(() => {
    if (!closed) parts.onChange();
  });

  const client = createClient({
    ...parts,
    onServerDate: (date, sentAt, receivedAt) => {
      clock = observeDate(clock, { date, sentAt, receivedAt });
    },
  });
  const serverNow = (): ServerTime => serverTime(clock, monotonic());
  const lastForm = (): Form => ({ server: settings.current().server, email: settings.current().email });

  function dispatch(event: SessionEvent): void {
    if (closed) return;
    const transition = advance(session, event);
    session = transition.session;
    transition.effects.forEach(carryOut);
    parts.onChange();
  }

  function carryOut(effect: Effect): void {
    switch (effect.do) {
      case 'watch':
        duty = begin(effect.grant);
        return;
      case 'stop':
        end();
        return;
      case 'pause':
        leftPopups.leave(effect.account, duty?.leave() ?? []);
        duty = null;
        return;
      case 'store':
        background(credentials.save(effect.grant.account, effect.grant.token, effect.protection), 'not-stored');
        return;
      case 'forget':
        background(credentials.forget(effect.origin), 'not-forgotten');
        return;
    }
  }

  function background(work: Promise<void>, trouble: Trouble | 'not-remembered'): void {
    const settle = (isTrouble: boolean): void => {
      if (trouble !== 'not-remembered') troubles.set(trouble, isTrouble);
    };
    work.then(
      () => {
        settle(false);
      },
      (error: unknown) => {
        log(`the sign-in is ${trouble} on this computer: ${error instanceof Error ? error.message : 'unknown'}`);
        settle(true);
      },
    );
  }

  function begin(grant: Grant): Duty {
    return beginDuty(
      {
        ...parts,
        client,
        serverTime: (at) => serverTime(clock, at),
        interval: settings.current().pollInterval * 1000,
        onExpired: () => {
          dispatch({ type: 'expired' });
        },
        onJournal: (works) => {
          troubles.set('journal', !works);
        },
      },
      grant,
      leftPopups.takeFor(grant.account),
    );
  }

  function end(): void {
    duty?.end();
    duty = null;
    leftPopups.takeFor(null);
  }

  async function authenticate(form: SignInForm, demo: boolean): Promise<void> {
    const origin = serverOrigin(form.server);
    const shown = { server: origin.ok ? origin.value : form.server, email: form.email };
    const before = session;
    dispatch({ type: 'sign-in', form: demo ? lastForm() : shown });
    // The session did not take it: another sign-in is under way, or somebody is signed in.
    if (session === before) return;
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
    if (!demo) background(settings.change({ server: origin.value, email }), 'not-remembered');
    const account = { origin: origin.value, email, employee: result.value.employee };
    const grant = { account, token: result.value.token, demo };
    dispatch({ type: 'accepted', grant, hasKeyring: demo || credentials.hasKeyring() });
  }

  return {
    state: () => ({ session, watch: duty?.state() ?? null, serverNow: serverNow(), troubles: troubles.present() }),
    async restore(server) {
      const typed = server ?? settings.current().server;
      const origin = serverOrigin(typed);
      if (!origin.ok) {
        const form = { ...lastForm(), server: typed };
        dispatch({ type: 'nothing-stored', form, problem: { kind: `server-${origin.error}` } });
        return;
      }
      const stored = await credentials.load(origin.value);
      if (stored.kind === 'token') {
        redactor.hide(stored.token);
        dispatch({ type: 'restored', grant: { account: stored.account, token: stored.token, demo: false } });
      } else {
        const locked = stored.kind === 'locked';
        const form = { server: origin.value, email: locked ? stored.account.email : settings.current().email };
        dispatch({ type: 'nothing-stored', form, problem: locked ? { kind: 'keyring-lost' } : null });
      }
    },
    signIn: (form) => authenticate(form, false),
    async tryDemo() {
      try {
        await authenticate(await parts.startDemo(), true);
      } catch (error) {
        log(`the demo could not be started: ${error instanceof Error ? error.message : 'unknown'}`);
        dispatch({ type: 'nothing-stored', form: lastForm(), problem: null });
      }
    },
    leaveDemo: () => {
      dispatch({ type: 'leave-demo', form: lastForm() });
    },
    signOut: () => {
      dispatch({ type: 'sign-out' });
    },
    chooseStorage: (choice) => {
      dispatch({ type: 'storage-chosen', choice });
    },
    wake: () => duty?.wake(),
    close() {
      closed = true;
      end();
    },
  };
}
