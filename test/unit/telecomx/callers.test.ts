import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWaiting, type Caller } from '../../../main/board/caller';
import { nothingRead, queueCallers, readCallers, unasked, type CallersReading } from '../../../main/telecomx/callers';
import { at, callId, clientOf, mono, noon, queueId, response } from './words';

const example = {
  _id: '46265y784.234-pbx1.telecomx.dk',
  state: 'QUEUED',
  number: '+4535203040',
  name: 'Bamse & Kylling',
  privacy: false,
  entered: '2018-01-01T00:00:00.000Z',
  answered: '2018-01-01T00:00:00.000Z',
  presentation: '+4570305050',
  answeredByExtension: null,
  answeredByNumber: null,
};
const wasSecret = (): boolean => false;
const good = (body: unknown, before: CallersReading = nothingRead): CallersReading => {
  const reading = readCallers(body, before, noon, wasSecret);
  if (reading === null) throw new Error('nothing could be read');
  return reading;
};
const only = (body: unknown): Caller | undefined => [...good(body).callers.values()][0];

describe('a callers answer', () => {
  it('is the documentation’s own example: one caller who waits, in doubt', () => {
    const reading = good([example]);
    const [caller] = reading.callers.values();
    expect(caller).toEqual({
      id: '46265y784.234-pbx1.telecomx.dk',
      kind: 'waiting',
      identity: { secret: false, name: 'Bamse & Kylling', number: '+4535203040' },
      entered: Date.UTC(2018, 0, 1),
      called: '+4570305050',
      answer: { at: Date.UTC(2018, 0, 1), extension: null, number: null },
    });
    expect(caller !== undefined && isWaiting(caller)).toBe(true);
    expect(reading).toMatchObject({ unreadable: 0, doubtful: 0 });
  });

  it('may be empty', () => {
    expect(good([])).toEqual(nothingRead);
  });

  it.each([[null], [{ callers: [] }], ['x'], [[{ name: 'Bamse' }, null]]])(
    'is none where nothing in it can be read: %j',
    (body) => {
      expect(readCallers(body, nothingRead, noon, wasSecret)).toBeNull();
    },
  );

  it('counts what cannot be read, and keeps the platform’s order', () => {
    const reading = good([{ _id: 'b' }, null, { _id: 'a' }, {}]);
    expect([...reading.callers.keys()]).toEqual(['b', 'a']);
    expect(reading.unreadable).toBe(2);
  });

  it.each([
    [{ answered: null }, 0],
    [{ answered: undefined, answeredByNumber: '' }, 1],
    [{ answered: 'x' }, 1],
    [{ answered: '2018-01-01T00:00:00.900Z' }, 1],
    [{ answered: null, answeredByExtension: false }, 1],
    [{ answeredByExtension: 'e1' }, 0],
    [{ answered: '2018-01-01T00:00:05.000Z' }, 0],
  ])('tells how many answers are doubtful: %j', (fields, doubtful) => {
    expect(good([{ ...example, ...fields }]).doubtful).toBe(doubtful);
  });

  it('is read with names like those of prototypes', () => {
    const body: unknown = JSON.parse(
      '[{"_id":"__proto__","__proto__":{"state":"VIP"},"constructor":1},{"_id":"constructor"}]',
    );
    expect([...good(body).callers.values()].map(({ id, kind }) => [id, kind])).toEqual([
      ['__proto__', 'waiting'],
      ['constructor', 'waiting'],
    ]);
    expect('state' in {}).toBe(false);
  });
});

describe('two entries with one id', () => {
  const answered = { answeredByExtension: 'e1' };

  it.each([
    [{ state: 'VIP' }, { state: 'QUEUED' }, 'vip'],
    [{ state: 'QUEUED' }, { state: 'CALLBACK' }, 'callback'],
    [{ state: 'CALLBACK' }, { state: 'VIP' }, 'vip'],
    [{ state: 'QUEUED' }, { state: 'VIP', ...answered }, 'waiting'],
    [{ state: 'VIP', ...answered }, { state: 'QUEUED' }, 'waiting'],
    [{ state: 'QUEUED', ...answered }, { state: 'VIP', ...answered }, 'vip'],
  ])('are one caller: %j %j', (one, other, kind) => {
    const reading = good([
      { _id: 'a', ...one },
      { _id: 'a', ...other },
    ]);
    expect([...reading.callers.values()].map((caller) => caller.kind)).toEqual([kind]);
    expect(reading.unreadable).toBe(0);
  });

  it('are the first one where they are alike, and secret if either is', () => {
    expect(
      only([
        { _id: 'a', name: 'One' },
        { _id: 'a', name: 'Two' },
      ])?.identity,
    ).toMatchObject({ name: 'One' });
    const open = { _id: 'a', name: 'One', state: 'VIP' };
    const hidden = { _id: 'a', name: 'One', privacy: true };
    expect(only([open, hidden])).toMatchObject({ kind: 'vip', identity: { secret: true } });
    expect(only([hidden, open])).toMatchObject({ kind: 'vip', identity: { secret: true } });
    expect(only([hidden, open])?.identity).toEqual({ secret: true });
  });
});

describe('a known caller', () => {
  const before = good([{ _id: 'a', state: 'VIP', name: 'Freja', entered: noon - 5000 }, { _id: 'b' }]);

  it('keeps what can no longer be read', () => {
    expect(good([{ _id: 'a', state: 3, name: 4, entered: 'x' }], before).callers.get(callId('a'))).toEqual(
      before.callers.get(callId('a')),
    );
  });

  it('has left when missing', () => {
    expect([...good([{ _id: 'b' }], before).callers.keys()]).toEqual(['b']);
    expect(good([], before).callers.size).toBe(0);
  });

  it('is kept while an unreadable entry may be theirs, last in the list', () => {
    const broken = good([{ state: 'VIP' }, { _id: 'b' }], before);
    expect([...broken.callers.keys()]).toEqual(['b', 'a']);
    expect(broken.callers.get(callId('a'))).toBe(before.callers.get(callId('a')));
    expect(broken.unreadable).toBe(1);
    expect([...good([{ state: 'VIP' }, { _id: 'b' }], broken).callers.keys()]).toEqual(['b', 'a']);
    expect([...good([{ _id: 'b' }], broken).callers.keys()]).toEqual(['b']);
    expect(good([{ _id: 'a' }, { _id: 'b' }], broken).callers.get(callId('a'))?.entered).toBe(noon - 5000);
  });
});

describe('any answer', () => {
  const field = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('VIP', 'QUEUED', noon, example.entered, true));
  const entry = fc.oneof(
    fc.record(
      {
        _id: fc.oneof(fc.constantFrom('a', 'b', 'c'), field),
        state: field,
        name: field,
        privacy: field,
        entered: field,
      },
      { requiredKeys: [] },
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );

  it('loses no entry whose id can be read', () => {
    fc.assert(
      fc.property(fc.array(fc.array(entry, { maxLength: 6 }), { maxLength: 5 }), (bodies) => {
        let reading = nothingRead;
        for (const body of bodies) {
          const next = readCallers(body, reading, noon, wasSecret);
          const there = ['a', 'b', 'c'].filter((id) =>
            body.some((one) => typeof one === 'object' && one !== null && '_id' in one && one._id === id),
          );
          expect(there.filter((id) => next?.callers.has(callId(id)) !== true)).toEqual([]);
          if (next === null) continue;
          reading = next;
          expect(reading.unreadable).toBeLessThanOrEqual(body.length);
        }
      }),
    );
  });

  it('never lets a secret caller’s name and number pass', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), fc.boolean(), (others, broken) => {
        const hidden = { _id: broken ? {} : 'secret', privacy: true, name: 'PLANTED', number: 'PLANTED' };
        const reading = readCallers([hidden, ...others], nothingRead, noon, wasSecret);
        expect(JSON.stringify([...(reading?.callers ?? [])])).not.toContain('PLANTED');
      }),
    );
  });
});

describe('asking for a queue’s callers', () => {
  const access = { origin: 'https://api.example', token: 'tok-123', strategy: 'bearer' } as const;
  const serverTime = (moment: number) => at(noon + moment);

  it('brings a snapshot, and what to remember for the next time', async () => {
    let answer = response(200, [{ _id: 'a' }, 7], { etag: '"v1"' });
    const { client, sent } = clientOf(() => Promise.resolve(answer));
    const queue = queueId('q/1');
    const first = await queueCallers(client, access, { queue, memory: unasked, serverTime, wasSecret });
    if (!first.ok) throw new Error(first.error.kind);
    expect(sent[0]?.url).toBe('https://api.example/pbx/queue/q%2F1/callers');
    expect(sent[0]?.headers).not.toHaveProperty('if-none-match');
    expect(first.value.snapshot).toMatchObject({ queue, unreadable: 1, receivedAt: mono(1020), asOf: noon + 1020 });
    expect(first.value.snapshot.callers.map(({ id, entered }) => [id, entered])).toEqual([['a', noon + 1020]]);

    answer = response(304, '');
    const second = await queueCallers(client, access, { queue, memory: first.value.memory, serverTime, wasSecret });
    if (!second.ok) throw new Error(second.error.kind);
    expect(sent[1]?.headers).toMatchObject({ 'if-none-match': '"v1"' });
    expect(second.value.memory).toEqual(first.value.memory);
    expect(second.value.snapshot).toEqual({
      ...first.value.snapshot,
      receivedAt: mono(1040),
      asOf: noon + 1040,
    });

    answer = response(200, [{ _id: 'a' }]);
    const third = await queueCallers(client, access, { queue, memory: second.value.memory, serverTime, wasSecret });
    if (!third.ok) throw new Error(third.error.kind);
    expect(third.value.memory.known).toMatchObject({ etag: null });
    expect(third.value.snapshot.callers[0]?.entered).toBe(noon + 1020);
  });

  it.each([
    [404, '', { kind: 'not-found' }],
    [200, '{}', { kind: 'malformed', shape: '200 {}' }],
  ])('may fail: %d', async (status, body, error) => {
    const { client } = clientOf(() => Promise.resolve(response(status, body)));
    const question = { queue: queueId('q'), memory: unasked, serverTime, wasSecret };
    expect(await queueCallers(client, access, question)).toEqual({ ok: false, error });
  });

  it('takes any id', async () => {
    const { client, sent } = clientOf(() => Promise.resolve(response(200, [])));
    await queueCallers(client, access, { queue: queueId('\ud800?#'), memory: unasked, serverTime, wasSecret });
    expect(sent[0]?.url).toBe('https://api.example/pbx/queue/%EF%BF%BD%3F%23/callers');
  });
});
