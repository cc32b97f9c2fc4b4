/** Each error in words for a person: what happened, and what to do. In the language that is set. */
import { m } from '../../messages/compiled/messages';
import type { TelecomxError, UnauthorizedReason } from './errors';

/** What an error is about. */
export interface ErrorContext {
  /** The host that was asked, as a person typed it. */
  readonly server: string;
  /** The queue that was asked for, where it was one. */
  readonly queueName?: string;
}

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

/** The sentence for an error. */
export function sentenceFor(error: TelecomxError, { server, queueName }: ErrorContext): string {
  const queue = queueName ?? null;
  switch (error.kind) {
    case 'bad-request':
      return queue === null ? m.error_bad_request({ server }) : m.error_bad_request_queue({ queue });
    case 'access-denied':
      return queue === null ? m.error_access_denied() : m.error_access_denied_queue({ queue });
    case 'not-found':
      return queue === null ? m.error_not_found({ server }) : m.error_not_found_queue({ queue });
    case 'server':
      return m.error_server({ status: error.status });
    case 'unauthorized':
      return unauthorizedSentence(error.reason);
    case 'credentials':
      return m.error_credentials();
    case 'second-factor':
      return error.factor === 'sms' ? m.error_second_factor_sms() : m.error_second_factor_authenticator();
    case 'blocked':
      return m.error_blocked();
    case 'rate-limited':
      return m.error_rate_limited();
    case 'timeout':
      return m.error_timeout({ server, seconds: inSeconds(error.limit) });
    case 'network':
      return m.error_network({ server, detail: error.detail });
    case 'redirected':
      return m.error_redirected({ server, host: error.host });
    case 'too-large':
      return m.error_too_large({ server });
    case 'malformed':
      return m.error_malformed({ server });
    case 'unexpected':
      return error.status === 407 ? m.error_proxy() : m.error_unexpected({ server, status: error.status });
  }
}
