import { describe, expect, it } from 'vitest';
import { Computer, demoForm, form, granted, kept, origin, scene, signedIn } from './agent-scene';
import { FakePlatform, heldAnswer, refusal } from './fake-platform';

describe('signing in', () => {
  it('watches, and keeps the token, the server and the e-mail, never the password', async () => {
    const { session, callers, computer } = await signedIn();
    const account = { origin, email: form.email, employee: '5a' };
    expect(session()).toEqual({
      state: 'watching',
      grant: { account, token: 'the-token', strategy: 'query', expiresInMinutes: null, demo: false },
      storage: 'settled',
    });
    expect(callers()).toEqual([]);
    expect([...computer.tokens.values()]).toEqual([
      { account, token: 'the-token', protection: 'keyring', expiresInMinutes: null },
    ]);
    expect(computer.settings).toMatchObject({
      server: origin,
      email: form.email,
      way: 'password',
      strategies: { [origin]: 'query' },
    });
    expect(JSON.stringify([session(), computer.settings, [...computer.tokens]])).not.toContain(form.password);
  });

  it('shows that it is under way, and what was typed', () => {
    const { agent, session, platform, changes } = scene();
    platform.login = heldAnswer().answer;
    void agent.signIn(form);
    expect(session()).toEqual({ state: 'signing-in', form: kept });
    expect(changes()).toBe(1);
  });

  it('says why the platform refused, and stores nothing', async () => {
    const platform = new FakePlatform();
    platform.login = () => refusal(401, 'login_failed');
    const { session, computer } = await signedIn(new Computer(), platform);
    expect(session()).toEqual({
      state: 'signed-out',
      form: kept,
      problem: { kind: 'refused', error: { kind: 'credentials' } },
    });
    expect(computer.tokens.size).toBe(0);
    expect(computer.settings.email).toBe('');
  });

  it.each([
    ['not a server', 'server-invalid'],
    ['http://pbx.example.dk', 'server-insecure'],
  ])('sends no password to %s', async (server, kind) => {
    const { agent, session, platform } = scene();
    await agent.signIn({ ...form, server });
    expect(session()).toMatchObject({ state: 'signed-out', form: { server }, problem: { kind } });
    expect(platform.asked).toEqual([]);
  });

  it('can be tried again after a refusal', async () => {
    const platform = new FakePlatform();
    platform.login = () => refusal(401, 'login_failed');
    const { agent, session } = await signedIn(new Computer(), platform);
    platform.login = () => granted('the-token');
    await agent.signIn(form);
    expect(session().state).toBe('watching');
  });

  it('twice in a row asks the platform once', async () => {
    const { agent, session, platform, computer, pass } = scene();
    const held = heldAnswer();
    platform.login = held.answer;
    const both = [agent.signIn(form), agent.signIn({ ...form, email: 'bo@example.dk' }), agent.tryDemo()];
    await pass(0);
    held.release(granted('the-token'));
    await Promise.all(both);
    expect(platform.asked.filter((path) => path === '/auth/login').length).toBe(1);
    expect(session()).toMatchObject({ state: 'watching', grant: { account: { email: form.email } } });
    expect(computer.settings.email).toBe(form.email);
  });

  it('does nothing to a session that watches', async () => {
    const { agent, session, platform } = await signedIn();
    const before = session();
    const asked = platform.asked.length;
    await agent.signIn({ ...form, server: 'https://other.example.dk' });
    expect(session()).toBe(before);
    expect(platform.asked.length).toBe(asked);
  });

  it('works where the disk does not, and the log says so without a secret', async () => {
    const computer = new Computer();
    computer.diskFailure = new Error('ENOSPC: no space for the-token');
    const { agent, session, log, pass, troubles } = await signedIn(computer);
    expect(session().state).toBe('watching');
    expect(log.join('\n')).toContain('not-stored: ENOSPC');
    expect(log.join('\n')).not.toContain('the-token');
    expect(troubles()).toEqual(expect.arrayContaining(['not-stored', 'settings']));
    agent.signOut();
    await pass(0);
    expect(troubles()).toContain('not-forgotten');
    computer.diskFailure = null;
    await agent.signIn(form);
    agent.signOut();
    await pass(0);
    expect(troubles().filter((trouble) => trouble !== 'journal')).toEqual([]);
  });

  it('changes nothing when the app was closed meanwhile', async () => {
    const { agent, platform, computer, pass, changes, callers } = scene();
    const held = heldAnswer();
    platform.login = held.answer;
    const signingIn = agent.signIn(form);
    await pass(0);
    agent.close();
    const before = changes();
    held.release(granted('the-token'));
    await signingIn;
    await pass(60_000);
    expect([changes(), callers(), computer.tokens.size]).toEqual([before, null, 0]);
  });
});

describe('a computer without a keyring', () => {
  it('stores nothing before the person chose, and nothing for this run only', async () => {
    const computer = new Computer();
    computer.keyring = 'none';
    const { agent, session, pass } = await signedIn(computer);
    expect(session()).toMatchObject({ state: 'watching', storage: 'missing' });
    agent.chooseStorage('session-only');
    await pass(0);
    expect(session()).toMatchObject({ state: 'watching', storage: 'settled' });
    expect(computer.tokens.size).toBe(0);
  });

  it('stores the token weakly where the person wants it', async () => {
    const computer = new Computer();
    computer.keyring = 'none';
    const { agent, pass } = await signedIn(computer);
    agent.chooseStorage('weak');
    agent.chooseStorage('session-only');
    await pass(0);
    expect(computer.tokens.get(origin)).toMatchObject({ token: 'the-token', protection: 'weak' });
  });
});

describe('a keyring that is there but takes nothing', () => {
  const broken = async () => {
    const computer = new Computer();
    computer.keyring = 'broken';
    return signedIn(computer);
  };

  it('leaves the agent signed in, with the choice where the token is kept, and is no trouble of the disk', async () => {
    const { session, computer, troubles, callers } = await broken();
    expect(session()).toMatchObject({ state: 'watching', storage: 'broken' });
    expect(callers()).toEqual([]);
    expect(troubles()).toEqual([]);
    expect(computer.tokens.size).toBe(0);
  });

  it('is done without where the person wants it: weakly, or not at all', async () => {
    const weak = await broken();
    weak.agent.chooseStorage('weak');
    await weak.pass(0);
    expect(weak.computer.tokens.get(origin)).toMatchObject({ protection: 'weak' });
    const not = await broken();
    not.agent.chooseStorage('session-only');
    await not.pass(0);
    expect(not.session()).toMatchObject({ state: 'watching', storage: 'settled' });
    expect(not.computer.tokens.size).toBe(0);
  });
});

describe('the demo', () => {
  it('is watched without a trace among the stored sign-ins', async () => {
    const { agent, session, computer, pass, callers } = scene();
    await agent.tryDemo();
    await pass(0);
    expect(session()).toMatchObject({ state: 'watching', grant: { demo: true }, storage: 'settled' });
    expect(callers()).toEqual([]);
    expect(computer.tokens.size).toBe(0);
    expect(computer.settings.server).toBe('https://api.telecomx.dk');
    expect([...computer.journals.keys()]).toEqual(['demo']);
  });

  it('is left for one’s own account', async () => {
    const { agent, session, pass, platform, callers } = scene();
    await agent.tryDemo();
    await pass(0);
    agent.leaveDemo();
    const asked = platform.asked.length;
    await pass(60_000);
    expect(session()).toEqual({
      state: 'signed-out',
      form: { ...kept, server: 'https://api.telecomx.dk', email: '' },
      problem: null,
    });
    expect(callers()).toBeNull();
    expect(platform.asked.length).toBe(asked);
  });

  it('shows the form when it cannot start, and can be tried again', async () => {
    let broken = true;
    const { agent, session, log } = scene(
      {},
      { startDemo: () => (broken ? Promise.reject(new Error('EADDRINUSE')) : Promise.resolve(demoForm)) },
    );
    await agent.tryDemo();
    expect(session()).toMatchObject({ state: 'signed-out', problem: { kind: 'demo-failed' } });
    expect(log).toEqual(['the demo could not be started: EADDRINUSE']);
    broken = false;
    await agent.tryDemo();
    expect(session()).toMatchObject({ state: 'watching', grant: { demo: true } });
  });
});
