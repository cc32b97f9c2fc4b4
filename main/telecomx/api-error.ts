/** From an answer that is not the one hoped for to the error it stands for: by status first, by its words second. */
import type { TelecomxError, UnauthorizedReason } from './errors';
import { readRetryAfter } from './http-date';
import { allWords, errorWords } from './error-words';
import { shapeOf, type Payload } from './payload';
import type { HttpResponse } from './transport';

/** An answer that is not the one hoped for, a 200 that cannot be read among them, and the URL it answers. */
export interface RefusedAnswer {
  readonly response: HttpResponse;
  readonly payload: Payload;
  /** Absolute. */
  readonly url: string;
}

/** As the platform says that an address is blocked, whatever its status. */
function saysBlocked(said: string): boolean {
  return said.includes('blacklist');
}

function unauthorizedReason(said: string): UnauthorizedReason {
  // First the milder one, which keeps the token.
  if (said.includes('invalid_token') || said.includes('ip address')) return 'address-changed';
  return said.includes('expired') ? 'expired' : 'other';
}

/** What the platform says of a token, where it says it in plain text; in a proxy's mouth tokens expire, too. */
const documentedText = /^(?:expired|invalid_token|(?:session has expired|ip address not authenticated).*)$/;

/**
 * A portal's or a proxy's 401 is no sign-out. Only one in the platform's own words is: JSON with any words, or plain
 * text that speaks of the token.
 */
function unauthorizedError({ response: { status }, payload }: RefusedAnswer, said: string): TelecomxError {
  const reason = unauthorizedReason(said);
  if (said === '' || (payload.kind !== 'json' && !saysBlocked(said) && !documentedText.test(said))) {
    return { kind: 'malformed', shape: shapeOf(status, payload) };
  }
  return saysBlocked(said) ? { kind: 'blocked' } : { kind: 'unauthorized', reason };
}

function redirectHost(location: string | undefined, url: string): string {
  const target = location ?? '';
  return new URL(URL.canParse(target, url) ? target : '', url).host;
}

/** What the platform refuses a queue with, in JSON or in plain text. */
const statusesOfRefusals: readonly number[] = [400, 403, 404];

/** The error behind an answer that is not the one hoped for. Holds nothing secret. */
export function apiError(answer: RefusedAnswer): TelecomxError {
  const { response, payload, url } = answer;
  const { status, headers } = response;
  const said = errorWords(payload);
  if (status >= 300 && status <= 399 && status !== 304) {
    return { kind: 'redirected', host: redirectHost(headers.get('location'), url) };
  }
  // "Network Authentication Required" (RFC 6585) is said by a network, never by the server that was asked.
  if (status === 511) return { kind: 'portal' };
  if (status >= 500 && status <= 599) return { kind: 'server', status, retryAfter: readRetryAfter(headers) };
  // A gateway's page is no word of the platform's about what was asked for: it may pass.
  if (payload.kind === 'html' && statusesOfRefusals.includes(status)) return { kind: 'unexpected', status };
  switch (status) {
    case 200:
      return payload.kind === 'html' ? { kind: 'portal' } : { kind: 'malformed', shape: shapeOf(status, payload) };
    case 400:
      return { kind: 'bad-request' };
    case 401:
      return unauthorizedError(answer, said);
    case 403:
      return { kind: saysBlocked(said) ? 'blocked' : 'access-denied' };
    case 404:
      return { kind: 'not-found' };
    case 407:
      return { kind: 'proxy-login', proxy: null };
    case 429:
      return { kind: 'rate-limited', retryAfter: readRetryAfter(headers) };
    default:
      return { kind: 'unexpected', status };
  }
}

/** The statuses with which a web server, not the platform's sign-in, refuses. */
const notTheSignIn: readonly number[] = [404, 405, 408];

/** Two factors, spoken of in general. */
const anyFactor = /(?:two|2|multi)[-_ ]?factor|2fa|mfa/;

/** The error that the words of a sign-in's answer tell; null where they tell none. */
function toldError(said: string): TelecomxError | null {
  if (saysBlocked(said)) return { kind: 'blocked' };
  if (said.includes('sms')) return { kind: 'second-factor', factor: 'sms' };
  if (/auth?enti(?:cat|fikat)or/.test(said)) return { kind: 'second-factor', factor: 'authenticator' };
  return anyFactor.test(said) ? { kind: 'second-factor-setup' } : null;
}

/**
 * The error behind a sign-in's answer without a token. What the platform says to a missing or wrong second factor is
 * documented nowhere, so every refusal is read by its words, and where these tell nothing by all that stands in it. One
 * that tells nothing at all means wrong e-mail or password. A page of HTML, and an address without a sign-in, are not the
 * platform's.
 */
export function signInError(answer: RefusedAnswer): TelecomxError {
  const { response, payload } = answer;
  const { status } = response;
  const said = errorWords(payload);
  if (status === 200) return toldError(allWords(payload)) ?? apiError(answer);
  if (status < 400 || status > 499 || status === 407 || status === 429) return apiError(answer);
  if (payload.kind === 'html' || notTheSignIn.includes(status)) {
    return { kind: 'malformed', shape: shapeOf(status, payload) };
  }
  // What the documented word says is not undone by a word that stands somewhere else.
  const more = said.includes('credentials_invalid') ? null : toldError(allWords(payload));
  return toldError(said) ?? more ?? { kind: 'credentials' };
}
