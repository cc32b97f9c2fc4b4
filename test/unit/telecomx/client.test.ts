import { describe, expect, it } from 'vitest';
import type { Access } from '../../../main/telecomx/access';
import { TransportFailure } from '../../../main/telecomx/transport';
import { clientOf, response } from './words';

const access: Access = { origin: 'https://api.example', token: 'to/k en+1', strategy: 'query' };
/** Takes whatever JSON there is. */
const read = (body: unknown): unknown => body;
const aFunction: unknown = expect.any(Function);
const serverDate = 'Tue, 24 Nov 2026 09:30:00 GMT';

describe('a request', () => {
  it('is a GET of JSON with nothing but what it needs', async () => {
    const { client, sent } = clientOf(() => Promise.resolve(response(200, [])));
    await client.request({ path: '/a/b', access: { origin: 'https://api.example' }, read });
    expect(sent).toEqual([
      {
        url: 'https://api.example/a/b',
        method: 'GET',
        headers: { accept: 'application/json' },
        body: null,
        maxBytes: 8_388_608,
        whenCancelled: aFunction,
      },
    ]);
  });

  it.each([
    ['query', 'https://api.example/a?token=to%2Fk%20en%2B1', {}],
    ['bearer', 'https://api.example/a', { authorization: 'Bearer to/k en+1' }],
    ['cookie', 'https://api.example/a', { cookie: 'token=to%2Fk%20en%2B1' }],
  ] as const)('carries the token by %s', async (strategy, url, headers) => {
    const { client, sent } = clientOf(() => Promise.resolve(response(200, [])));
    await client.request({ path: '/a', access: { ...access, strategy }, read });
    expect(sent[0]?.url).toBe(url);
    expect(sent[0]?.headers).toEqual({ accept: 'application/json', ...headers });
  });

  it('posts JSON', async () => {
    const { client, sent } = clientOf(() => Promise.resolve(response(200, [])));
    await client.request({ path: '/a', access, post: { name: 'x', persist: true }, read });
    expect(sent[0]).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"x","persist":true}',
    });
  });

  it('brings the JSON, what tells it from the next one, and when it came', async () => {
    const { client, log } = clientOf(() => Promise.resolve(response(200, { a: 1 }, { etag: '"v1"' })));
    expect(await client.request({ path: '/a', access, read })).toEqual({
      ok: true,
      value: {
        kind: 'fresh',
        value: { a: 1 },
        known: { etag: '"v1"', says: aFunction },
        receivedAt: 1020,
      },
    });
    expect(log).toEqual([]);
  });

  it('tells the server’s date of a good answer, and of no other', async () => {
    let status = 200;
    const { client, dates } = clientOf(() => Promise.resolve(response(status, [], { date: serverDate })));
    await client.request({ path: '/a', access, read });
    expect(dates).toEqual([[Date.UTC(2026, 10, 24, 9, 30), 1010, 1020]]);
    status = 500;
    await client.request({ path: '/a', access, read });
    expect(dates).toHaveLength(1);
  });

  it('tells no date that is not there', async () => {
    const { client, dates } = clientOf(() => Promise.resolve(response(200, [], { date: 'now' })));
    await client.request({ path: '/a', access, read });
    expect(dates).toEqual([]);
  });

  it('asks only for what changed', async () => {
    const { client, sent, dates } = clientOf(() => Promise.resolve(response(304, '', { date: serverDate })));
    expect(await client.requestChanges({ path: '/a', access, read }, { etag: '"v1"', says: () => false })).toEqual({
      ok: true,
      value: { kind: 'same', receivedAt: 1020 },
    });
    expect(sent[0]?.headers).toMatchObject({ 'if-none-match': '"v1"' });
    expect(dates).toHaveLength(1);
  });

  it('does not read the same again where the server knows no ETags', async () => {
    const { client, sent, dates } = clientOf(() => Promise.resolve(response(200, [1], { date: serverDate })));
    const known = { etag: null, says: (body: string) => body === '[1]' };
    expect(await client.requestChanges({ path: '/a', access, read }, known)).toEqual({
      ok: true,
      value: { kind: 'same', receivedAt: 1020 },
    });
    expect(sent[0]?.headers).not.toHaveProperty('if-none-match');
    expect(dates).toHaveLength(1);
    expect(await client.requestChanges({ path: '/a', access, read }, { ...known, says: () => false })).toMatchObject({
      value: { kind: 'fresh', value: [1] },
    });
  });

  it('does not take the same words with another status for the same answer', async () => {
    const { client } = clientOf(() => Promise.resolve(response(500, 'null')));
    const result = await client.requestChanges({ path: '/a', access, read }, { etag: null, says: () => true });
    expect(result).toMatchObject({ ok: false, error: { kind: 'server', status: 500 } });
  });

  it.each([null, { etag: null, says: () => false }])(
    'does not take a 304 that it did not ask for (%o)',
    async (known) => {
      const { client, sent } = clientOf(() => Promise.resolve(response(304, '')));
      const result = await client.requestChanges({ path: '/a', access, read }, known);
      expect(result).toEqual({ ok: false, error: { kind: 'unexpected', status: 304 } });
      expect(sent[0]?.headers).not.toHaveProperty('if-none-match');
    },
  );
});

describe('a bad answer', () => {
  it.each([
    [200, '', '200 empty'],
    [200, 'oops', '200 text(4)'],
  ])('%d %j is malformed', async (status, body, shape) => {
    const { client } = clientOf(() => Promise.resolve(response(status, body)));
    expect(await client.request({ path: '/a', access, read })).toEqual({
      ok: false,
      error: { kind: 'malformed', shape },
    });
  });

  it.each([199, 201, 204, 206, 300])('%d is no success', async (status) => {
    const { client } = clientOf(() => Promise.resolve(response(status, [])));
    expect((await client.request({ path: '/a', access, read })).ok).toBe(false);
  });

  it.each([500, 200])('tells no date (%d)', async (status) => {
    const { client, dates } = clientOf(() => Promise.resolve(response(status, [1], { date: serverDate })));
    const result = await client.request({ path: '/a', access, read: () => null });
    expect(result.ok).toBe(false);
    expect(dates).toEqual([]);
  });

  it('that says something else than the platform documents is malformed, and logged by its form', async () => {
    const { client, log } = clientOf(() => Promise.resolve(response(200, [{ name: 'Bamse' }])));
    const read = (body: unknown, receivedAt: number) => (receivedAt === 1020 && Array.isArray(body) ? null : body);
    const result = await client.request({ path: '/a', access, read });
    const error = { kind: 'malformed', shape: '200 array(1) of {name: string}' };
    expect(result).toEqual({ ok: false, error });
    expect(log).toEqual([`GET https://api.example/a?token=*** failed: ${JSON.stringify(error)}`]);
  });

  it('that redirects to where the token is part of the name does not tell it', async () => {
    const location = 'https://TOKEN-4711.portal.example/';
    const { client, log } = clientOf(() => Promise.resolve(response(302, '', { location })));
    const result = await client.request({ path: '/a', access: { ...access, token: 'Token-4711' }, read });
    expect(result).toEqual({ ok: false, error: { kind: 'redirected', host: '***.portal.example' } });
    expect(log.join()).not.toMatch(/4711/);
  });

  it('may be named by who asked', async () => {
    const { client } = clientOf(() => Promise.resolve(response(418, 'tea', { a: 'b' })));
    const result = await client.request({
      path: '/a',
      access,
      read,
      refusal: ({ payload, url }) => ({ kind: 'malformed', shape: `${payload.kind} ${url}` }),
    });
    expect(result).toEqual({
      ok: false,
      error: { kind: 'malformed', shape: 'text https://api.example/a?token=to%2Fk%20en%2B1' },
    });
  });
});

describe('no answer', () => {
  it('within ten seconds ends the request, even where the transport does not', async () => {
    let ended = 0;
    const { client, timers } = clientOf(({ whenCancelled }) => {
      whenCancelled(() => (ended += 1));
      return new Promise(() => undefined);
    });
    const result = client.request({ path: '/a', access, read });
    await Promise.resolve();
    expect(timers.map(({ delay }) => delay)).toEqual([10_000]);
    expect(ended).toBe(0);
    timers[0]?.callback();
    expect(await result).toEqual({ ok: false, error: { kind: 'timeout', limit: 10_000 } });
    expect(ended).toBe(1);
  });

  it('leaves no timer behind', async () => {
    const { client, timers } = clientOf(() => Promise.resolve(response(200, [])));
    await client.request({ path: '/a', access, read });
    await Promise.resolve();
    expect(timers.map(({ off }) => off)).toEqual([true]);
  });

  it.each([
    [new TransportFailure({ kind: 'network', detail: 'ERR_CONNECTION_REFUSED' }), 'ERR_CONNECTION_REFUSED'],
    [new TransportFailure({ kind: 'network', detail: 'at https://x/?token=abc' }), 'FAILED'],
    [new TransportFailure({ kind: 'network', detail: 'xERR' }), 'FAILED'],
    [new TransportFailure({ kind: 'network', detail: 'ERR x' }), 'FAILED'],
    [new Error('token=abc'), 'FAILED'],
  ])('because of the network: %s', async (failure, detail) => {
    const { client } = clientOf(() => Promise.reject(failure));
    expect(await client.request({ path: '/a', access, read })).toEqual({
      ok: false,
      error: { kind: 'network', detail },
    });
  });

  it('because the network’s proxy asks who is there', async () => {
    const { client, log } = clientOf(() =>
      Promise.reject(new TransportFailure({ kind: 'proxy-login', proxy: 'token-4711.example:3128' })),
    );
    const result = await client.request({ path: '/a', access: { ...access, token: 'Token-4711' }, read });
    expect(result).toEqual({ ok: false, error: { kind: 'proxy-login', proxy: '***.example:3128' } });
    expect(log.join()).not.toMatch(/4711/);
  });

  it('because it was too large', async () => {
    const { client } = clientOf(() => Promise.reject(new TransportFailure({ kind: 'too-large' })));
    expect(await client.request({ path: '/a', access, read })).toEqual({
      ok: false,
      error: { kind: 'too-large', limit: 8_388_608 },
    });
  });

  it('because the transport threw', async () => {
    const { client } = clientOf(() => {
      throw new Error('no');
    });
    expect((await client.request({ path: '/a', access, read })).ok).toBe(false);
  });
});

describe('a failure of the transport', () => {
  it('is an error that says what it is', () => {
    const failure = new TransportFailure({ kind: 'too-large' });
    expect(String(failure)).toBe('TransportFailure: too-large');
  });
});
