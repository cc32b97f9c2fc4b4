import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPbx, type Pbx } from '../../../main/demo-pbx';
import { ask } from '../../support/pbx-requests';

let pbx: Pbx;
const ours = 'ours';
const theirs = 'theirs';

beforeAll(async () => {
  pbx = await startPbx();
  const neighbour = pbx.scene.customer({ reseller: 'reseller-2' });
  const home = pbx.scene.customer({ id: 'home', reseller: 'reseller-1' });
  pbx.scene.queue({ id: ours, customer: home });
  pbx.scene.queue({ id: theirs, customer: neighbour });
});
afterAll(() => pbx.close());

describe.each([
  [{ level: 'PERSONAL', queues: [ours] }, 200, 403],
  [{ level: 'PERSONAL', queues: [] }, 403, 403],
  [{ level: 'PERSONAL', queues: [theirs] }, 403, 200],
  [{ level: 'VIEWER' }, 200, 403],
  [{ level: 'MANAGE' }, 200, 403],
  [{ level: 'OWNER' }, 200, 403],
  [{ level: 'RESELLER', reseller: 'reseller-1' }, 200, 403],
  [{ level: 'RESELLER', reseller: 'reseller-2' }, 403, 200],
  [{ level: 'RESELLER', reseller: 'reseller-3' }, 403, 403],
  [{ level: 'ADMIN' }, 200, 200],
] as const)('an employee with %o', (access, ownStatus, otherStatus) => {
  it.each([
    [ours, ownStatus],
    [theirs, otherStatus],
  ])(`reads the callers of the queue %s: %i`, async (queue, status) => {
    const token = pbx.signIn(pbx.scene.employee({ customer: 'home', access }));
    for (const path of [`/pbx/queue/${queue}/callers`, `/pbx/queue/${queue}`]) {
      const answer = await ask(`${pbx.origin}${path}?token=${token}`);
      expect(answer.status).toBe(status);
      if (status === 403) expect(answer.body).toMatchObject({ error: { code: 'access_denied' } });
    }
  });

  it('is listed exactly the queues that they may read', async () => {
    const token = pbx.signIn(pbx.scene.employee({ customer: 'home', access }));
    const { body } = await ask(`${pbx.origin}/pbx/app/queues?token=${token}`);
    const listed = [...(ownStatus === 200 ? [ours] : []), ...(otherStatus === 200 ? [theirs] : [])];
    expect(body).toMatchObject(listed.map((_id) => ({ _id })));
    expect(body).toHaveLength(listed.length);
  });
});
