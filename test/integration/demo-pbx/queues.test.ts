import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPbx, type Pbx } from '../../../main/demo-pbx';
import { ask, type SeenAnswer } from '../../support/pbx-requests';

let pbx: Pbx;
let support: string;
let sales: string;
let token: string;

const member = { id: 'm1', extension: 'ext-anna', number: '+4570305051', name: 'Anna', priority: 1 };
const shownMember = { _id: 'm1', extension: 'ext-anna', number: '+4570305051', name: 'Anna', priority: 1 };

beforeEach(async () => {
  pbx = await startPbx();
  support = pbx.scene.queue({ name: 'Support', members: [member], serviceLevel: 60, serviceLevelCritical: 120 });
  sales = pbx.scene.queue({ name: 'Salg', dynamic: false });
  token = pbx.signIn(pbx.scene.employee({ extension: 'ext-anna' }));
});
afterEach(() => pbx.close());

const get = (path: string): Promise<SeenAnswer> =>
  ask(`${pbx.origin}${path}`, { headers: { Authorization: `Bearer ${token}` } });

describe('GET /pbx/app/queues', () => {
  it('lists the agent’s queues with counts of members and of those who wait', async () => {
    pbx.scene.caller({ queue: support });
    pbx.scene.answer(pbx.scene.caller({ queue: support }));
    const expected = { _id: support, name: 'Support', number: '+4570305050', dynamic: true, priority: 1 };
    const levels = { serviceLevel: 60, serviceLevelCritical: 120 };
    expect((await get('/pbx/app/queues')).body).toEqual([
      { ...expected, ...levels, member: true, members: 1, callers: 1 },
      expect.objectContaining({
        _id: sales,
        dynamic: false,
        member: false,
        members: 0,
        callers: 0,
        serviceLevel: null,
      }),
    ]);
  });

  it('lists members and callers themselves with all=true', async () => {
    const call = pbx.scene.caller({ queue: support });
    expect((await get('/pbx/app/queues?all=true')).body).toMatchObject([
      { members: [shownMember], callers: [{ _id: call, state: 'QUEUED' }] },
      { members: [], callers: [] },
    ]);
  });

  it('lists one queue on request, and says of another extension whether it is in there', async () => {
    const { body } = await get(`/pbx/app/queues?queue=${support}&extension=ext-bo`);
    expect(body).toMatchObject([{ _id: support, member: false }]);
    expect(body).toHaveLength(1);
    expect((await get('/pbx/app/queues?queue=none')).status).toBe(404);
    expect((await get('/pbx/app/queues?queue=&extension=')).body).toHaveLength(2);
  });
});

describe('GET /pbx/queue/ID', () => {
  it('tells of the queue, and of members and callers where they are asked for', async () => {
    const call = pbx.scene.caller({ queue: support });
    const { body } = await get(`/pbx/queue/${support}`);
    expect(Object.keys({ ...(typeof body === 'object' ? body : {}) })).toEqual([
      '_id',
      'name',
      'number',
      'strategy',
      'maxWaitTime',
    ]);
    const full = await get(`/pbx/queue/${support}?members=true&callers=true`);
    expect(full.body).toMatchObject({ name: 'Support', members: [shownMember], callers: [{ _id: call }] });
  });

  it('refuses a missing id and an unknown one', async () => {
    expect((await get('/pbx/queue/')).status).toBe(400);
    expect((await get('/pbx/queue/none')).status).toBe(404);
  });
});
