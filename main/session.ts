/**
 * The agent's session as one explicit state machine: a state and an event in, the next state and what is to be done
 * out. Pure; `main/agent.ts` carries the effects out. An event that makes no sense in a state changes nothing.
 *
 * Whether a watching session is offline is no state of its own: it follows from the age of the queues' answers, so that
 * the two can never contradict one another.
 */
import type { Account } from './storage/credentials';
import type { TokenStrategy } from './telecomx/access';
import type { TelecomxError } from './telecomx/errors';

/** Why nobody is signed in, to be put into words. */
export type Problem =
  | { readonly kind: 'refused'; readonly error: TelecomxError }
  | { readonly kind: 'server-invalid' }
  | { readonly kind: 'server-insecure' }
  /** The company lets its agents sign in to these servers only. */
  | { readonly kind: 'server-refused'; readonly company: string | null; readonly servers: readonly string[] }
  /** The sign-in was stored without a keyring, which the company does not allow. */
  | { readonly kind: 'weak-refused'; readonly company: string | null }
  /** The same, but only because the company's settings have a mistake. */
  | { readonly kind: 'weak-held' }
  | { readonly kind: 'server-held'; readonly servers: readonly string[] }
  /** The stored sign-in cannot be read: there is no keyring, or it is locked. */
  | { readonly kind: 'keyring-missing' }
  /** The stored sign-in cannot be read: the keyring is another than the one that stored it. */
  | { readonly kind: 'keyring-changed' }
  | { readonly kind: 'wrong-code' }
  /** A personal token that the platform does not know. */
  | { readonly kind: 'wrong-token' }
  | { readonly kind: 'demo-failed' }
  | { readonly kind: 'session-expired' };

/** What does not work on this computer or for this agent, to be put into words. */
export type Trouble =
  /** What was said cannot be written down. */
  | 'journal'
  /** What was chosen cannot be written down. */
  | 'settings'
  | 'not-stored'
  | 'not-forgotten'
  /** The platform could not be asked to end all of the agent's sessions. */
  | 'not-ended';

/** What the sign-in form is filled with. */
export interface Form {
  readonly server: string;
  readonly email: string;
  readonly way: 'password' | 'token';
  readonly strategy: TokenStrategy;
}

/** A sign-in that the platform accepted. */
export interface Grant {
  readonly account: Account;
  readonly token: string;
  readonly strategy: TokenStrategy;
  /** The token ends after so many minutes unless it is extended; null: it lasts. */
  readonly expiresInMinutes: number | null;
  readonly demo: boolean;
}

/** A code that the platform asks for besides the password. */
type SecondFactor = 'sms' | 'authenticator';

/** Why a keyring does not keep the token: there is none, or it takes nothing. */
type KeyringProblem = 'missing' | 'broken';

/** The state of the session. */
export type Session =
  /** Looking for a stored token. */
  | { readonly state: 'starting' }
  | { readonly state: 'signed-out'; readonly form: Form; readonly problem: Problem | null }
  | { readonly state: 'signing-in'; readonly form: Form }
  /** The password was right; a code is wanted, too. `busy` while one is being checked. */
  | {
      readonly state: 'second-factor';
      readonly form: Form;
      readonly factor: SecondFactor;
      readonly busy: boolean;
      readonly problem: Problem | null;
    }
  /** `storage` is where the token is kept: settled, or why the person is to choose. */
  | { readonly state: 'watching'; readonly grant: Grant; readonly storage: 'settled' | KeyringProblem }
  | { readonly state: 'expired'; readonly form: Form };

/** What happens to a session. */
export type SessionEvent =
  | { readonly type: 'nothing-stored'; readonly form: Form; readonly problem: Problem | null }
  /** A stored token was found; it is used at once, and the platform's answers tell whether it still holds. */
  | { readonly type: 'restored'; readonly grant: Grant }
  | { readonly type: 'sign-in'; readonly form: Form }
  | { readonly type: 'code-wanted'; readonly factor: SecondFactor }
  | { readonly type: 'code-sent' }
  /** Back from the second factor to the form. */
  | { readonly type: 'cancel' }
  | { readonly type: 'accepted'; readonly grant: Grant; readonly hasKeyring: boolean }
  | { readonly type: 'refused'; readonly problem: Problem }
  | { readonly type: 'keyring-broken' }
  | { readonly type: 'storage-chosen'; readonly choice: 'session-only' | 'weak' }
  /** The platform said that the token no longer holds. */
  | { readonly type: 'expired' }
  | { readonly type: 'sign-out' }
  /** From the demo to one's own account. */
  | { readonly type: 'leave-demo'; readonly form: Form };

/** What is to be done, in this order. */
export type Effect =
  | { readonly do: 'watch'; readonly grant: Grant }
  | { readonly do: 'stop' }
  /** As stop, but list and popups stay up until the agent has signed in again, and the agent is told of the end. */
  | { readonly do: 'pause'; readonly account: Account }
  | { readonly do: 'store'; readonly grant: Grant; readonly protection: 'keyring' | 'weak' }
  | { readonly do: 'forget'; readonly origin: string }
  /** The password that was kept for the second factor is needed no longer. */
  | { readonly do: 'drop-password' };

/** The next state, and what is to be done. */
export interface Transition {
  readonly session: Session;
  readonly effects: readonly Effect[];
}

function to(session: Session, ...effects: readonly Effect[]): Transition {
  return { session, effects };
}

function formOf({ account, strategy }: Grant): Form {
  const { origin, email } = account;
  return { server: origin, email: email ?? '', way: email === null ? 'token' : 'password', strategy };
}

function begin(grant: Grant, hasKeyring: boolean): Transition {
  const first: readonly Effect[] = [{ do: 'drop-password' }, { do: 'watch', grant }];
  if (grant.demo) return to({ state: 'watching', grant, storage: 'settled' }, ...first);
  if (!hasKeyring) return to({ state: 'watching', grant, storage: 'missing' }, ...first);
  return to({ state: 'watching', grant, storage: 'settled' }, ...first, { do: 'store', grant, protection: 'keyring' });
}

function whileSigningIn(session: Session & { state: 'signing-in' }, event: SessionEvent): Transition {
  const { form } = session;
  switch (event.type) {
    case 'accepted':
      return begin(event.grant, event.hasKeyring);
    case 'code-wanted':
      return to({ state: 'second-factor', form, factor: event.factor, busy: false, problem: null });
    case 'refused':
      return to({ state: 'signed-out', form, problem: event.problem }, { do: 'drop-password' });
    default:
      return to(session);
  }
}

/** Whether a refusal after a code says that the code is wrong: the password was right before it. */
function isWrongCode(problem: Problem): boolean {
  return problem.kind === 'refused' && problem.error.kind === 'credentials';
}

/**
 * Whether no other code can help: the password is gone, the platform listens no more, or it wants what the agent does
 * not have.
 */
function endsSignIn(problem: Problem): boolean {
  if (problem.kind === 'session-expired') return true;
  return (
    problem.kind === 'refused' && (problem.error.kind === 'blocked' || problem.error.kind === 'second-factor-setup')
  );
}

function whileAsking(session: Session & { state: 'second-factor' }, event: SessionEvent): Transition {
  const { form, factor, busy } = session;
  if (event.type === 'cancel') return to({ state: 'signed-out', form, problem: null }, { do: 'drop-password' });
  if (!busy) return event.type === 'code-sent' ? to({ ...session, busy: true, problem: null }) : to(session);
  switch (event.type) {
    case 'accepted':
      return begin(event.grant, event.hasKeyring);
    case 'code-wanted':
      // Asked for the same again: it was wrong. Asked for the other: it was right, and not enough.
      if (event.factor === factor) return to({ ...session, busy: false, problem: { kind: 'wrong-code' } });
      return to({ ...session, factor: event.factor, busy: false, problem: null });
    case 'refused':
      if (endsSignIn(event.problem)) {
        return to({ state: 'signed-out', form, problem: event.problem }, { do: 'drop-password' });
      }
      // What went wrong on the way must not cost the agent the password once more.
      return to({
        ...session,
        busy: false,
        problem: isWrongCode(event.problem) ? { kind: 'wrong-code' } : event.problem,
      });
    default:
      return to(session);
  }
}

function whileWatching(session: Session & { state: 'watching' }, event: SessionEvent): Transition {
  const { grant } = session;
  const forget: Effect = { do: 'forget', origin: grant.account.origin };
  switch (event.type) {
    case 'keyring-broken':
      // Nothing of the demo is stored.
      return to(grant.demo ? session : { ...session, storage: 'broken' });
    case 'storage-chosen': {
      if (session.storage === 'settled') return to(session);
      const settled: Session = { ...session, storage: 'settled' };
      return event.choice === 'weak' ? to(settled, { do: 'store', grant, protection: 'weak' }) : to(settled);
    }
    case 'expired':
      return to({ state: 'expired', form: formOf(grant) }, { do: 'pause', account: grant.account }, forget);
    case 'sign-out':
      return to({ state: 'signed-out', form: formOf(grant), problem: null }, { do: 'stop' }, forget);
    case 'leave-demo':
      return grant.demo ? to({ state: 'signed-out', form: event.form, problem: null }, { do: 'stop' }) : to(session);
    default:
      return to(session);
  }
}

/** The transition that an event makes. */
export function advance(session: Session, event: SessionEvent): Transition {
  switch (session.state) {
    case 'starting':
      if (event.type === 'nothing-stored') return to({ state: 'signed-out', form: event.form, problem: event.problem });
      if (event.type === 'sign-in') return to({ state: 'signing-in', form: event.form });
      if (event.type === 'restored') {
        return to({ state: 'watching', grant: event.grant, storage: 'settled' }, { do: 'watch', grant: event.grant });
      }
      return to(session);
    case 'signed-out':
    case 'expired':
      return event.type === 'sign-in' ? to({ state: 'signing-in', form: event.form }) : to(session);
    case 'signing-in':
      return whileSigningIn(session, event);
    case 'second-factor':
      return whileAsking(session, event);
    case 'watching':
      return whileWatching(session, event);
  }
}
