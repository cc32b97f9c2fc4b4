/**
 * One sign-in after the other, from what a person typed to what the session is to hear of it. Keeps the password in
 * memory while a code is being asked for, so that it is typed once; nobody else ever has it.
 */
import type { SignInForm, TokenForm } from './bridge/contract';
import { serverOrigin } from './server-address';
import type { Form, Grant, Problem, SessionEvent } from './session';
import { checkPersonalToken, readPastedToken, signIn, type Credentials } from './telecomx/auth';
import type { Client } from './telecomx/client';
import type { TelecomxError } from './telecomx/errors';
import type { Redactor } from './telecomx/redact';
import type { SetTimer } from './telecomx/timer';

/** What a sign-in is made of. */
export interface SignInParts {
  readonly client: Client;
  readonly redactor: Redactor;
  readonly setTimer: SetTimer;
  /** Whether this desktop has a real keyring; asked only once a sign-in was accepted. */
  readonly hasKeyring: () => Promise<boolean>;
  /** A name for a token that gives nothing of it away and is another for each. */
  readonly fingerprint: (token: string) => string;
  /** Why a server may not be signed in to; null where it may. */
  readonly refusalOf: (origin: string) => Problem | null;
}

/** Signs in. Nothing here rejects: what goes wrong is an event, too. */
export interface SignIns {
  /** With a password; `demo` for that of the built-in demo. */
  readonly withPassword: (form: SignInForm, demo: boolean) => Promise<SessionEvent>;
  readonly withToken: (form: TokenForm) => Promise<SessionEvent>;
  /** With the code that the last attempt asked for. */
  readonly withCode: (code: string) => Promise<SessionEvent>;
  /** Forgets the password. */
  readonly dropPassword: () => void;
}

/** A password is kept for a code no longer than this. Milliseconds. */
const passwordKeptFor = 10 * 60_000;

/** The form as the session keeps it: with the server's address as it was understood, or as it was typed. */
export function formOf({ server, strategy }: SignInForm | TokenForm, email: string | null): Form {
  const origin = serverOrigin(server);
  const way = email === null ? 'token' : 'password';
  return { server: origin.ok ? origin.value : server, email: email ?? '', way, strategy };
}

function refused(problem: Problem): SessionEvent {
  return { type: 'refused', problem };
}

function refusedBy(error: TelecomxError): SessionEvent {
  return error.kind === 'second-factor'
    ? { type: 'code-wanted', factor: error.factor }
    : refused({ kind: 'refused', error });
}

/** A password that waits for a code. */
interface Waiting {
  readonly credentials: Credentials;
  readonly demo: boolean;
  /** The code that is wanted. */
  readonly factor: 'sms' | 'authenticator';
}

/** Makes the sign-ins of one app. */
export function createSignIns(parts: SignInParts): SignIns {
  const { client, redactor } = parts;
  let waiting: Waiting | null = null;
  let cancelForgetting = (): void => undefined;
  /** Grows each time the password is dropped: an answer that comes after that keeps none. */
  let dropped = 0;

  function dropPassword(): void {
    cancelForgetting();
    waiting = null;
    dropped += 1;
  }

  function keep(next: Waiting): void {
    cancelForgetting();
    waiting = next;
    cancelForgetting = parts.setTimer(dropPassword, passwordKeptFor);
  }

  async function accepted(grant: Grant): Promise<SessionEvent> {
    return { type: 'accepted', grant, hasKeyring: grant.demo || (await parts.hasKeyring()) };
  }

  async function attempt(credentials: Credentials, demo: boolean): Promise<SessionEvent> {
    const { origin, email, strategy } = credentials;
    const before = dropped;
    const result = await signIn(client, redactor, credentials);
    if (!result.ok) {
      if (result.error.kind === 'second-factor' && before === dropped)
        keep({ credentials, demo, factor: result.error.factor });
      return refusedBy(result.error);
    }
    const { token, expiresInMinutes, employee } = result.value;
    // -1 is the platform's word for a token that lasts.
    const life = expiresInMinutes !== null && expiresInMinutes > 0 ? expiresInMinutes : null;
    return accepted({ account: { origin, email, employee }, token, strategy, expiresInMinutes: life, demo });
  }

  return {
    withPassword({ server, email, password, strategy }, demo) {
      const origin = serverOrigin(server);
      if (!origin.ok) return Promise.resolve(refused({ kind: `server-${origin.error}` }));
      const refusal = demo ? null : parts.refusalOf(origin.value);
      if (refusal !== null) return Promise.resolve(refused(refusal));
      const codes = { sms: null, authenticator: null };
      return attempt({ origin: origin.value, email, password, strategy, codes }, demo);
    },
    async withToken({ server, token: pasted, strategy }) {
      const origin = serverOrigin(server);
      if (!origin.ok) return refused({ kind: `server-${origin.error}` });
      const refusal = parts.refusalOf(origin.value);
      if (refusal !== null) return refused(refusal);
      const token = readPastedToken(pasted);
      if (token === null) return refused({ kind: 'wrong-token' });
      const result = await checkPersonalToken(client, redactor, { origin: origin.value, token, strategy });
      if (!result.ok) return refused(problemWithToken(result.error));
      // Where the platform does not say whose a token is, whoever has the token is one agent of this computer's.
      const employee = result.value.employee ?? parts.fingerprint(token);
      const account = { origin: origin.value, email: null, employee };
      return accepted({ account, token, strategy, expiresInMinutes: null, demo: false });
    },
    withCode(code) {
      if (waiting === null) return Promise.resolve(refused({ kind: 'session-expired' }));
      const { credentials, demo, factor } = waiting;
      return attempt({ ...credentials, codes: { ...credentials.codes, [factor]: code } }, demo);
    },
    dropPassword,
  };
}

function problemWithToken(error: TelecomxError): Problem {
  const isUnknown = error.kind === 'unauthorized' && error.reason !== 'address-changed';
  return isUnknown ? { kind: 'wrong-token' } : { kind: 'refused', error };
}
