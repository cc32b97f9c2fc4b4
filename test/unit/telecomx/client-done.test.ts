import { describe, expect, it } from 'vitest';
import { clientOf, response } from './words';

const access = { origin: 'https://api.example', token: 'to/k en+1', strategy: 'query' } as const;
const serverDate = 'Tue, 24 Nov 2026 09:30:00 GMT';

describe('a request to have something done', () => {
  const ask = (status: number, body: unknown) => {
    const { client, sent, log, dates } = clientOf(() => Promise.resolve(response(status, body, { date: serverDate })));
    return client.requestDone({ path: '/a', access }).then((result) => ({ result, sent, log, dates }));
  };

  it.each([
    [200, { success: true }],
    [200, ''],
    [202, 'null'],
    [204, ''],
  ])('is done with %d %j', async (status, body) => {
    const { result, sent, log, dates } = await ask(status, body);
    expect(result).toEqual({ ok: true, value: null });
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET https://api.example/a?token=to%2Fk%20en%2B1',
    ]);
    expect(log).toEqual([]);
    expect(dates).toHaveLength(1);
  });

  it.each([
    [200, '<html>', { kind: 'portal' }],
    [200, 'oops', { kind: 'malformed', shape: '200 text(4)' }],
    [500, '', { kind: 'server', status: 500, retryAfter: null }],
    [401, { error: 'expired' }, { kind: 'unauthorized', reason: 'expired' }],
  ])('is not done with %d %j', async (status, body, error) => {
    const { result, log } = await ask(status, body);
    expect(result).toEqual({ ok: false, error });
    expect(log).toHaveLength(1);
  });
});
