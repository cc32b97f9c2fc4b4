/** What can go wrong when the platform is asked, as one discriminated union; `error-sentence.ts` puts it into words. */

/** Why the platform does not accept the token. */
export type UnauthorizedReason = 'expired' | 'address-changed' | 'other';

/** What the platform may want beside the password: a code by SMS, or one of an authenticator app. */
export type SecondFactor = 'sms' | 'authenticator';

/** What is wrong with a server's certificate. `expired` is also one that is not valid yet. */
export type CertificateProblem = 'expired' | 'unknown-issuer' | 'wrong-host' | 'other';

/** One failed request. Nothing in it is secret: no token, no password, no URL with either. */
export type TelecomxError =
  /** 400 `bad_request`: the id was not found in the request's URI. */
  | { readonly kind: 'bad-request' }
  /** 403 `access_denied`: the agent's access level is not enough. */
  | { readonly kind: 'access-denied' }
  /** 404 `id`: there is no such queue. */
  | { readonly kind: 'not-found' }
  /** 5xx, e.g. 500 `internal_error`. */
  | { readonly kind: 'server'; readonly status: number; readonly retryAfter: number | null }
  /** 401. Only a JSON answer of the platform's own gets here. */
  | { readonly kind: 'unauthorized'; readonly reason: UnauthorizedReason }
  /** Signing in: wrong e-mail or password. */
  | { readonly kind: 'credentials' }
  /** Signing in: the platform wants a code, or another one than it was given. */
  | { readonly kind: 'second-factor'; readonly factor: SecondFactor }
  /** Signing in: the company forces a second factor on everybody, and the account has none. */
  | { readonly kind: 'second-factor-setup' }
  /** 403 `blacklisted`: the address is blocked; stop asking. */
  | { readonly kind: 'blocked' }
  /** 429. `retryAfter` in milliseconds. */
  | { readonly kind: 'rate-limited'; readonly retryAfter: number | null }
  /** No whole answer within the time limit (milliseconds). */
  | { readonly kind: 'timeout'; readonly limit: number }
  /** No connection. `detail` is a code such as `ERR_CONNECTION_REFUSED`. */
  | { readonly kind: 'network'; readonly detail: string }
  /** No connection that can be trusted; never skipped. `detail` is a code such as `ERR_CERT_DATE_INVALID`. */
  | { readonly kind: 'certificate'; readonly problem: CertificateProblem; readonly detail: string }
  /** The network's proxy asks for a user name and password. `proxy` is its host and port, where they are known. */
  | { readonly kind: 'proxy-login'; readonly proxy: string | null }
  /** A page where JSON was to come: the network answers in the platform's place until somebody signs in to it. */
  | { readonly kind: 'portal' }
  /** A redirect, which is never followed. `host` is where it pointed. */
  | { readonly kind: 'redirected'; readonly host: string }
  /** A body over the size limit (bytes). */
  | { readonly kind: 'too-large'; readonly limit: number }
  /** An answer that is not what the platform documents. `shape` tells its form, never its values. */
  | { readonly kind: 'malformed'; readonly shape: string }
  /** Any other status. */
  | { readonly kind: 'unexpected'; readonly status: number };

/** Whether the platform refuses what was asked for - closed to the agent, gone, misnamed - and will do so again. */
export function isRefusal({ kind }: TelecomxError): boolean {
  return kind === 'access-denied' || kind === 'not-found' || kind === 'bad-request';
}

/** The outcome of something that may fail in a foreseen way. */
export type Result<Value, Failure = TelecomxError> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };
