/** From the failure of a transport to the error it stands for. */
import type { CertificateProblem, TelecomxError } from './errors';
import { TransportFailure } from './transport';

/** The time limit passed. */
export class OutOfTime extends Error {}

/** What an answer may take at most: milliseconds, and bytes. */
export interface Limits {
  readonly time: number;
  readonly size: number;
}

/** A code that tells what failed, and nothing that could be secret. */
const codeForm = /^[A-Z][A-Z0-9_]{0,63}$/;

/** Codes of Chromium's for a connection that cannot be trusted. */
const distrusted = /^ERR_(?:CERT|SSL)_/;

/** By code of Chromium's (net_error_list.h). */
const certificateProblems: ReadonlyMap<string, CertificateProblem> = new Map([
  ['ERR_CERT_DATE_INVALID', 'expired'],
  ['ERR_CERT_AUTHORITY_INVALID', 'unknown-issuer'],
  ['ERR_CERT_COMMON_NAME_INVALID', 'wrong-host'],
]);

function networkError(given: string): TelecomxError {
  const detail = codeForm.test(given) ? given : 'FAILED';
  return distrusted.test(detail)
    ? { kind: 'certificate', problem: certificateProblems.get(detail) ?? 'other', detail }
    : { kind: 'network', detail };
}

/** The error behind whatever a transport rejected with. */
export function transportError(failure: unknown, limits: Limits): TelecomxError {
  if (failure instanceof OutOfTime) return { kind: 'timeout', limit: limits.time };
  if (!(failure instanceof TransportFailure)) return networkError('');
  switch (failure.problem.kind) {
    case 'too-large':
      return { kind: 'too-large', limit: limits.size };
    case 'proxy-login':
      return { kind: 'proxy-login', proxy: failure.problem.proxy };
    case 'network':
      return networkError(failure.problem.detail);
  }
}
