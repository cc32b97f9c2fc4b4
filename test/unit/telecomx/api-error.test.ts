import fc from 'fast-check';
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
    [407, { kind: 'proxy-login', proxy: null }],
    [511, { kind: 'portal' }],
    [418, { kind: 'unexpected', status: 418 }],
  ])('with %d', (status, error) => {
    expect(apiError(refused(status, 'any', { 'retry-after': '30' }))).toEqual(error);
  });

  it.each([
    [403, { error: 'blacklisted' }],
    [403, 'Your address is on our blacklist'],
    [401, { message: 'IP address is blacklisted' }],
    [401, 'IP address is blacklisted'],
  ])('because the address is blocked: %d %j', (status, body) => {
    expect(apiError(refused(status, body))).toEqual({ kind: 'blocked' });
  });

  it.each(['Proxy: your ticket expired', 'Your guest access has expired', 'invalid_token, says the gateway'])(
    'with 401 and the text “%s” is a proxy’s word, and no sign-out',
    (text) => {
      expect(apiError(refused(401, text))).toMatchObject({ kind: 'malformed' });
    },
  );

  it.each([400, 403, 404])('with %d and a page of HTML is a gateway’s word, which may pass', (status) => {
    expect(apiError(refused(status, '<html>Forbidden</html>'))).toEqual({ kind: 'unexpected', status });
  });

  it('with a page where JSON was to come is a network’s that wants a sign-in', () => {
    expect(apiError(refused(200, '<!doctype html>'))).toEqual({ kind: 'portal' });
    expect(apiError(refused(511, '<html>'))).toEqual({ kind: 'portal' });
    expect(apiError(refused(200, 'oops'))).toEqual({ kind: 'malformed', shape: '200 text(4)' });
  });

  it.each([
    [{ error: 'expired' }, 'expired'],
    [{ message: 'Session has expired, please login' }, 'expired'],
    [{ error: { code: 'invalid_token', message: 'expired' } }, 'address-changed'],
    [{ message: 'IP address not authenticated' }, 'address-changed'],
    [{ message: 'credentials_invalid' }, 'other'],
    [{ errors: [{ detail: 'expired' }] }, 'expired'],
    ['Session has EXPIRED, please login', 'expired'],
    ['invalid_token', 'address-changed'],
    ['IP address not authenticated', 'address-changed'],
  ])('because the token does not hold: %j', (body, reason) => {
    expect(apiError(refused(401, body))).toEqual({ kind: 'unauthorized', reason });
  });

  it.each([
    ['<html>expired</html>', '401 html(20)'],
    ['Session <b>expired</b>', '401 text(22)'],
    [`expired ${'x'.repeat(300)}`, '401 text(308)'],
    ['Unauthorized', '401 text(12)'],
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
    [400, { error: 'on the blacklist' }, { kind: 'blocked' }],
    [400, { errors: { smsKey: ['missing'] } }, { kind: 'second-factor', factor: 'sms' }],
    [422, { errors: [{ field: 'smsKey', message: 'required' }] }, { kind: 'second-factor', factor: 'sms' }],
    [401, { data: { error: { message: 'sms' } } }, { kind: 'second-factor', factor: 'sms' }],
    [401, { authenticationSecurity: 'SMS' }, { kind: 'second-factor', factor: 'sms' }],
    [200, { authenticationSecurity: 'AUTHENTICATOR' }, { kind: 'second-factor', factor: 'authenticator' }],
    [401, 'Indtast koden fra din autentifikator', { kind: 'second-factor', factor: 'authenticator' }],
    [401, { error: 'credentials_invalid', help: 'Send an SMS to 1234' }, { kind: 'credentials' }],
    [401, { authenticated: false, smsKey: null }, { kind: 'credentials' }],
    [401, 'Authenticator or SMS', { kind: 'second-factor', factor: 'sms' }],
    [401, { message: 'two-factor by authenticator' }, { kind: 'second-factor', factor: 'authenticator' }],
    [403, { message: 'Two-factor is required' }, { kind: 'second-factor-setup' }],
    [403, { message: 'two factor' }, { kind: 'second-factor-setup' }],
    [403, { code: 'TWOFACTOR' }, { kind: 'second-factor-setup' }],
    [400, { code: '2fa_required' }, { kind: 'second-factor-setup' }],
    [401, { code: 'mfa_required' }, { kind: 'second-factor-setup' }],
    [401, 'Multi-factor sign-in is forced', { kind: 'second-factor-setup' }],
    [200, { success: false, message: 'SMS code sent' }, { kind: 'second-factor', factor: 'sms' }],
    [200, { requiresAuthenticator: true }, { kind: 'second-factor', factor: 'authenticator' }],
    [200, { requiresSms: false }, { kind: 'malformed', shape: '200 {requiresSms: boolean}' }],
    [200, '<html>sms</html>', { kind: 'portal' }],
    [401, '<html>sms</html>', { kind: 'malformed', shape: '401 html(16)' }],
    [404, { message: 'id' }, { kind: 'malformed', shape: '404 {message: string}' }],
    [405, '', { kind: 'malformed', shape: '405 empty' }],
    [407, '', { kind: 'proxy-login', proxy: null }],
    [511, '', { kind: 'portal' }],
    [408, '', { kind: 'malformed', shape: '408 empty' }],
    [429, '', { kind: 'rate-limited', retryAfter: null }],
    [500, { message: 'sms' }, { kind: 'server', status: 500, retryAfter: null }],
    [302, '', { kind: 'redirected', host: 'api.example:8443' }],
  ])('with %d %j', (status, body, error) => {
    expect(signInError(refused(status, body))).toEqual(error);
  });
});

describe('the error behind any answer', () => {
  it('is found, and tells nothing of the body’s values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), (status, value) => {
        const answer = refused(status, JSON.stringify({ message: ['SECRET-1', value], error: { detail: 'SECRET-2' } }));
        for (const error of [apiError(answer), signInError(answer)]) {
          expect(JSON.stringify(error)).not.toContain('SECRET');
        }
      }),
    );
  });

  it('is never a sign-out without JSON that has words, or text that speaks of the token', () => {
    const silent = fc.string().filter((text) => !/expired|invalid_token|ip address/i.test(text));
    fc.assert(
      fc.property(silent, (text) => {
        const answer = refused(401, text);
        fc.pre(answer.payload.kind !== 'json');
        expect(apiError(answer).kind).toBe('malformed');
      }),
    );
  });
});
