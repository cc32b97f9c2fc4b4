import { describe, expect, it } from 'vitest';
import { apiError, signInError } from '../../../main/telecomx/api-error';
import { readPayload } from '../../../main/telecomx/payload';
import { response } from './words';

function refused(status: number, body: unknown = '', headers: Readonly<Record<string, string>> = {}) {
  const answer = response(status, body, headers);
  return { response: answer, payload: readPayload(answer), url: 'https://api.example:8443/a/b' };
}

describe('a refused request', () => {
  it.each([
    [400, { kind: 'bad-request' }],
    [403, { kind: 'access-denied' }],
    [404, { kind: 'not-found' }],
    [429, { kind: 'rate-limited', retryAfter: 30_000 }],
    [500, { kind: 'server', status: 500, retryAfter: 30_000 }],
    [599, { kind: 'server', status: 599, retryAfter: 30_000 }],
    [600, { kind: 'unexpected', status: 600 }],
    [299, { kind: 'unexpected', status: 299 }],
    [304, { kind: 'unexpected', status: 304 }],
    [407, { kind: 'unexpected', status: 407 }],
    [418, { kind: 'unexpected', status: 418 }],
  ])('with %d', (status, error) => {
    expect(apiError(refused(status, 'any', { 'retry-after': '30' }))).toEqual(error);
  });

  it('because the address is blacklisted', () => {
    expect(apiError(refused(403, { error: 'blacklisted' }))).toEqual({ kind: 'blocked' });
  });

  it.each([
    [{ error: 'expired' }, 'expired'],
    [{ message: 'Session has expired, please login' }, 'expired'],
    [{ error: { code: 'invalid_token', message: 'expired' } }, 'address-changed'],
    [{ message: 'IP address not authenticated' }, 'address-changed'],
    [{ message: 'credentials_invalid' }, 'other'],
  ])('because the token does not hold: %j', (body, reason) => {
    expect(apiError(refused(401, body))).toEqual({ kind: 'unauthorized', reason });
  });

  it.each([
    ['<html>expired</html>', '401 html(20)'],
    ['expired', '401 text(7)'],
    ['', '401 empty'],
    ['{}', '401 {}'],
  ])('with a 401 that is not the platform’s own is no sign-out: %s', (body, shape) => {
    expect(apiError(refused(401, body))).toEqual({ kind: 'malformed', shape });
  });

  it.each([
    [300, 'https://portal.example/login?x=1', 'portal.example'],
    [302, '//other.example:99/', 'other.example:99'],
    [307, '/login', 'api.example:8443'],
    [399, 'http://[', 'api.example:8443'],
  ])('with a redirect names its host', (status, location, host) => {
    expect(apiError(refused(status, '', { location }))).toEqual({ kind: 'redirected', host });
  });

  it('with a redirect to nowhere names the server itself', () => {
    expect(apiError(refused(302))).toEqual({ kind: 'redirected', host: 'api.example:8443' });
  });
});

describe('a refused sign-in', () => {
  it.each([
    [401, { message: 'credentials_invalid' }, { kind: 'credentials' }],
    [400, 'whatever', { kind: 'credentials' }],
    [499, '', { kind: 'credentials' }],
    [401, { error: 'smsKey missing' }, { kind: 'second-factor', factor: 'sms' }],
    [403, { error: { code: 'AUTHENTICATOR' } }, { kind: 'second-factor', factor: 'authenticator' }],
    [401, { message: 'IP address not authenticated' }, { kind: 'credentials' }],
    [403, { message: 'blacklisted (sms)' }, { kind: 'blocked' }],
    [401, '<html>sms</html>', { kind: 'malformed', shape: '401 html(16)' }],
    [404, { message: 'id' }, { kind: 'malformed', shape: '404 {message: string}' }],
    [405, '', { kind: 'malformed', shape: '405 empty' }],
    [407, '', { kind: 'unexpected', status: 407 }],
    [408, '', { kind: 'malformed', shape: '408 empty' }],
    [429, '', { kind: 'rate-limited', retryAfter: null }],
    [500, { message: 'sms' }, { kind: 'server', status: 500, retryAfter: null }],
    [302, '', { kind: 'redirected', host: 'api.example:8443' }],
  ])('with %d %j', (status, body, error) => {
    expect(signInError(refused(status, body))).toEqual(error);
  });
});
