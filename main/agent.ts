/**
 * The agent's side of the app: carries out what the session decides, with the parts that are handed to it. It knows
 * neither windows nor trays; whoever shows something listens to `onChange` and asks for the state.
 */
import type { AgentParts } from './agent-parts';
import type { AgentState } from './agent-state';
import type { CallId } from './board/caller';
import type { SignInForm, TokenForm, TokenStorage } from './bridge/contract';
import { createCompanyRules } from './company-rules';
import { beginDuty, type Duty } from './duty';
import { createKeptSignIn } from './kept-sign-in';
import { lastForm, remembered, restored } from './last-sign-in';
import { createLeftBehind } from './left-behind';
import type { WakeReason } from './polling/poller';
import type { QueueChange } from './queue-choices';
import { serverOrigin } from './server-address';
import { advance, type Effect, type Grant, type Session, type SessionEvent } from './session';
import { createSignIns, formOf } from './sign-in';
import { signOutEverywhere } from './telecomx/auth';
import { createTimedClient } from './timed-client';
import { createTroubles } from './troubles';

/** The agent. Commands never reject: what goes wrong is part of the state. */
export interface Agent {
  state(): AgentState;
  /** Looks for a stored token for `server`, or for that of the last sign-in. */
  restore(server: string | null): Promise<void>;
  signIn(form: SignInForm): Promise<void>;
  useToken(form: TokenForm): Promise<void>;
  sendCode(code: string): Promise<void>;
  cancelSignIn(): void;
  tryDemo(): Promise<void>;
  leaveDemo(): void;
  signOut(): void;
  signOutEverywhere(): Promise<void>;
  chooseStorage(choice: TokenStorage): void;
  changeQueues(change: QueueChange): void;
  /** The network may be back, or the machine awake. */
  wake(reason: WakeReason): void;
  /** Changes some of the settings; what becomes of it is told as a trouble. */
  changeSettings(change: Parameters<AgentParts['settings']['change']>[0]): void;
  /** What is in the way of alerts may have changed, or the way to the screen is free again. */
  reconsider(isWayFree?: boolean): void;
  /** Whether somebody who was spoken of still waits. */
  isPending(): boolean;
  /** For good: what is still under way changes nothing any more. */
  close(): void;
}

const nobody: ReadonlySet<CallId> = new Set();

/** What is no trouble any more after the session it was one for. */
const ofOneSession = ['not-stored', 'not-ended'] as const;

/** Makes the agent; nothing happens before a command. */
export function createAgent(given: AgentParts): Agent {
  const { settings, credentials, redactor, monotonic } = given;
  const log = (line: string): void => {
    given.log(redactor.redact(line));
  };
  const parts: AgentParts = { ...given, log };
  let session: Session = { state: 'starting' };
  let duty: Duty | null = null;
  let endingEverywhere = false;
  /** Grows with each step of a sign-in, so that an answer is known for that of an earlier one. */
  let signInTurn = 0;
  let closed = false;
  const troubles = createTroubles(changed, log);
  const rules = createCompanyRules(parts);

  const { client, serverTime } = createTimedClient(parts, parts.desktopNow);
  const left = createLeftBehind({ ...parts, serverNow: () => serverTime(monotonic()) });
  const kept = createKeptSignIn({
    credentials,
    troubles,
    onKeyringBroken: () => {
      dispatch({ type: 'keyring-broken' });
    },
  });
  const signIns = createSignIns({ ...parts, ...rules, client, hasKeyring: () => credentials.hasKeyring() });

  function changed(): void {
    if (!closed) parts.onChange();
  }

  function dispatch(event: SessionEvent): void {
    if (closed) return;
    const transition = advance(session, event);
    session = transition.session;
    transition.effects.forEach((effect) => {
      carryOut(effect, event);
    });
    parts.onChange();
  }

  function carryOut(effect: Effect, { type }: SessionEvent): void {
    switch (effect.do) {
      case 'watch':
        duty = begin(effect.grant, type === 'accepted');
        return;
      case 'stop':
        end();
        return;
      case 'pause':
        troubles.clear(...ofOneSession);
        left.leave({
          account: effect.account,
          watch: duty?.state() ?? null,
          popups: duty?.leave() ?? [],
        });
        duty = null;
        return;
      case 'store':
        void kept.store(effect.grant, effect.protection);
        return;
      case 'forget':
        void kept.forget(effect.origin);
        return;
      case 'drop-password':
        signIns.dropPassword();
        return;
    }
  }

  function begin(grant: Grant, isNew: boolean): Duty {
    return beginDuty(
      {
        ...parts,
        client,
        serverTime,
        interval: settings.current().pollInterval * 1000,
        companyQueues: rules.queuesFor(grant.demo),
        onExpired: () => {
          // The end that was asked for is no expiry; where it fails, the next answer says so again.
          if (!endingEverywhere) dispatch({ type: 'expired' });
        },
        onWritten: (what, works) => {
          troubles.set(what, !works);
        },
      },
      { grant, isNew, left: left.takeFor(grant.account) },
    );
  }

  function end(): void {
    duty?.end();
    duty = null;
    left.takeFor(null);
    troubles.clear(...ofOneSession);
  }

  /** Goes on with a sign-in where the session takes it; an answer that comes after another one has begun is nobody's. */
  async function ifTaken(event: SessionEvent, run: () => Promise<SessionEvent>): Promise<void> {
    const before = session;
    dispatch(event);
    if (session === before) return;
    const turn = (signInTurn += 1);
    const outcome = await run();
    if (turn === signInTurn) settle(outcome);
  }

  const isOf = (grant: Grant): boolean => session.state === 'watching' && session.grant === grant;

  /** Tells the session how a sign-in ended. */
  function settle(event: SessionEvent): void {
    dispatch(event);
    // A sign-in that was called off meanwhile is none.
    if (event.type !== 'accepted' || !isOf(event.grant)) return;
    if (!event.grant.demo)
      void troubles.follow(settings.change(remembered(event.grant, settings.current())), 'settings');
  }

  return {
    state: () => ({
      session,
      watch: duty?.state() ?? left.watch(),
      serverNow: serverTime(monotonic()),
      history: duty?.history() ?? [],
      troubles: troubles.present(),
      doubtful: duty?.doubtful() ?? nobody,
      endingEverywhere,
    }),
    async restore(server) {
      const typed = rules.serverFor(server);
      const origin = serverOrigin(typed);
      if (!origin.ok) {
        const form = lastForm(settings.current(), typed);
        dispatch({ type: 'nothing-stored', form, problem: { kind: `server-${origin.error}` } });
        return;
      }
      const stored = await credentials.load(origin.value);
      if (stored.kind === 'token') redactor.hide(stored.token);
      dispatch(restored(stored, origin.value, settings.current(), parts.policy.company));
    },
    signIn: (form) =>
      ifTaken({ type: 'sign-in', form: formOf(form, form.email) }, () => signIns.withPassword(form, false)),
    useToken: (form) => ifTaken({ type: 'sign-in', form: formOf(form, null) }, () => signIns.withToken(form)),
    sendCode: (code) => ifTaken({ type: 'code-sent' }, () => signIns.withCode(code)),
    cancelSignIn: () => {
      signInTurn += 1;
      dispatch({ type: 'cancel' });
    },
    async tryDemo() {
      const demo = parts.startDemo().catch((error: unknown) => {
        log(`the demo could not be started: ${error instanceof Error ? error.message : 'unknown'}`);
        return null;
      });
      await ifTaken({ type: 'sign-in', form: lastForm(settings.current()) }, async () => {
        const form = await demo;
        return form === null ? { type: 'refused', problem: { kind: 'demo-failed' } } : signIns.withPassword(form, true);
      });
    },
    leaveDemo: () => {
      dispatch({ type: 'leave-demo', form: lastForm(settings.current()) });
    },
    signOut: () => {
      dispatch({ type: 'sign-out' });
    },
    async signOutEverywhere() {
      if (session.state !== 'watching' || endingEverywhere) return;
      const { grant } = session;
      const { account, token, strategy } = grant;
      endingEverywhere = true;
      changed();
      const result = await signOutEverywhere(client, { origin: account.origin, token, strategy });
      endingEverywhere = false;
      if (isOf(grant)) troubles.set('not-ended', !result.ok);
      if (isOf(grant) && result.ok) dispatch({ type: 'sign-out' });
      else changed();
    },
    chooseStorage: (choice) => {
      if (choice !== 'weak' || rules.mayStoreWeakly()) dispatch({ type: 'storage-chosen', choice });
    },
    changeQueues: (change) => duty?.changeQueues(change),
    wake: (reason) => duty?.wake(reason),
    changeSettings(change) {
      void troubles.follow(settings.change(change), 'settings');
    },
    reconsider(isWayFree = false) {
      duty?.reconsider(isWayFree);
      left.reconsider();
    },
    isPending: () => duty?.isPending() ?? false,
    close() {
      closed = true;
      signIns.dropPassword();
      end();
    },
  };
}
