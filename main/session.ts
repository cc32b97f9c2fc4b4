/**
 * The agent's session as one explicit state machine: a state and an event in, the next state and what is to be done
 * out. Pure; `main/agent.ts` carries the effects out. An event that makes no sense in a state changes nothing.
 */
import type { Account } from './storage/credentials';
import type { TelecomxError } from './telecomx/errors';

/** Why nobody is signed in, to be put into words. */
export type Problem =
  | { readonly kind: 'refused'; readonly error: TelecomxError }
  | { readonly kind: 'server-invalid' }
  | { readonly kind: 'server-insecure' }
  | { readonly kind: 'keyring-lost' }
  | { readonly kind: 'session-expired' };

/** What does not work on this computer, whoever is signed in, to be put into words. */
export type Trouble =
  /** What was said cannot be written down. */
  'journal' | 'not-stored' | 'not-forgotten';

/** What the sign-in form is filled with. */
export interface Form {
  readonly server: string;
  readonly email: string;
}

/** A sign-in that the platform accepted. */
export interface Grant {
  readonly account: Account;
  readonly token: string;
  readonly demo: boolean;
}

/** Where the token of a session is: settled, or waiting for the person to choose since there is no keyring. */
type Storage = 'settled' | 'ask';

/** The state of the session. */
export type Session =
  /** Looking for a stored token. */
  | { readonly state: 'starting' }
  | { readonly state: 'signed-out'; readonly form: Form; readonly problem: Problem | null }
  | { readonly state: 'signing-in'; readonly form: Form }
  | { readonly state: 'watching'; readonly grant: Grant; readonly storage: Storage }
  | { readonly state: 'expired'; readonly form: Form };

/** What happens to a session. */
export type SessionEvent =
  | { readonly type: 'nothing-stored'; readonly form: Form; readonly problem: Problem | null }
  /** A stored token was found; it is used at once, and the platform's answers tell whether it still holds. */
  | { readonly type: 'restored'; readonly grant: Grant }
  | { readonly type: 'sign-in'; readonly form: Form }
  | { readonly type: 'accepted'; readonly grant: Grant; readonly hasKeyring: boolean }
  | { readonly type: 'refused'; readonly problem: Problem }
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
  /** As stop, but the popups stay up until the agent has signed in again. */
  | { readonly do: 'pause'; readonly account: Account }
  | { readonly do: 'store'; readonly grant: Grant; readonly protection: 'keyring' | 'weak' }
  | { readonly do: 'forget'; readonly origin: string };

/** The next state, and what is to be done. */
export interface Transition {
  readonly session: Session;
  readonly effects: readonly Effect[];
}

function to(session: Session, ...effects: readonly Effect[]): Transition {
  return { session, effects };
}

function formOf({ account }: Grant): Form {
  return { server: account.origin, email: account.email };
}

function begin(grant: Grant, hasKeyring: boolean): Transition {
  const watch: Effect = { do: 'watch', grant };
  if (grant.demo) return to({ state: 'watching', grant, storage: 'settled' }, watch);
  if (!hasKeyring) return to({ state: 'watching', grant, storage: 'ask' }, watch);
  return to({ state: 'watching', grant, storage: 'settled' }, watch, { do: 'store', grant, protection: 'keyring' });
}

function whileWatching(session: Session & { state: 'watching' }, event: SessionEvent): Transition {
  const { grant } = session;
  const forget: Effect = { do: 'forget', origin: grant.account.origin };
  switch (event.type) {
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
      if (event.type === 'accepted') return begin(event.grant, event.hasKeyring);
      if (event.type !== 'refused') return to(session);
      return to({ state: 'signed-out', form: session.form, problem: event.problem });
    case 'watching':
      return whileWatching(session, event);
  }
}
