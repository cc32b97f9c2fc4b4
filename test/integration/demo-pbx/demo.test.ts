import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PbxClock, startDemoPbx, type DemoPbx } from '../../../main/demo-pbx';
import { ask, jsonBody } from '../../support/pbx-requests';

const Login = v.object({ token: v.string() });
const Queues = v.array(v.object({ _id: v.string(), name: v.string(), member: v.boolean() }));
const Callers = v.array(v.object({ _id: v.string(), state: v.string() }));

let demo: DemoPbx;
let clock: PbxClock;

beforeEach(async () => {
  clock = new PbxClock();
  clock.stopAt(Date.UTC(2025, 0, 30, 8));
  demo = await startDemoPbx({ clock, seed: 3 });
});
afterEach(() => demo.close());

async function signIn(): Promise<string> {
  const { email, password } = demo.account;
  const answer = await ask(`${demo.origin}/auth/login`, jsonBody({ username: email, password, persist: true }));
  return v.parse(Login, answer.body).token;
}

describe('the demo', () => {
  it('has an agent with three queues, a member of two', async () => {
    const token = await signIn();
    const queues = v.parse(Queues, (await ask(`${demo.origin}/pbx/app/queues?token=${token}`)).body);
    expect(queues.map(({ name, member }) => [name, member])).toEqual([
      ['Support', true],
      ['Salg', false],
      ['Kundeservice', true],
    ]);
  });

  it('lives on with its clock: five callers, then a VIP, then a callback', async () => {
    const token = await signIn();
    const queues = v.parse(Queues, (await ask(`${demo.origin}/pbx/app/queues?token=${token}`)).body);
    const states = async (): Promise<readonly string[]> => {
      const lists = await Promise.all(
        queues.map(({ _id }) => ask(`${demo.origin}/pbx/queue/${_id}/callers?token=${token}`)),
      );
      return lists.flatMap(({ body }) => v.parse(Callers, body).map(({ state }) => state));
    };
    expect(await states()).toEqual(Array(5).fill('QUEUED'));
    clock.advance(3000);
    expect((await states()).filter((state) => state !== 'QUEUED')).toEqual(['VIP']);
    clock.advance(3000);
    expect(await states()).toHaveLength(7);
    expect(await states()).toContain('CALLBACK');
  });
});
