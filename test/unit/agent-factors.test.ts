import { describe, expect, it } from 'vitest';
import { Computer, form, granted, kept, origin, signedIn } from './agent-scene';
import { FakePlatform, heldAnswer, noNetwork, refusal } from './fake-platform';

/** A platform that asks for a code, and a sign-in that was asked for it. */
async function asked(words = 'sms') {
  const platform = new FakePlatform();
  platform.login = () => refusal(401, words);
  return signedIn(new Computer(), platform);
}

const asking = { state: 'second-factor', form: kept, factor: 'sms', busy: false, problem: null };
const password = { username: form.email, password: form.password, persist: true };

describe('a second factor', () => {
  it.each([
    ['smsKey is missing', 'sms'],
    ['authenticatorToken is missing', 'authenticator'],
  ])('is asked for: %s', async (words, factor) => {
    const { session, callers, computer } = await asked(words);
    expect(session()).toEqual({ ...asking, factor });
    expect([callers(), computer.tokens.size, computer.settings.email]).toEqual([null, 0, '']);
  });

  it('signs in with the right code and the password that was typed once', async () => {
    const { agent, session, platform, computer, callers, pass } = await asked();
    platform.login = () => granted('the-token');
    await agent.sendCode(' 123456 ');
    await pass(0);
    expect(session()).toMatchObject({ state: 'watching', grant: { token: 'the-token' }, storage: 'settled' });
    expect(callers()).toEqual([]);
    expect(platform.logins()).toEqual([password, { ...password, smsKey: '123456' }]);
    expect(computer.tokens.has(origin)).toBe(true);
    expect(computer.settings).toMatchObject({ server: origin, email: form.email, way: 'password' });
  });

  it('is being checked until the platform answers, and one code at a time', async () => {
    const { agent, session, platform } = await asked();
    const held = heldAnswer();
    platform.login = held.answer;
    const both = [agent.sendCode('111111'), agent.sendCode('222222')];
    expect(session()).toEqual({ ...asking, busy: true });
    held.release(granted('the-token'));
    await Promise.all(both);
    expect(platform.logins()).toHaveLength(2);
    expect(session().state).toBe('watching');
  });

  it.each([
    ['asks for it again', () => refusal(401, 'sms')],
    ['speaks of wrong credentials', () => refusal(401, 'credentials_invalid')],
  ])('that is wrong is said, and another can be typed, where the platform %s', async (_, answer) => {
    const { agent, session, platform } = await asked();
    platform.login = answer;
    await agent.sendCode('000000');
    expect(session()).toEqual({ ...asking, problem: { kind: 'wrong-code' } });
    platform.login = () => granted('the-token');
    await agent.sendCode('123456');
    expect(platform.logins().at(-1)).toEqual({ ...password, smsKey: '123456' });
    expect(session().state).toBe('watching');
  });

  it('may be followed by the other, which is sent with the first', async () => {
    const { agent, session, platform } = await asked();
    platform.login = () => refusal(401, 'authenticator');
    await agent.sendCode('123456');
    expect(session()).toEqual({ ...asking, factor: 'authenticator' });
    platform.login = () => granted('the-token');
    await agent.sendCode('654321');
    expect(platform.logins().at(-1)).toEqual({ ...password, smsKey: '123456', authenticatorToken: '654321' });
    expect(session().state).toBe('watching');
  });

  it('costs no second typing of the password because the network failed', async () => {
    const { agent, session, platform } = await asked();
    platform.login = noNetwork;
    await agent.sendCode('123456');
    expect(session()).toMatchObject({ ...asking, problem: { kind: 'refused', error: { kind: 'network' } } });
    platform.login = () => granted('the-token');
    await agent.sendCode('123456');
    expect(session().state).toBe('watching');
  });

  it('is given up when the platform blocks the address, and the password with it', async () => {
    const { agent, session, platform } = await asked();
    platform.login = () => refusal(403, 'blacklisted');
    await agent.sendCode('123456');
    expect(session()).toEqual({
      state: 'signed-out',
      form: kept,
      problem: { kind: 'refused', error: { kind: 'blocked' } },
    });
    const before = platform.asked.length;
    await agent.sendCode('123456');
    expect(platform.asked.length).toBe(before);
  });

  it('stores nothing of the password and the codes, and logs neither', async () => {
    const { agent, platform, computer, log, pass } = await asked();
    platform.login = () => refusal(401, 'sms');
    await agent.sendCode('987654');
    platform.login = () => granted('the-token');
    await agent.sendCode('123456');
    await pass(0);
    const seen = JSON.stringify([agent.state(), computer.settings, [...computer.tokens], log]);
    for (const secret of [form.password, '987654', '123456']) expect(seen).not.toContain(secret);
  });
});

describe('the password that waits for a code', () => {
  it('is dropped when the agent goes back', async () => {
    const { agent, session, platform, time } = await asked();
    agent.cancelSignIn();
    expect(session()).toEqual({ state: 'signed-out', form: kept, problem: null });
    expect(time.pending).toBe(0);
    const before = platform.asked.length;
    await agent.sendCode('123456');
    expect(platform.asked.length).toBe(before);
  });

  it('is dropped when the agent goes back while a code is being checked, whatever the answer', async () => {
    const { agent, session, platform, computer, time } = await asked();
    const held = heldAnswer();
    platform.login = held.answer;
    const sending = agent.sendCode('123456');
    agent.cancelSignIn();
    held.release(granted('the-token'));
    await sending;
    expect(session()).toEqual({ state: 'signed-out', form: kept, problem: null });
    expect([computer.tokens.size, time.pending]).toEqual([0, 0]);
  });

  it('is not kept for a late answer that asks for a code after all', async () => {
    const { agent, session, platform, time } = await asked();
    const held = heldAnswer();
    platform.login = held.answer;
    const sending = agent.sendCode('123456');
    agent.cancelSignIn();
    held.release(refusal(401, 'sms'));
    await sending;
    expect(session().state).toBe('signed-out');
    expect(time.pending).toBe(0);
  });

  it.each([
    ['accepts the one before', () => granted('token-of-the-one-before', '5b')],
    ['asks the one before for a code again', () => refusal(401, 'sms')],
    ['refuses the one before', () => refusal(403, 'blacklisted')],
  ])('is nobody else’s: an answer that %s changes nothing for who signs in next', async (_, late) => {
    const { agent, session, platform } = await asked();
    const [before, next] = [heldAnswer(), heldAnswer()];
    platform.login = before.answer;
    const sending = agent.sendCode('123456');
    agent.cancelSignIn();
    platform.login = next.answer;
    const signingIn = agent.signIn({ ...form, email: 'bo@example.dk' });
    before.release(late());
    await sending;
    expect(session().state).toBe('signing-in');
    next.release(granted('token-of-bo', '5c'));
    await signingIn;
    expect(session()).toMatchObject({
      state: 'watching',
      grant: { token: 'token-of-bo', account: { employee: '5c' } },
    });
  });

  it('is dropped after ten minutes, and the code then leads back to the form', async () => {
    const { agent, session, platform, pass, time } = await asked();
    await pass(10 * 60_000 - 1);
    expect(time.pending).toBe(1);
    await pass(1);
    expect(time.pending).toBe(0);
    const before = platform.asked.length;
    await agent.sendCode('123456');
    expect(platform.asked.length).toBe(before);
    expect(session()).toMatchObject({ state: 'signed-out', form: kept, problem: { kind: 'session-expired' } });
  });

  it('is kept for ten minutes from the last time a code was asked for', async () => {
    const { agent, platform, session, pass } = await asked();
    await pass(9 * 60_000);
    await agent.sendCode('000000');
    await pass(9 * 60_000);
    platform.login = () => granted('the-token');
    await agent.sendCode('123456');
    expect(session().state).toBe('watching');
  });

  it('is gone once the agent is signed in', async () => {
    const { agent, platform, time, pass } = await asked();
    platform.login = () => granted('the-token');
    await agent.sendCode('123456');
    agent.signOut();
    await pass(0);
    expect(time.pending).toBe(0);
  });
});
