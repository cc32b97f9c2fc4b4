import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPbx, type Pbx } from '../../../main/demo-pbx';
import type { Employee } from '../../../main/demo-pbx/records';
import { ask, jsonBody, type SeenAnswer } from '../../support/pbx-requests';

const MINUTE = 60_000;

let pbx: Pbx;
let anna: Employee;

beforeEach(async () => {
  pbx = await startPbx();
  pbx.clock.stopAt(Date.UTC(2025, 0, 30, 8));
  anna = pbx.scene.employee({ name: 'Anna', language: 'da' });
});
afterEach(() => pbx.close());

const validate = (token: string, more = ''): Promise<SeenAnswer> =>
  ask(`${pbx.origin}/auth/validateToken?token=${token}${more}`);

async function shortToken(): Promise<string> {
  const { body } = await ask(
    `${pbx.origin}/auth/login`,
    jsonBody({ username: anna.username, password: anna.password }),
  );
  if (typeof body !== 'object' || body === null || !('token' in body)) throw new Error('No token');
  return String(body.token);
}

describe('a log-out', () => {
  it('ends all sessions of the user, wherever they are', async () => {
    const [here, phone] = [pbx.signIn(anna), pbx.signIn(anna)];
    const bo = pbx.signIn(pbx.scene.employee({ name: 'Bo' }));
    const answer = await ask(`${pbx.origin}/auth/logout?token=${here}`);
    expect([answer.status, answer.body]).toEqual([200, { success: true }]);
    expect((await validate(here)).status).toBe(401);
    expect((await validate(phone)).status).toBe(401);
    expect((await validate(bo)).status).toBe(200);
    expect((await ask(`${pbx.origin}/auth/logout?token=${here}`)).status).toBe(401);
  });
});

describe('presenting a token', () => {
  it('works in the query, as bearer and as a cookie, and the log knows which', async () => {
    const token = pbx.signIn(anna);
    const url = `${pbx.origin}/pbx/app/queues`;
    expect((await ask(`${url}?token=${token}`)).status).toBe(200);
    expect((await ask(url, { headers: { Authorization: `Bearer ${token}` } })).status).toBe(200);
    expect((await ask(url, { headers: { Cookie: `token=${token}` } })).status).toBe(200);
    expect(pbx.log.requests.map(({ presented }) => presented)).toEqual(['query', 'bearer', 'cookie']);
    expect(JSON.stringify(pbx.log.requests)).not.toContain(token);
  });

  it('is refused with 401 where there is none, an unknown one, or one from another address', async () => {
    const refused = async (url: string): Promise<unknown> => {
      const { status, body } = await ask(url);
      expect(status).toBe(401);
      return body;
    };
    expect(await refused(`${pbx.origin}/pbx/app/queues`)).toMatchObject({ error: { code: 'invalid_token' } });
    expect(await refused(`${pbx.origin}/pbx/app/queues?token=unknown`)).toMatchObject({ error: { code: 'expired' } });
    const token = pbx.signIn(anna);
    pbx.settings.clientAddress = '10.20.30.40';
    expect(await refused(`${pbx.origin}/pbx/app/queues?token=${token}`)).toMatchObject({
      error: { code: 'invalid_token', message: 'IP address not authenticated' },
    });
    pbx.settings.clientAddress = null;
    expect((await validate(token)).status).toBe(200);
  });

  it('is refused as expired after fifteen minutes of the platform’s clock', async () => {
    const token = await shortToken();
    pbx.clock.advance(15 * MINUTE - 1);
    expect((await validate(token)).status).toBe(200);
    pbx.clock.advance(1);
    expect(await validate(token)).toMatchObject({
      status: 401,
      body: { error: { code: 'expired', message: 'Session has expired, please login' } },
    });
  });

  it('is refused as expired once every session was ended', async () => {
    const token = pbx.signIn(anna);
    pbx.tokens.revokeAll();
    expect((await validate(token)).status).toBe(401);
  });
});

describe('GET /auth/validateToken', () => {
  it('says whose token it is', async () => {
    expect((await validate(pbx.signIn(anna))).body).toEqual({
      success: true,
      employee: anna.id,
      customer: anna.customer,
      accessLevel: 'PERSONAL',
    });
  });

  it('extends the answer and the token’s life', async () => {
    const token = await shortToken();
    pbx.clock.advance(10 * MINUTE);
    expect((await validate(token, '&extend=true')).body).toMatchObject({
      name: 'Anna',
      language: 'da',
      customerName: 'Nordlys Service A/S',
      customerFeatures: ['PBX'],
    });
    pbx.clock.advance(14 * MINUTE);
    expect((await validate(token)).status).toBe(200);
  });
});
