import { describe, expect, it } from 'vitest';
import type { SignInForm, TokenForm } from '../../main/bridge/contract';
import { createSignIns, formOf } from '../../main/sign-in';
import { createClient } from '../../main/telecomx/client';
import { createRedactor } from '../../main/telecomx/redact';
import type { HttpResponse } from '../../main/telecomx/transport';
import { FakeTime } from './polling/fake-time';
import { response } from './telecomx/words';

const form: SignInForm = {
  server: 'pbx.example.dk',
  email: 'asta@example.dk',
  password: 'a good password',
  strategy: 'query',
};
const tokenForm: TokenForm = { server: 'pbx.example.dk', token: ' Bearer a-personal-token\n', strategy: 'bearer' };
const origin = 'https://pbx.example.dk';

const smsWanted = response(401, { message: 'smsKey is missing' });
const signedIn = response(200, { token: 'the-token', expiresInMinutes: -1, employee: '5a' });

/** Sign-ins at a platform whose answers come one after the other; the last one stays. */
function signIns(...answers: readonly (HttpResponse | Promise<HttpResponse>)[]) {
  const time = new FakeTime();
  const posted: unknown[] = [];
  const asked: string[] = [];
  const left = [...answers];
  let keyringAsked = 0;
  const redactor = createRedactor();
  const client = createClient({
    transport: ({ url, body }) => {
      asked.push(new URL(url).pathname);
      posted.push(body === null ? null : JSON.parse(body));
      const answer = left.length > 1 ? left.shift() : left[0];
      return Promise.resolve(answer ?? response(500, ''));
    },
    setTimer: () => () => undefined,
    monotonic: time.monotonic,
    onServerDate: () => undefined,
    redactor,
    log: () => undefined,
  });
  const made = createSignIns({
    refusalOf: () => null,
    client,
    redactor,
    setTimer: time.setTimer,
    hasKeyring: () => {
      keyringAsked += 1;
      return Promise.resolve(true);
    },
    fingerprint: (token) => `token ${token.length}`,
  });
  return { ...made, time, posted, asked, redactor, keyringAsked: () => keyringAsked };
}

describe('a sign-in with a password', () => {
  it('that is accepted tells what was granted', async () => {
    const { withPassword, posted } = signIns(signedIn);
    expect(await withPassword(form, false)).toEqual({
      type: 'accepted',
      grant: {
        account: { origin, email: 'asta@example.dk', employee: '5a' },
        token: 'the-token',
        strategy: 'query',
        expiresInMinutes: null,
        demo: false,
      },
      hasKeyring: true,
    });
    expect(posted).toEqual([{ username: 'asta@example.dk', password: 'a good password', persist: true }]);
  });

  it.each([
    [15, 15],
    [-1, null],
    [0, null],
    ['soon', null],
  ])('whose token lives %o minutes is known to last %o', async (expiresInMinutes, known) => {
    const { withPassword } = signIns(response(200, { token: 'the-token', expiresInMinutes }));
    expect(await withPassword(form, false)).toMatchObject({ grant: { expiresInMinutes: known } });
  });

  it('of the demo asks no keyring, for nothing of it is stored', async () => {
    const { withPassword, keyringAsked } = signIns(signedIn);
    expect(await withPassword(form, true)).toMatchObject({ type: 'accepted', hasKeyring: true, grant: { demo: true } });
    expect(keyringAsked()).toBe(0);
  });

  it('that is refused asks no keyring either, and says why', async () => {
    const { withPassword, keyringAsked } = signIns(response(401, { message: 'credentials_invalid' }));
    expect(await withPassword(form, false)).toEqual({
      type: 'refused',
      problem: { kind: 'refused', error: { kind: 'credentials' } },
    });
    expect(keyringAsked()).toBe(0);
  });

  it.each([
    ['http://pbx.example.dk', 'server-insecure'],
    ['no server', 'server-invalid'],
  ])('at %s sends nothing', async (server, kind) => {
    const { withPassword, withToken, asked } = signIns(signedIn);
    expect(await withPassword({ ...form, server }, false)).toEqual({ type: 'refused', problem: { kind } });
    expect(await withToken({ ...tokenForm, server })).toEqual({ type: 'refused', problem: { kind } });
    expect(asked).toEqual([]);
  });
});

describe('a code', () => {
  it('that is wanted is sent with the same password, which is typed once', async () => {
    const { withPassword, withCode, posted } = signIns(smsWanted, smsWanted, signedIn);
    expect(await withPassword(form, false)).toEqual({ type: 'code-wanted', factor: 'sms' });
    expect(await withCode('111111')).toEqual({ type: 'code-wanted', factor: 'sms' });
    expect(await withCode('222222')).toMatchObject({ type: 'accepted', grant: { token: 'the-token' } });
    expect(posted).toMatchObject([{}, { password: form.password, smsKey: '111111' }, { smsKey: '222222' }]);
  });

  it('of each kind is sent where both are wanted', async () => {
    const authenticatorWanted = response(401, { message: 'authenticatorToken is missing' });
    const { withPassword, withCode, posted } = signIns(smsWanted, authenticatorWanted, signedIn);
    await withPassword(form, false);
    expect(await withCode('111111')).toEqual({ type: 'code-wanted', factor: 'authenticator' });
    await withCode('222222');
    expect(posted[2]).toMatchObject({ smsKey: '111111', authenticatorToken: '222222' });
  });

  it('that could not be sent may be sent again', async () => {
    const { withPassword, withCode } = signIns(smsWanted, response(503, ''), signedIn);
    await withPassword(form, false);
    expect(await withCode('111111')).toMatchObject({ type: 'refused', problem: { error: { kind: 'server' } } });
    expect(await withCode('111111')).toMatchObject({ type: 'accepted' });
  });

  it('is of no use once the password is forgotten: when asked to, and after ten minutes', async () => {
    const tooLate = { type: 'refused', problem: { kind: 'session-expired' } };
    const { withPassword, withCode, dropPassword, time, asked } = signIns(smsWanted);
    expect(await withCode('111111')).toEqual(tooLate);
    await withPassword(form, false);
    dropPassword();
    expect(time.pending).toBe(0);
    expect(await withCode('111111')).toEqual(tooLate);
    await withPassword(form, false);
    await time.pass(10 * 60_000);
    expect(await withCode('111111')).toEqual(tooLate);
    expect(asked).toHaveLength(2);
  });

  it('that is tried anew keeps the password for ten minutes more, on one timer', async () => {
    const { withPassword, withCode, time } = signIns(smsWanted, smsWanted, signedIn);
    await withPassword(form, false);
    await time.pass(9 * 60_000);
    await withCode('111111');
    expect(time.pending).toBe(1);
    await time.pass(9 * 60_000);
    expect(await withCode('222222')).toMatchObject({ type: 'accepted' });
  });

  it('wanted only after the person gave up keeps no password', async () => {
    let answer: (given: HttpResponse) => void = () => undefined;
    const late = new Promise<HttpResponse>((resolve) => {
      answer = resolve;
    });
    const { withPassword, withCode, dropPassword, time } = signIns(late);
    const signingIn = withPassword(form, false);
    dropPassword();
    answer(smsWanted);
    await signingIn;
    expect(time.pending).toBe(0);
    expect(await withCode('111111')).toMatchObject({ problem: { kind: 'session-expired' } });
  });
});

describe('a sign-in with a personal token', () => {
  it('tells whose it is, and that it lasts', async () => {
    const { withToken, redactor } = signIns(response(200, { success: true, employee: '5a' }));
    expect(await withToken(tokenForm)).toEqual({
      type: 'accepted',
      grant: {
        account: { origin, email: null, employee: '5a' },
        token: 'a-personal-token',
        strategy: 'bearer',
        expiresInMinutes: null,
        demo: false,
      },
      hasKeyring: true,
    });
    expect(redactor.redact('a-personal-token')).toBe('***');
  });

  it.each(['', ' bearer ', 'x'.repeat(5000)])('is none where no token was pasted', async (token) => {
    const { withToken, asked } = signIns(signedIn);
    expect(await withToken({ ...tokenForm, token })).toEqual({ type: 'refused', problem: { kind: 'wrong-token' } });
    expect(asked).toEqual([]);
  });

  it.each(['expired', 'who is this?'])('that the platform does not know is wrong (%s)', async (message) => {
    const { withToken } = signIns(response(401, { message }));
    expect(await withToken(tokenForm)).toEqual({ type: 'refused', problem: { kind: 'wrong-token' } });
  });

  it('that is bound to another address is not called wrong', async () => {
    const { withToken } = signIns(response(401, { message: 'invalid_token' }));
    const error = { kind: 'unauthorized', reason: 'address-changed' };
    expect(await withToken(tokenForm)).toEqual({ type: 'refused', problem: { kind: 'refused', error } });
  });
});

describe('the form as it is kept', () => {
  it('has the server as it was understood, no password and no token', () => {
    expect(formOf(form, form.email)).toEqual({ server: origin, email: form.email, way: 'password', strategy: 'query' });
    expect(formOf(tokenForm, null)).toEqual({ server: origin, email: '', way: 'token', strategy: 'bearer' });
  });

  it('has the server as it was typed where it makes no sense', () => {
    expect(formOf({ ...form, server: 'no server' }, form.email).server).toBe('no server');
  });
});
