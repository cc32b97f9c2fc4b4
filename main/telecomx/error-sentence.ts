/** Each error in words for a person: what happened, and what to do. In the language that is set. */
import { m } from '../../messages/compiled/messages';
import type { CertificateProblem, TelecomxError, UnauthorizedReason } from './errors';

/** What an error is about. */
export interface ErrorContext {
  /** The host that was asked, as a person typed it. */
  readonly server: string;
  /** The queue that was asked for, where it was one. */
  readonly queueName?: string;
  /** True where a person signs in: nothing is asked again by itself then. */
  readonly signingIn?: boolean;
}

/** What to do about an error that may pass. */
const advice = {
  connection: { watching: m.error_advice_connection, signingIn: m.error_advice_connection_sign_in },
  network: { watching: m.error_advice_connection, signingIn: m.error_advice_network_sign_in },
  answer: { watching: m.error_advice_answer, signingIn: m.error_advice_answer_sign_in },
  pause: { watching: m.error_advice_pause, signingIn: m.error_advice_pause_sign_in },
} as const;

/** Half a minute reads better than 30,000 milliseconds. */
function inSeconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000);
}

function unauthorizedSentence(reason: UnauthorizedReason): string {
  switch (reason) {
    case 'expired':
      return m.session_expired();
    case 'address-changed':
      return m.error_address_changed();
    case 'other':
      return m.error_token_refused();
  }
}

/** What happened to the connection, and what there is advice about; by code of Chromium's (net_error_list.h). */
function networkTrouble(server: string, detail: string): readonly [happened: string, about: 'connection' | 'network'] {
  switch (detail) {
    case 'ERR_INTERNET_DISCONNECTED':
    case 'ERR_NETWORK_CHANGED':
      return [m.error_no_network(), 'network'];
    case 'ERR_NAME_NOT_RESOLVED':
      return [m.error_name_not_found({ server }), 'connection'];
    case 'ERR_PROXY_CONNECTION_FAILED':
    case 'ERR_TUNNEL_CONNECTION_FAILED':
      return [m.error_proxy_unreachable({ server }), 'network'];
    default:
      return [m.error_network({ server, detail }), 'connection'];
  }
}

function certificateSentence(problem: CertificateProblem, server: string, detail: string): string {
  switch (problem) {
    case 'expired':
      return m.error_certificate_expired({ server });
    case 'unknown-issuer':
      return m.error_certificate_unknown_issuer({ server });
    case 'wrong-host':
      return m.error_certificate_wrong_host({ server });
    case 'other':
      return m.error_certificate_other({ server, detail });
  }
}

/** The sentence for an error. */
export function sentenceFor(error: TelecomxError, { server, queueName, signingIn = false }: ErrorContext): string {
  const queue = queueName ?? null;
  const advised = (happened: string, about: keyof typeof advice): string =>
    `${happened} ${advice[about][signingIn ? 'signingIn' : 'watching']()}`;
  switch (error.kind) {
    case 'bad-request':
      return queue === null ? m.error_bad_request({ server }) : m.error_bad_request_queue({ queue });
    case 'access-denied':
      return queue === null ? m.error_access_denied() : m.error_access_denied_queue({ queue });
    case 'not-found':
      return queue === null ? m.error_not_found({ server }) : m.error_not_found_queue({ queue });
    case 'server':
      return advised(m.error_server({ status: error.status }), 'answer');
    case 'unauthorized':
      return unauthorizedSentence(error.reason);
    case 'credentials':
      return m.error_credentials();
    case 'second-factor':
      return error.factor === 'sms' ? m.error_code_sms() : m.error_code_authenticator();
    case 'second-factor-setup':
      return m.error_two_factor_setup();
    case 'blocked':
      return m.error_blocked();
    case 'rate-limited':
      return advised(m.error_rate_limited(), 'pause');
    case 'timeout':
      return advised(m.error_timeout({ server, seconds: inSeconds(error.limit) }), 'connection');
    case 'network':
      return advised(...networkTrouble(server, error.detail));
    case 'certificate':
      return certificateSentence(error.problem, server, error.detail);
    case 'proxy-login':
      return error.proxy === null ? m.error_proxy_login_unnamed() : m.error_proxy_login({ proxy: error.proxy });
    case 'portal':
      return signingIn ? m.error_portal_sign_in({ server }) : m.error_portal();
    case 'redirected':
      return m.error_redirected({ server, host: error.host });
    case 'too-large':
      return advised(m.error_too_large({ server }), 'answer');
    case 'malformed':
      return m.error_malformed({ server });
    case 'unexpected':
      return advised(m.error_unexpected({ server, status: error.status }), 'answer');
  }
}
