import { describe, expect, it } from 'vitest';
import type { TokenForm } from '../../main/bridge/contract';
import { Computer, form, origin, scene, signedIn } from './agent-scene';
import { FakePlatform, refusal } from './fake-platform';
import { response } from './telecomx/words';

describe('a personal token', () => {
  const pasted: TokenForm = { server: 'pbx.example.dk', token: ' Bearer a-personal-token\n', strategy: 'bearer' };
  const tokenForm = { server: origin, email: '', way: 'token', strategy: 'bearer' };

  it('is watched with, stored, and remembered as the way to sign in, without a login', async () => {
    const { agent, session, computer, platform, pass, callers } = scene();
    await agent.useToken(pasted);
    await pass(0);
    const account = { origin, email: null, employee: '5a' };
    const token = 'a-personal-token';
    expect(session()).toEqual({
      state: 'watching',
      grant: { account, token, strategy: 'bearer', expiresInMinutes: null, demo: false },
      storage: 'settled',
    });
    expect(callers()).toEqual([]);
    expect(platform.timesAskedFor('/auth/login')).toBe(0);
    expect(platform.requests.map(({ headers }) => headers['authorization'])).toContain(`Bearer ${token}`);
    expect(platform.requests.filter(({ url }) => url.includes(token))).toEqual([]);
    expect([...computer.tokens.values()]).toEqual([{ account, token, protection: 'keyring', expiresInMinutes: null }]);
    expect(computer.settings).toMatchObject({ server: origin, way: 'token', strategies: { [origin]: 'bearer' } });
  });

  it('keeps the e-mail of the sign-in before it for the next one by password', async () => {
    const { computer } = await signedIn();
    const next = scene({ computer });
    await next.agent.useToken(pasted);
    expect(computer.settings.email).toBe(form.email);
  });

  it('is live again at the next start, the way it travelled before', async () => {
    const first = scene();
    await first.agent.useToken(pasted);
    await first.pass(0);
    const { agent, session } = scene({ computer: first.computer });
    await agent.restore(null);
    expect(session()).toMatchObject({
      state: 'watching',
      grant: { token: 'a-personal-token', strategy: 'bearer', account: { email: null } },
    });
  });

  it.each([
    ['does not know', () => response(200, { success: false })],
    ['refuses', () => refusal(401, 'unknown')],
    ['calls expired', () => refusal(401, 'expired')],
  ])('that the platform %s is said, and stored nowhere', async (_, validate) => {
    const platform = new FakePlatform();
    platform.validate = validate;
    const { agent, session, computer, log } = scene({ platform });
    await agent.useToken(pasted);
    expect(session()).toEqual({ state: 'signed-out', form: tokenForm, problem: { kind: 'wrong-token' } });
    expect(computer.tokens.size).toBe(0);
    expect(log.join('\n')).not.toContain('a-personal-token');
  });

  it('is not called wrong because of the network it is used from', async () => {
    const platform = new FakePlatform();
    platform.validate = () => refusal(401, 'invalid_token');
    const { agent, session } = scene({ platform });
    await agent.useToken(pasted);
    expect(session()).toMatchObject({
      state: 'signed-out',
      problem: { kind: 'refused', error: { kind: 'unauthorized', reason: 'address-changed' } },
    });
  });

  it.each(['', '  ', 'bearer'])('is not sent where there is none in what was pasted: %j', async (token) => {
    const { agent, session, platform } = scene();
    await agent.useToken({ ...pasted, token });
    expect(session()).toMatchObject({ state: 'signed-out', problem: { kind: 'wrong-token' } });
    expect(platform.asked).toEqual([]);
  });

  it.each([
    ['not a server', 'server-invalid'],
    ['http://pbx.example.dk', 'server-insecure'],
  ])('is not sent to %s', async (server, kind) => {
    const { agent, session, platform } = scene();
    await agent.useToken({ ...pasted, server });
    expect(session()).toMatchObject({ state: 'signed-out', form: { server, way: 'token' }, problem: { kind } });
    expect(platform.asked).toEqual([]);
  });
});

describe('a token that does not last', () => {
  const minute = 60_000;
  const shortLived = async () => {
    const platform = new FakePlatform();
    platform.login = () => response(200, { token: 'the-token', expiresInMinutes: 15, employee: '5a' });
    return signedIn(new Computer(), platform);
  };
  const extensions = (platform: FakePlatform): number =>
    platform.requests.filter(({ url }) => url.includes('/auth/validateToken?extend=true')).length;

  it('is extended at half its life, again and again, for as long as the session lasts', async () => {
    const { agent, platform, pass, time } = await shortLived();
    await pass(7.5 * minute - 1);
    expect(extensions(platform)).toBe(0);
    await pass(1);
    expect(extensions(platform)).toBe(1);
    await pass(15 * minute);
    expect(extensions(platform)).toBe(3);
    agent.signOut();
    await pass(60 * minute);
    expect([extensions(platform), time.pending]).toEqual([3, 0]);
  });

  it('is extended at once at the next start, for nobody knows how old it is', async () => {
    const { agent, computer, platform } = await shortLived();
    agent.close();
    expect(computer.tokens.get(origin)).toMatchObject({ expiresInMinutes: 15 });
    const next = scene({ computer, platform });
    await next.agent.restore(null);
    await next.pass(0);
    expect(extensions(platform)).toBe(1);
  });

  it('is no end of the session where it cannot be extended: the queues’ answers tell', async () => {
    const { platform, session, pass } = await shortLived();
    platform.validate = () => refusal(401, 'expired');
    await pass(60 * minute);
    expect(session().state).toBe('watching');
    expect(extensions(platform)).toBeGreaterThan(3);
  });

  it('is one that lasts where the platform says so, or says nothing', async () => {
    for (const expiresInMinutes of [-1, 0, null]) {
      const platform = new FakePlatform();
      platform.login = () => response(200, { token: 'the-token', expiresInMinutes, employee: '5a' });
      const { pass } = await signedIn(new Computer(), platform);
      await pass(60 * minute);
      expect(extensions(platform)).toBe(0);
    }
  });
});
