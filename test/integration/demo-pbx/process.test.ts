import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, jsonBody } from '../../support/pbx-requests';
import { startPbxProcess, type PbxProcess } from '../../support/pbx-process';

let pbx: PbxProcess;

beforeAll(async () => {
  pbx = await startPbxProcess({ etag: true, queues: [{ id: 'support', name: 'Support' }] });
});
afterAll(() => pbx.close());

it('serves from a process of its own, and is driven from here', async () => {
  const callers = `${pbx.origin}/pbx/queue/support/callers?token=${pbx.token}`;
  const [vip = ''] = await pbx.add({ queue: 'support', state: 'VIP', name: 'Freja' }, { queue: 'support' });
  const before = performance.timeOrigin + performance.now();
  const answer = await ask(callers);
  expect(answer.headers.get('etag')).not.toBeNull();
  expect(answer.body).toMatchObject([{ _id: vip, state: 'VIP', name: 'Freja' }, { state: 'QUEUED' }]);
  await pbx.remove(vip);
  expect((await ask(callers)).body).toHaveLength(1);

  const log = await pbx.readLog();
  expect(log).toMatchObject([
    { route: 'callers', queue: 'support', status: 200 },
    { route: 'callers', queue: 'support', status: 200 },
  ]);
  // The two processes' clocks are set a little apart.
  expect(Math.abs((log[0]?.at ?? 0) - before)).toBeLessThan(1000);
  await pbx.clearLog();
  expect(await pbx.readLog()).toEqual([]);
});

it('has an account to sign in with', async () => {
  const { email, password } = pbx.account;
  const answer = await ask(`${pbx.origin}/auth/login`, jsonBody({ username: email, password }));
  expect(answer.status).toBe(200);
});

it('says what it could not do, and goes on', async () => {
  await expect(pbx.add({ queue: 'none' })).rejects.toThrow('There is no none');
  expect(await pbx.add()).toEqual([]);
});
