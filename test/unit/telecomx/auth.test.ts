import { describe, expect, it } from 'vitest';
import { checkPersonalToken, extendToken, signIn, signOutEverywhere, validateToken } from '../../../main/telecomx/auth';
import type { HttpResponse } from '../../../main/telecomx/transport';
import { clientOf, response } from './words';

const who = {
  origin: 'https://api.example',
  email: 'me@x.dk',
  password: 'hunter2',
  strategy: 'query',
  codes: { sms: null, authenticator: null },
} as const;
const access = { origin: 'https://api.example', token: 'tok-123', strategy: 'query' } as const;

describe('signing in', () => {
  it('posts what was typed, for a token that lasts', async () => {
    const { client, sent, redactor } = clientOf(() =>
      Promise.resolve(
        response(200, { token: 'tok-123', expiresInMinutes: -1, employee: 'e1', customer: 7, accessLevel: 'PERSONAL' }),
      ),
    );
    expect(await signIn(client, redactor, who)).toEqual({
      ok: true,
      value: { token: 'tok-123', expiresInMinutes: -1, employee: 'e1', customer: '7', accessLevel: 'PERSONAL' },
    });
    expect(sent[0]).toMatchObject({ url: 'https://api.example/auth/login', method: 'POST' });
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ username: 'me@x.dk', password: 'hunter2', persist: true });
    expect(redactor.redact('hunter2 tok-123')).toBe('*** ***');
  });

  it('asks for a cookie only where the token travels by cookie', async () => {
    const { client, sent, redactor } = clientOf(() => Promise.resolve(response(200, { token: 't' })));
    await signIn(client, redactor, { ...who, strategy: 'cookie' });
    await signIn(client, redactor, { ...who, strategy: 'bearer' });
    expect(sent.map(({ body }) => (body ?? '').includes('"cookie":true'))).toEqual([true, false]);
  });

  it.each([
    [{ sms: ' 4711\n', authenticator: null }, { smsKey: '4711' }],
    [{ sms: null, authenticator: '123456' }, { authenticatorToken: '123456' }],
    [
      { sms: '1', authenticator: '123456' },
      { smsKey: '1', authenticatorToken: '123456' },
    ],
    [{ sms: ' ', authenticator: '' }, {}],
  ])('sends the codes that were given: %j', async (codes, fields) => {
    const { client, sent, redactor } = clientOf(() => Promise.resolve(response(200, { token: 't' })));
    await signIn(client, redactor, { ...who, codes });
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      username: 'me@x.dk',
      password: 'hunter2',
      persist: true,
      ...fields,
    });
  });

  it('hides the codes, as they are sent', async () => {
    const { client, redactor } = clientOf(() => Promise.resolve(response(401, 'no')));
    await signIn(client, redactor, { ...who, codes: { sms: ' 4711 ', authenticator: '123456' } });
    expect(redactor.redact('4711 123456')).toBe('*** ***');
  });

  it('takes what is missing or odd for unknown', async () => {
    const { client, redactor } = clientOf(() =>
      Promise.resolve(response(200, { token: 't', expiresInMinutes: 'x', employee: {}, accessLevel: ' ' })),
    );
    expect(await signIn(client, redactor, who)).toEqual({
      ok: true,
      value: { token: 't', expiresInMinutes: null, employee: null, customer: null, accessLevel: null },
    });
  });

  it.each([
    [{ token: '' }, '200 {token: string}'],
    [{}, '200 {}'],
    [[], '200 array(0)'],
  ])('needs a token: %j', async (body, shape) => {
    const { client, redactor } = clientOf(() => Promise.resolve(response(200, body)));
    expect(await signIn(client, redactor, who)).toEqual({ ok: false, error: { kind: 'malformed', shape } });
  });

  it.each([
    [{ success: false, error: { message: 'SMS code sent' } }, 'sms'],
    [{ authenticatorRequired: true }, 'authenticator'],
  ])('may be asked for a code with a success that brings no token: %j', async (body, factor) => {
    const { client, redactor } = clientOf(() => Promise.resolve(response(200, body)));
    expect(await signIn(client, redactor, who)).toEqual({ ok: false, error: { kind: 'second-factor', factor } });
  });

  it('that brings a token is one, whatever else its fields are named', async () => {
    const { client, redactor } = clientOf(() => Promise.resolve(response(200, { token: 't', sms: true })));
    expect(await signIn(client, redactor, who)).toMatchObject({ ok: true, value: { token: 't' } });
  });

  it('says why it was refused', async () => {
    const { client, redactor, log } = clientOf(() => Promise.resolve(response(401, { message: 'hunter2 sms' })));
    expect(await signIn(client, redactor, who)).toEqual({ ok: false, error: { kind: 'second-factor', factor: 'sms' } });
    expect(log.join()).not.toContain('hunter2');
  });
});

describe('asking whether a token holds', () => {
  it('brings whose it is', async () => {
    const { client, sent } = clientOf(() => Promise.resolve(response(200, { success: true, employee: 'e1' })));
    expect(await validateToken(client, access)).toEqual({
      ok: true,
      value: { employee: 'e1', customer: null, accessLevel: null },
    });
    expect(sent[0]?.url).toBe('https://api.example/auth/validateToken?token=tok-123');
  });

  it.each([
    [200, { success: false }, { kind: 'unauthorized', reason: 'other' }],
    [200, {}, { kind: 'malformed', shape: '200 {}' }],
    [401, { error: 'expired' }, { kind: 'unauthorized', reason: 'expired' }],
  ])('may fail: %d %j', async (status, body, error) => {
    const { client } = clientOf(() => Promise.resolve(response(status, body)));
    expect(await validateToken(client, access)).toEqual({ ok: false, error });
  });
});

describe('extending a token', () => {
  it('asks the same, and for a longer life', async () => {
    const { client, sent } = clientOf(() => Promise.resolve(response(200, { success: true, name: 'Anna' })));
    expect(await extendToken(client, access)).toEqual({
      ok: true,
      value: { employee: null, customer: null, accessLevel: null },
    });
    expect(sent[0]?.url).toBe('https://api.example/auth/validateToken?extend=true&token=tok-123');
  });

  it('may come too late', async () => {
    const { client } = clientOf(() => Promise.resolve(response(401, { error: 'expired' })));
    expect(await extendToken(client, access)).toEqual({
      ok: false,
      error: { kind: 'unauthorized', reason: 'expired' },
    });
  });
});

describe('a personal token', () => {
  const check = async (whose: HttpResponse, queues: HttpResponse) => {
    const { client, sent, redactor } = clientOf(({ url }) =>
      Promise.resolve(url.includes('/auth/validateToken') ? whose : queues),
    );
    const result = await checkPersonalToken(client, redactor, access);
    return { result, asked: sent.map(({ url }) => new URL(url).pathname), redactor };
  };
  const queues = response(200, [{ _id: 'q1' }]);

  it('is that of whom the platform says, and hidden', async () => {
    const { result, asked, redactor } = await check(response(200, { success: true, employee: 'e1' }), queues);
    expect(result).toEqual({ ok: true, value: { employee: 'e1', customer: null, accessLevel: null } });
    expect(asked).toEqual(['/auth/validateToken']);
    expect(redactor.redact('tok-123')).toBe('***');
  });

  it.each([400, 403, 404, 405])('that may not ask whose it is (%d) is good when it sees the queues', async (status) => {
    const { result, asked } = await check(response(status, ''), queues);
    expect(result).toEqual({ ok: true, value: { employee: null, customer: null, accessLevel: null } });
    expect(asked).toEqual(['/auth/validateToken', '/pbx/app/queues']);
  });

  it('that sees no queues either is not', async () => {
    const { result } = await check(response(404, ''), response(401, { error: 'credentials_invalid' }));
    expect(result).toEqual({ ok: false, error: { kind: 'unauthorized', reason: 'other' } });
  });

  it.each([
    [401, { error: 'expired' }, { kind: 'unauthorized', reason: 'expired' }],
    [403, 'blacklisted', { kind: 'blocked' }],
    [200, '<html>', { kind: 'portal' }],
    [500, '', { kind: 'server', status: 500, retryAfter: null }],
  ])('is judged by no second request after %d %j', async (status, body, error) => {
    const { result, asked } = await check(response(status, body), queues);
    expect(result).toEqual({ ok: false, error });
    expect(asked).toHaveLength(1);
  });
});

describe('signing out everywhere', () => {
  const ask = async (status: number, body: unknown) => {
    const { client, sent } = clientOf(() => Promise.resolve(response(status, body)));
    return { result: await signOutEverywhere(client, access), urls: sent.map(({ url }) => url) };
  };

  it.each([
    [200, { success: true }],
    [204, ''],
    [401, { error: 'expired' }],
  ])('is done with %d %j, and asked for once', async (status, body) => {
    const { result, urls } = await ask(status, body);
    expect(result).toEqual({ ok: true, value: null });
    expect(urls).toEqual(['https://api.example/auth/logout?token=tok-123']);
  });

  it.each([
    [401, { error: 'invalid_token' }, { kind: 'unauthorized', reason: 'address-changed' }],
    [401, { error: 'other' }, { kind: 'unauthorized', reason: 'other' }],
    [503, '', { kind: 'server', status: 503, retryAfter: null }],
    [200, '<html>', { kind: 'portal' }],
  ])('is not done with %d %j, nor asked for again', async (status, body, error) => {
    const { result, urls } = await ask(status, body);
    expect(result).toEqual({ ok: false, error });
    expect(urls).toHaveLength(1);
  });
});
