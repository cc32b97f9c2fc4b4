import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPbx, type Pbx } from '../../../main/demo-pbx';
import { ask, type SeenAnswer } from '../../support/pbx-requests';

/** The answer of the documentation's page, as it stands there. */
const DOCUMENTED = `[{ "_id": "46265y784.234-pbx1.telecomx.dk", "state": "QUEUED", "number": "+4535203040", "name": "Bamse & Kylling",
   "privacy": false, "entered": "2018-01-01T00:00:00.000Z", "answered": "2018-01-01T00:00:00.000Z",
   "presentation": "+4570305050", "answeredByExtension": null, "answeredByNumber": null }]`;

let pbx: Pbx;
let support: string;
let token: string;

beforeEach(async () => {
  pbx = await startPbx();
  support = pbx.scene.queue({ name: 'Support' });
  token = pbx.signIn(pbx.scene.employee());
});
afterEach(() => pbx.close());

const askCallers = (id: string, presented = token): Promise<SeenAnswer> =>
  ask(`${pbx.origin}/pbx/queue/${id}/callers?token=${presented}`);

describe('GET /pbx/queue/QUEUE_ID/callers', () => {
  it('answers an empty queue with an empty list', async () => {
    const answer = await askCallers(support);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.body).toEqual([]);
  });

  it('is the documentation’s example, field for field, for the documentation’s caller', async () => {
    pbx.scene.caller({ queue: support, id: '46265y784.234-pbx1.telecomx.dk', entered: Date.UTC(2018, 0, 1) });
    expect((await askCallers(support)).body).toStrictEqual(JSON.parse(DOCUMENTED));
  });

  it('sends all ten fields in the documented order, in all three states', async () => {
    for (const state of ['QUEUED', 'CALLBACK', 'VIP'] as const) pbx.scene.caller({ queue: support, state });
    const { body } = await askCallers(support);
    expect(body).toMatchObject([{ state: 'QUEUED' }, { state: 'CALLBACK' }, { state: 'VIP' }]);
    const documented: unknown = JSON.parse(DOCUMENTED);
    expect(fieldsOf(body)).toEqual(Array(3).fill(fieldsOf(documented)[0]));
  });

  it('says who answered, and when, on the platform’s clock', async () => {
    pbx.clock.stopAt(Date.UTC(2025, 0, 30, 9, 0, 0, 5));
    const call = pbx.scene.caller({ queue: support });
    pbx.clock.advance(61_500);
    pbx.scene.answer(call, { extension: '5b2c0f', number: '+4570305051' });
    expect((await askCallers(support)).body).toMatchObject([
      {
        entered: '2025-01-30T09:00:00.005Z',
        answered: '2025-01-30T09:01:01.505Z',
        answeredByExtension: '5b2c0f',
        answeredByNumber: '+4570305051',
      },
    ]);
    pbx.scene.hangUp(call);
    expect((await askCallers(support)).body).toEqual([]);
  });

  it('sends the number and name of a secret caller, marked as private', async () => {
    pbx.scene.caller({ queue: support, privacy: true, name: 'Viggo', number: '+4531415926', answered: null });
    const expected = { privacy: true, name: 'Viggo', number: '+4531415926', answered: null };
    expect((await askCallers(support)).body).toMatchObject([expected]);
  });

  it('shows a call in the queue and the state that it is in now', async () => {
    const sales = pbx.scene.queue({ name: 'Salg' });
    const call = pbx.scene.caller({ queue: sales });
    pbx.scene.move(call, support);
    pbx.scene.setState(call, 'VIP');
    expect((await askCallers(support)).body).toMatchObject([{ _id: call, state: 'VIP' }]);
  });

  it('serves whatever a test puts in the place of the list, until it is taken back', async () => {
    pbx.scene.replaceAnswer(support, DOCUMENTED);
    const response = await fetch(`${pbx.origin}/pbx/queue/${support}/callers?token=${token}`);
    expect(await response.text()).toBe(DOCUMENTED);
    pbx.scene.replaceAnswer(support, null);
    expect((await askCallers(support)).body).toEqual([]);
  });

  it.each([
    ['no id', '', 400, 'bad_request'],
    ['an id of characters that no id has', '%3Cscript%3E', 400, 'bad_request'],
    ['an id that cannot be decoded', '%E0%A4%A', 400, 'bad_request'],
    ['the id of no queue', '5a0000000000000000009999', 404, 'id'],
    ['any other opaque text', 'support-1', 404, 'id'],
  ])('refuses %s', async (_what, id, status, code) => {
    const answer = await askCallers(id);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error: { code } });
  });

  it('finds a queue by any id that a queue has', async () => {
    pbx.scene.queue({ id: 'kø 1' });
    const admin = pbx.signIn(pbx.scene.employee({ access: { level: 'ADMIN' } }));
    expect((await askCallers(encodeURIComponent('kø 1'), admin)).status).toBe(200);
  });

  it('fails with 500 internal_error when it is told to', async () => {
    const fault = { kind: 'refuse', status: 500, code: 'internal_error' } as const;
    pbx.faults.plan({ route: 'callers', queue: support }, fault, 1);
    const failed = await askCallers(support);
    expect([failed.status, failed.body]).toEqual([
      500,
      { error: { code: 'internal_error', message: 'internal_error' } },
    ]);
    expect((await askCallers(support)).status).toBe(200);
  });
});

function fieldsOf(body: unknown): readonly string[][] {
  if (!Array.isArray(body)) throw new Error('No list');
  return body.map((entry: unknown) => Object.keys({ ...(typeof entry === 'object' ? entry : {}) }));
}
