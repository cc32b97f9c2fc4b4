import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPbx, type Pbx } from '../../../main/demo-pbx';
import type { Employee } from '../../../main/demo-pbx/records';
import { ask, jsonBody, type SeenAnswer } from '../../support/pbx-requests';

let pbx: Pbx;
let anna: Employee;
let credentials: { username: string; password: string };

beforeEach(async () => {
  pbx = await startPbx();
  anna = pbx.scene.employee({ name: 'Anna Ærø', username: 'anna@example.dk', password: 'æ secret & 100 %' });
  credentials = { username: anna.username, password: anna.password };
});
afterEach(() => pbx.close());

const aToken: unknown = expect.stringMatching(/^[0-9a-f]{48}$/);
const post = (fields: object): Promise<SeenAnswer> => ask(`${pbx.origin}/auth/login`, jsonBody(fields));

describe('/auth/login', () => {
  it('signs in by JSON, by a form and by GET, with every documented field', async () => {
    const form = new URLSearchParams(credentials);
    const answers = [
      await post(credentials),
      await ask(`${pbx.origin}/auth/login`, { method: 'POST', body: form }),
      await ask(`${pbx.origin}/auth/login?${form.toString()}`),
    ];
    for (const { status, headers, body } of answers) {
      expect(status).toBe(200);
      expect(headers.get('set-cookie')).toBeNull();
      expect(body).toMatchObject({
        expiresInMinutes: 15,
        employee: anna.id,
        customer: anna.customer,
        accessLevel: 'PERSONAL',
        token: aToken,
      });
    }
  });

  it('hands out a token that does not expire where persist is asked for', async () => {
    expect((await post({ ...credentials, persist: true })).body).toMatchObject({ expiresInMinutes: -1 });
  });

  it('sets a cookie where it is asked for, and takes it', async () => {
    const { headers } = await post({ ...credentials, cookie: true });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).toMatch(/^token=[0-9a-f]{48}$/);
    const answer = await ask(`${pbx.origin}/pbx/app/queues`, { headers: { Cookie: `other=1; ${cookie}` } });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['a wrong password', { password: 'guess' }, 401, 'credentials_invalid'],
    ['an unknown user', { username: 'nobody' }, 401, 'credentials_invalid'],
    ['no password', { password: '' }, 400, 'bad_request'],
    ['a persist that is neither true nor false', { persist: 'perhaps' }, 400, 'bad_request'],
    ['a field that is a list', { username: ['anna'] }, 400, 'bad_request'],
  ])('refuses %s', async (_what, wrong, status, code) => {
    const answer = await post({ ...credentials, ...wrong });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error: { code } });
  });

  it.each([
    ['application/json', '{"username":'],
    ['application/json', '"anna"'],
    ['application/json', '[]'],
    ['text/plain', 'username=anna'],
  ])('refuses a malformed body of %s: %s', async (type, body) => {
    const init = { method: 'POST', headers: { 'Content-Type': type }, body };
    expect((await ask(`${pbx.origin}/auth/login`, init)).status).toBe(400);
  });

  it('refuses a body that is too long, and lives on', async () => {
    expect((await post({ ...credentials, padding: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await post(credentials)).status).toBe(200);
  });

  it('refuses a blacklisted address, right credentials or not', async () => {
    pbx.settings.blacklisted = true;
    const answer = await post(credentials);
    expect([answer.status, answer.body]).toMatchObject([403, { error: { code: 'blacklisted' } }]);
  });

  it.each([
    ['sms', 'smsKey'],
    ['authenticator', 'authenticatorToken'],
  ] as const)('asks for the %s code, naming it, and only after the right password', async (kind, field) => {
    const bo = pbx.scene.employee({ secondFactor: { kind, code: '123456' } });
    const known = { username: bo.username, password: bo.password };
    const missing = await post(known);
    expect(missing.status).toBe(400);
    expect(JSON.stringify(missing.body)).toContain(kind);
    const wrong = await post({ ...known, [field]: '000000' });
    expect(wrong.status).toBe(401);
    expect(JSON.stringify(wrong.body)).toContain(kind);
    expect((await post({ ...known, [field]: '123456' })).status).toBe(200);
    const guessed = await post({ ...known, password: 'guess', [field]: '123456' });
    expect(guessed.body).toMatchObject({ error: { code: 'credentials_invalid' } });
  });
});
