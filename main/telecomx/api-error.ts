/** From an answer that is not the one hoped for to the error it stands for: by status first, by its words second. */
import type { TelecomxError, UnauthorizedReason } from './errors';
import { readRetryAfter } from './http-date';
import { errorWords, shapeOf, type Payload } from './payload';
import type { HttpResponse } from './transport';

/** An answer that is no success, with its body read and the URL it answers. */
export interface RefusedAnswer {
  readonly response: HttpResponse;
  readonly payload: Payload;
  /** Absolute. */
  readonly url: string;
}

function unauthorizedReason(said: string): UnauthorizedReason {
  // First the milder one, which keeps the token.
  if (said.includes('invalid_token') || said.includes('ip address')) return 'address-changed';
  return said.includes('expired') ? 'expired' : 'other';
}

function redirectHost(location: string | undefined, url: string): string {
  const target = location ?? '';
  return new URL(URL.canParse(target, url) ? target : '', url).host;
}

/** The error behind an answer that is no success. Holds nothing secret. */
export function apiError({ response, payload, url }: RefusedAnswer): TelecomxError {
  const { status, headers } = response;
  const said = errorWords(payload);
  if (status >= 300 && status <= 399 && status !== 304) {
    return { kind: 'redirected', host: redirectHost(headers.get('location'), url) };
  }
  if (status >= 500 && status <= 599) return { kind: 'server', status, retryAfter: readRetryAfter(headers) };
  switch (status) {
    case 400:
      return { kind: 'bad-request' };
    case 401:
      // A portal's or a proxy's 401 is no sign-out: only the platform's own JSON, with words in it, is.
      return payload.kind === 'json' && said !== ''
        ? { kind: 'unauthorized', reason: unauthorizedReason(said) }
        : { kind: 'malformed', shape: shapeOf(status, payload) };
    case 403:
      return { kind: said.includes('blacklisted') ? 'blocked' : 'access-denied' };
    case 404:
      return { kind: 'not-found' };
    case 429:
      return { kind: 'rate-limited', retryAfter: readRetryAfter(headers) };
    default:
      return { kind: 'unexpected', status };
  }
}

/** The statuses with which a web server, not the platform's sign-in, refuses. */
const notTheSignIn: readonly number[] = [404, 405, 408];

/**
 * The error behind a refused sign-in. What the platform says to a missing or wrong second factor is documented
 * nowhere, so every refusal is read by its words; one without telling words means wrong e-mail or password. A page of
 * HTML, and an address without a sign-in, are not the platform's.
 */
export function signInError(answer: RefusedAnswer): TelecomxError {
  const { status } = answer.response;
  if (status < 400 || status > 499 || status === 407 || status === 429) return apiError(answer);
  if (answer.payload.kind === 'html' || notTheSignIn.includes(status)) {
    return { kind: 'malformed', shape: shapeOf(status, answer.payload) };
  }
  const said = errorWords(answer.payload);
  if (said.includes('blacklisted')) return { kind: 'blocked' };
  if (said.includes('sms')) return { kind: 'second-factor', factor: 'sms' };
  if (said.includes('authenticator')) return { kind: 'second-factor', factor: 'authenticator' };
  return { kind: 'credentials' };
}
