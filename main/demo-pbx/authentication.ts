/** Whom a request comes from: the token, and the way it was presented. */

import type { IncomingHttpHeaders } from 'node:http';
import type { Platform } from './platform';
import { Refusal } from './reply';
import type { PbxRequest } from './request';
import type { Employee } from './records';

/** A token and the way it came. */
export interface PresentedToken {
  readonly form: 'query' | 'bearer' | 'cookie';
  readonly token: string;
}

/** The cookie that a sign-in sets on request. */
export const TOKEN_COOKIE = 'token';

/** The token of a request: `?token=`, `Authorization: Bearer`, or the cookie; null where there is none. */
export function presentedToken(query: URLSearchParams, headers: IncomingHttpHeaders): PresentedToken | null {
  const inQuery = query.get('token');
  if (inQuery !== null && inQuery !== '') return { form: 'query', token: inQuery };
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { form: 'bearer', token: bearer };
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === TOKEN_COOKIE && value !== undefined && value !== '') return { form: 'cookie', token: value };
  }
  return null;
}

/**
 * Who asks.
 * @throws Refusal 401 `expired`, or 401 `invalid_token` for a token bound to another address and where there is none
 */
export function authenticate(platform: Platform, request: PbxRequest): { employee: Employee; token: string } {
  const presented = presentedToken(request.query, request.headers);
  if (presented === null) throw new Refusal(401, 'invalid_token', 'No token in the request');
  const now = platform.clock.now();
  const verdict = platform.tokens.check(presented.token, { address: request.address, now });
  switch (verdict.kind) {
    case 'valid':
      return { employee: platform.world.employee(verdict.employee), token: presented.token };
    case 'expired':
      throw new Refusal(401, 'expired', 'Session has expired, please login');
    case 'wrong-address':
      throw new Refusal(401, 'invalid_token', 'IP address not authenticated');
  }
}
