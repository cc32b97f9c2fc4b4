import { describe, expect, it } from 'vitest';
import type { Access } from '../../../main/telecomx/access';
import { signIn } from '../../../main/telecomx/auth';
import { TransportFailure } from '../../../main/telecomx/transport';
import { clientOf, response } from './words';

const access: Access = { origin: 'https://api.example', token: 'to/k en+1', strategy: 'query' };
/** Takes whatever JSON there is. */
const read = (body: unknown): unknown => body;

describe('a failed request in the log', () => {
  it('stands there without the token', async () => {
    const { client, log } = clientOf(() => Promise.resolve(response(404, '')));
    await client.request({ path: '/a?x=1', access, read });
    expect(log).toEqual(['GET https://api.example/a?x=1&token=*** failed: {"kind":"not-found"} 404 empty']);
  });

  it.each([
    [403, { error: { code: 'access_denied' } }, '{"kind":"access-denied"} 403 {error: {code: string}}'],
    [400, 'no such id', '{"kind":"bad-request"} 400 text(10)'],
    [302, '<p>', '{"kind":"redirected","host":"api.example"} 302 html(3)'],
  ])('ends with the form of the answer, and has none of its values (%d)', async (status, body, line) => {
    const { client, log } = clientOf(() => Promise.resolve(response(status, body)));
    await client.request({ path: '/a', access, read });
    await client.requestDone({ path: '/a', access });
    const whole = `GET https://api.example/a?token=*** failed: ${line}`;
    expect(log).toEqual([whole, whole]);
  });

  it('has the form once where the error itself tells it', async () => {
    const { client, log } = clientOf(() => Promise.resolve(response(200, { name: 'Bamse' })));
    await client.request({ path: '/a', access, read: () => null });
    expect(log).toEqual([
      'GET https://api.example/a?token=*** failed: {"kind":"malformed","shape":"200 {name: string}"}',
    ]);
  });

  it('has no form where no answer came', async () => {
    const { client, log } = clientOf(() => Promise.reject(new TransportFailure({ kind: 'too-large' })));
    await client.request({ path: '/a', access, read });
    expect(log).toEqual(['GET https://api.example/a?token=*** failed: {"kind":"too-large","limit":8388608}']);
  });

  it('tells of a refused sign-in what the platform’s answer looked like', async () => {
    const { client, redactor, log } = clientOf(() =>
      Promise.resolve(response(401, { ok: false, problem: { text: 'asta@example.dk is unknown' } })),
    );
    const codes = { sms: null, authenticator: null };
    const who = { origin: access.origin, email: 'asta@example.dk', password: 'a good password', codes };
    await signIn(client, redactor, { ...who, strategy: 'query' });
    expect(log).toEqual([
      'POST https://api.example/auth/login failed: {"kind":"credentials"} 401 {ok: boolean, problem: {text: string}}',
    ]);
  });
});
