import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentQueues, queueDetails } from '../../../main/telecomx/queues';
import { clientOf, queueId, response } from './words';

const access = { origin: 'https://api.example', token: 'tok-123', strategy: 'bearer' } as const;
const read = (body: unknown) => {
  const { client, sent } = clientOf(() => Promise.resolve(response(200, JSON.stringify(body))));
  return agentQueues(client, access).then((result) => ({ result, sent }));
};
const bare = { number: null, member: null, serviceLevel: null, serviceLevelCritical: null };

describe('the agent’s queues', () => {
  it('are read with their service levels in milliseconds', async () => {
    const { result, sent } = await read([
      { _id: 'q1', name: 'Support', number: '+4570', member: true, serviceLevel: 20, serviceLevelCritical: 1.5, x: 1 },
      { _id: 'q2', name: ' ', number: 4570 },
      { _id: 3, member: false },
    ]);
    expect(sent[0]?.url).toBe('https://api.example/pbx/app/queues');
    expect(result).toEqual({
      ok: true,
      value: {
        queues: [
          {
            id: 'q1',
            name: 'Support',
            number: '+4570',
            member: true,
            serviceLevel: 20_000,
            serviceLevelCritical: 1500,
          },
          { ...bare, id: 'q2', name: '4570', number: '4570' },
          { ...bare, id: '3', name: '3', member: false },
        ],
        unreadable: 0,
      },
    });
  });

  it('stand on bad fields too, each once', async () => {
    const odd = { _id: 'q1', name: 7, number: {}, member: 'yes', serviceLevel: 0, serviceLevelCritical: '20' };
    expect((await read([odd, { _id: 'q1', name: 'Again' }, null, { _id: '' }, 'x'])).result).toEqual({
      ok: true,
      value: { queues: [{ ...bare, id: 'q1', name: 'q1' }], unreadable: 3 },
    });
  });

  it('may be none', async () => {
    expect((await read([])).result).toEqual({ ok: true, value: { queues: [], unreadable: 0 } });
  });

  it.each([
    [{}, '200 {}'],
    [null, '200 null'],
    [[{ name: 'x' }], '200 array(1) of {name: string}'],
  ])('are not %j', async (body, shape) => {
    expect((await read(body)).result).toEqual({ ok: false, error: { kind: 'malformed', shape } });
  });

  it('may be refused', async () => {
    const { client } = clientOf(() => Promise.resolve(response(403, '')));
    expect(await agentQueues(client, access)).toEqual({ ok: false, error: { kind: 'access-denied' } });
  });

  it('never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const { result } = await read(body);
        expect(result.ok || result.error.kind === 'malformed').toBe(true);
      }),
    );
  });
});

describe('one queue', () => {
  const ask = async (body: unknown, status = 200) => {
    const { client, sent } = clientOf(() => Promise.resolve(response(status, JSON.stringify(body))));
    return { result: await queueDetails(client, access, queueId('q/1 æ')), url: sent[0]?.url };
  };

  it('is asked for by its id, and whether the agent is a member is not known', async () => {
    const { result, url } = await ask({
      _id: 'other',
      name: 'Support',
      number: '+4570',
      member: true,
      serviceLevel: 5,
    });
    expect(url).toBe('https://api.example/pbx/queue/q%2F1%20%C3%A6');
    expect(result).toEqual({
      ok: true,
      value: { ...bare, id: 'q/1 æ', name: 'Support', number: '+4570', serviceLevel: 5000 },
    });
  });

  it('goes by its id where no name can be read', async () => {
    expect((await ask({ name: 7, number: [] })).result).toEqual({
      ok: true,
      value: { ...bare, id: 'q/1 æ', name: 'q/1 æ' },
    });
  });

  it.each([
    [[], '200 array(0)'],
    [null, '200 null'],
    ['Support', '200 string'],
  ])('is not %j', async (body, shape) => {
    expect((await ask(body)).result).toEqual({ ok: false, error: { kind: 'malformed', shape } });
  });

  it.each([
    [400, 'bad-request'],
    [403, 'access-denied'],
    [404, 'not-found'],
  ])('may be refused with %d', async (status, kind) => {
    expect((await ask('no', status)).result).toEqual({ ok: false, error: { kind } });
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const { result } = await ask(body);
        expect(result.ok || result.error.kind === 'malformed').toBe(true);
      }),
    );
  });
});
