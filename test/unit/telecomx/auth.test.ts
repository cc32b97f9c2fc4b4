import { describe, expect, it } from 'vitest';
import { signIn, validateToken } from '../../../main/telecomx/auth';
import { clientOf, response } from './words';

const who = { origin: 'https://api.example', email: 'me@x.dk', password: 'hunter2', strategy: 'query' } as const;
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
