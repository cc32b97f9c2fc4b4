import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../messages/compiled/runtime.js';
import { sentenceFor } from '../../../main/telecomx/error-sentence';
import type { TelecomxError } from '../../../main/telecomx/errors';

const errors: readonly (readonly [TelecomxError, string])[] = [
  [{ kind: 'bad-request' }, 'does not understand the id of the queue “Support” (400)'],
  [{ kind: 'access-denied' }, 'who is waiting in the queue “Support” (403)'],
  [{ kind: 'not-found' }, 'no queue “Support” any more (404)'],
  [{ kind: 'server', status: 503, retryAfter: null }, 'fault of its own (503)'],
  [{ kind: 'unauthorized', reason: 'expired' }, 'Your session has expired'],
  [{ kind: 'unauthorized', reason: 'address-changed' }, 'from this network'],
  [{ kind: 'unauthorized', reason: 'other' }, 'no longer accepts your sign-in'],
  [{ kind: 'credentials' }, 'Wrong e-mail or password'],
  [{ kind: 'second-factor-setup' }, 'not set up for your account yet'],
  [{ kind: 'blocked' }, 'blocked your network’s address'],
  [{ kind: 'rate-limited', retryAfter: null }, 'fewer requests (429)'],
  [{ kind: 'timeout', limit: 9500 }, 'No answer from api.example within 10 seconds'],
  [{ kind: 'network', detail: 'ERR_X' }, 'No connection to api.example (ERR_X)'],
  [{ kind: 'network', detail: 'ERR_INTERNET_DISCONNECTED' }, 'This computer has no network connection'],
  [{ kind: 'network', detail: 'ERR_NETWORK_CHANGED' }, 'This computer has no network connection'],
  [{ kind: 'network', detail: 'ERR_NAME_NOT_RESOLVED' }, 'api.example cannot be found'],
  [{ kind: 'network', detail: 'ERR_PROXY_CONNECTION_FAILED' }, 'through your network’s proxy server'],
  [{ kind: 'network', detail: 'ERR_TUNNEL_CONNECTION_FAILED' }, 'through your network’s proxy server'],
  [{ kind: 'certificate', problem: 'expired', detail: 'ERR_X' }, 'date and time of this computer'],
  [{ kind: 'certificate', problem: 'unknown-issuer', detail: 'ERR_X' }, 'an issuer that this computer does not trust'],
  [{ kind: 'certificate', problem: 'wrong-host', detail: 'ERR_X' }, 'belongs to another address'],
  [{ kind: 'certificate', problem: 'other', detail: 'ERR_X' }, 'No safe connection to api.example can be made (ERR_X)'],
  [{ kind: 'portal' }, 'Your network answers instead of the phone system'],
  [{ kind: 'proxy-login', proxy: 'proxy.example:3128' }, 'proxy server proxy.example:3128 asks for a user name'],
  [{ kind: 'proxy-login', proxy: null }, 'proxy server asks for a user name'],
  [{ kind: 'redirected', host: 'portal.example' }, 'api.example sends us on to portal.example'],
  [{ kind: 'too-large', limit: 8 }, 'The answer from api.example was far too large'],
  [{ kind: 'malformed', shape: '200 {a: string}' }, 'The answer from api.example is not one of a Telecom X'],
  [{ kind: 'unexpected', status: 418 }, 'The answer from api.example was not expected (418)'],
];
const context = { server: 'api.example', queueName: 'Support' };

afterEach(() => {
  overwriteGetLocale(() => 'en');
});

describe('the sentence for an error', () => {
  it.each(errors)('%j', (error, part) => {
    overwriteGetLocale(() => 'en');
    expect(sentenceFor(error, context)).toContain(part);
  });

  it.each(errors)('says what happened and what to do or expect, in Danish too: %j', (error) => {
    for (const locale of ['en', 'da'] as const) {
      overwriteGetLocale(() => locale);
      expect(sentenceFor(error, context)).toMatch(/[.:] \S.*\.$/s);
    }
    const danish = sentenceFor(error, context);
    overwriteGetLocale(() => 'en');
    expect(danish).not.toBe(sentenceFor(error, context));
  });

  it.each(errors)('promises to try again only while it does: %j', (error) => {
    const promise = /Queue Tray (keeps|waits|bliver|venter)|by itself|af sig selv/;
    for (const locale of ['en', 'da'] as const) {
      overwriteGetLocale(() => locale);
      const signingIn = sentenceFor(error, { server: 'api.example', signingIn: true });
      expect(signingIn).not.toMatch(promise);
      expect(signingIn).toMatch(/[.:] \S.*\.$/s);
    }
  });

  it.each([
    ['sms', 'Enter the code that was sent to you by SMS.', 'Indtast den kode, du har fået på sms.'],
    ['authenticator', 'Enter the code from your authenticator app.', 'Indtast koden fra din godkendelsesapp.'],
  ] as const)('asks for the code: %s', (factor, english, danish) => {
    expect(sentenceFor({ kind: 'second-factor', factor }, context)).toBe(english);
    overwriteGetLocale(() => 'da');
    expect(sentenceFor({ kind: 'second-factor', factor }, context)).toBe(danish);
  });

  it('allows, while a person signs in, that a page may come from a server that is another', () => {
    const sentence = sentenceFor({ kind: 'portal' }, { server: 'api.example', signingIn: true });
    expect(sentence).toContain('The answer from api.example is not one of a Telecom X phone system, or your network');
  });

  it.each([
    [{ kind: 'network', detail: 'ERR_INTERNET_DISCONNECTED' }, 'keeps trying', 'Check your network or VPN'],
    [
      { kind: 'network', detail: 'ERR_NAME_NOT_RESOLVED' },
      'keeps trying',
      'Check the server’s address and your network',
    ],
    [{ kind: 'network', detail: 'ERR_PROXY_CONNECTION_FAILED' }, 'keeps trying', 'Check your network or VPN'],
    [{ kind: 'portal' }, 'goes on by itself', 'Check the server’s address'],
    [{ kind: 'network', detail: 'ERR_X' }, 'keeps trying', 'Check the server’s address and your network or VPN'],
    [{ kind: 'timeout', limit: 9500 }, 'keeps trying', 'Check the server’s address and your network or VPN'],
    [{ kind: 'server', status: 500, retryAfter: null }, 'keeps trying', 'Check the server’s address and try again'],
    [{ kind: 'too-large', limit: 8 }, 'keeps trying', 'Check the server’s address and try again'],
    [{ kind: 'unexpected', status: 418 }, 'keeps trying', 'Check the server’s address and try again'],
    [{ kind: 'rate-limited', retryAfter: null }, 'goes on by itself', 'Wait a moment and try again'],
  ] as const)('advises by what is being done: %j', (error, watching, signingIn) => {
    expect(sentenceFor(error, context)).toContain(watching);
    expect(sentenceFor(error, { ...context, signingIn: true })).toContain(signingIn);
  });

  it.each([
    ['bad-request', 'api.example did not understand'],
    ['access-denied', 'Your account may not see this'],
    ['not-found', 'no Telecom X phone system at api.example'],
  ] as const)('without a queue: %s', (kind, part) => {
    expect(sentenceFor({ kind }, { server: 'api.example' })).toContain(part);
  });
});
