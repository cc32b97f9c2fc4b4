import { describe, expect, it } from 'vitest';
import { Computer, form, granted, kept, origin, scene, signedIn } from './agent-scene';
import { FakePlatform, heldAnswer, refusal, wireCaller } from './fake-platform';

const vip = (id: string): unknown => wireCaller(id, { state: 'VIP' });

describe('the next start', () => {
  it('watches at once with the stored token', async () => {
    const { computer, platform } = await signedIn();
    const next = scene({ computer, platform });
    expect(next.session()).toEqual({ state: 'starting' });
    await next.agent.restore(null);
    await next.pass(0);
    expect(next.session()).toMatchObject({ state: 'watching', storage: 'settled', grant: { token: 'the-token' } });
    expect(platform.asked.filter((path) => path === '/auth/login').length).toBe(1);
    expect(next.callers()).toEqual([]);
  });

  it('asks to sign in where nothing is stored for the server', async () => {
    const { computer } = await signedIn();
    const { agent, session } = scene({ computer });
    await agent.restore('https://other.example.dk');
    expect(session()).toEqual({
      state: 'signed-out',
      form: { ...kept, server: 'https://other.example.dk' },
      problem: null,
    });
  });

  it.each([
    ['none', 'keyring-missing'],
    ['changed', 'keyring-changed'],
  ] as const)('says why the keyring (%s) does not give the token back, and whose it is', async (keyring, kind) => {
    const { computer } = await signedIn();
    computer.keyring = keyring;
    computer.settings = { ...computer.settings, email: 'somebody.else@example.dk' };
    const { agent, session } = scene({ computer });
    await agent.restore(origin);
    expect(session()).toEqual({
      state: 'signed-out',
      form: kept,
      problem: { kind },
    });
  });

  it.each([
    ['http://pbx.example.dk', 'server-insecure'],
    ['what is this', 'server-invalid'],
  ])('says what is wrong with %s', async (server, kind) => {
    const { agent, session } = scene();
    await agent.restore(server);
    expect(session()).toMatchObject({ state: 'signed-out', form: { server }, problem: { kind } });
  });

  it('does not take back a sign-in that was quicker', async () => {
    const { computer, platform } = await signedIn();
    const { agent, session, pass } = scene({ computer, platform });
    const restoring = agent.restore(null);
    const signingIn = agent.signIn({ ...form, email: 'bo@example.dk' });
    await Promise.all([restoring, signingIn]);
    await pass(0);
    expect(session()).toMatchObject({ state: 'watching', grant: { account: { email: 'bo@example.dk' } } });
  });

  it('says nothing again that was said, and says what is new', async () => {
    const platform = new FakePlatform();
    platform.has('support', vip('v1'));
    const { computer, popups, agent, pass } = await signedIn(new Computer(), platform);
    await pass(100);
    expect(popups.map(({ title }) => title)).toEqual(['VIP waiting: Name of v1']);
    agent.close();
    platform.has('support', vip('v1'), vip('v2'));
    const next = scene({ computer, platform });
    await next.agent.restore(null);
    await next.pass(100);
    expect(next.popups.map(({ title }) => title)).toEqual(['VIP waiting: Name of v2']);
  });

  it('tells the log of lines that it cannot read, and keeps a copy of them', async () => {
    const { computer, platform } = await signedIn();
    for (const lines of computer.journals.values()) lines.push('{"call":');
    const next = scene({ computer, platform });
    await next.agent.restore(null);
    await next.pass(0);
    expect(next.log.join('\n')).toContain('1 lines of the ledger');
    expect(next.setAside).toEqual(['alerts.jsonl']);
  });
});

describe('a disk that does not answer', () => {
  const hung = { openFiles: () => new Promise<never>(() => undefined) };

  it('silences nobody: after three seconds the queues are watched without a journal, and it is said', async () => {
    const platform = new FakePlatform();
    platform.has('support', vip('v1'));
    const { agent, popups, log, pass, callers } = scene({ platform }, hung);
    await agent.signIn(form);
    await pass(2999);
    expect([callers(), [...agent.state().troubles]]).toEqual([null, []]);
    await pass(100);
    expect(popups.map(({ title }) => title)).toEqual(['VIP waiting: Name of v1']);
    expect([...agent.state().troubles]).toEqual(['journal']);
    expect(log[0]).toBe('the files of the agent could not be opened: the disk does not answer');
  });

  it('begins nothing after the end', async () => {
    const { agent, platform, pass, time } = scene({}, hung);
    await agent.signIn(form);
    agent.signOut();
    await pass(10_000);
    expect(platform.asked).not.toContain('/pbx/app/queues');
    expect(time.pending).toBe(0);
  });
});

describe('popups', () => {
  it('lead to their caller, and name the queue', async () => {
    const platform = new FakePlatform();
    platform.has('support', vip('v1'));
    const { popups, chosen, pass } = await signedIn(new Computer(), platform);
    await pass(100);
    expect(popups[0]?.body).toContain('The support queue');
    popups[0]?.does.onChosen();
    expect(chosen).toEqual(['v1']);
  });

  it('are taken back with the session', async () => {
    const platform = new FakePlatform();
    platform.has('support', vip('v1'));
    const { agent, popups, pass } = await signedIn(new Computer(), platform);
    await pass(100);
    agent.signOut();
    expect(popups.map(({ closed }) => closed)).toEqual([true]);
  });
});

describe('the end of a session', () => {
  it('forgets the token, asks nothing more, and leaves the form filled in', async () => {
    const { agent, session, computer, platform, pass, callers, time } = await signedIn();
    agent.signOut();
    const asked = platform.asked.length;
    await pass(600_000);
    expect(session()).toEqual({ state: 'signed-out', form: kept, problem: null });
    expect(computer.tokens.size).toBe(0);
    expect(callers()).toBeNull();
    expect(platform.asked.length).toBe(asked);
    expect(time.pending).toBe(0);
  });

  it('begins no watch where the journal was still being opened', async () => {
    const { agent, platform, pass, callers } = scene();
    await agent.signIn(form);
    agent.signOut();
    await pass(10_000);
    expect(platform.asked).toEqual(['/auth/login']);
    expect(callers()).toBeNull();
  });

  it('is not brought about by a late answer to the session before', async () => {
    const platform = new FakePlatform();
    const { agent, session, pass, callers } = await signedIn(new Computer(), platform);
    const late = heldAnswer();
    platform.callers.set('support', late.answer);
    await pass(2500);
    agent.signOut();
    platform.has('support', wireCaller('a'));
    platform.login = () => granted('another-token');
    await agent.signIn(form);
    await pass(0);
    late.release(refusal(401, 'expired'));
    await pass(0);
    expect(session()).toMatchObject({ state: 'watching', grant: { token: 'another-token' } });
    expect(callers()).toEqual(['a']);
  });
});

describe('waking up', () => {
  it('asks the queues soon, and is harmless when nobody is signed in', async () => {
    const idle = scene();
    idle.agent.wake('awake');
    expect(idle.platform.asked).toEqual([]);
    const { agent, platform, pass } = await signedIn();
    platform.callers.set('support', () => refusal(500, 'internal_error'));
    await pass(300_000);
    platform.has('support', wireCaller('a'));
    const asked = platform.timesAsked('support');
    agent.wake('awake');
    await pass(2500);
    expect(platform.timesAsked('support')).toBeGreaterThan(asked);
  });
});
