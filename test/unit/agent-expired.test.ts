import { describe, expect, it } from 'vitest';
import { Computer, form, granted, kept, origin, signedIn } from './agent-scene';
import { FakePlatform, noNetwork, refusal, wireCaller } from './fake-platform';
import { response } from './telecomx/words';

const vip = (id: string): unknown => wireCaller(id, { state: 'VIP' });
const said = ['VIP waiting: Name of v1', 'You are signed out'];

/** A session that was told of a VIP, and then that it has expired. */
async function expired() {
  const platform = new FakePlatform();
  platform.has('support', vip('v1'), wireCaller('a'));
  const started = await signedIn(new Computer(), platform);
  await started.pass(100);
  platform.callers.set('support', () => refusal(401, 'expired'));
  await started.pass(2500);
  platform.has('support', vip('v1'));
  return started;
}

describe('a session that expires', () => {
  it('asks nothing more, forgets the token, and fills the e-mail in', async () => {
    const { session, computer, platform, pass, time } = await expired();
    expect(session()).toEqual({ state: 'expired', form: kept });
    expect(computer.tokens.size).toBe(0);
    const asked = platform.asked.length;
    await pass(600_000);
    expect(platform.asked.length).toBe(asked);
    expect(time.pending).toBe(0);
  });

  it('leaves its list and its popups, and one popup tells of the end, once', async () => {
    const { agent, callers, titles, closed, pass } = await expired();
    await pass(60_000);
    expect(callers()).toEqual(['v1', 'a']);
    expect(agent.state().watch?.queues?.map(({ queue }) => queue.id)).toEqual(['support', 'sales']);
    expect(titles()).toEqual(said);
    expect(closed()).toEqual([false, false]);
  });

  it('is said so by a popup that leads to the window, not to a caller', async () => {
    const { popups, chosen } = await expired();
    popups[1]?.does.onChosen();
    expect(chosen).toEqual([null]);
  });

  it('keeps the list while the agent signs in again, over a refusal too', async () => {
    const { agent, session, callers, platform } = await expired();
    platform.login = () => refusal(401, 'login_failed');
    const signingIn = agent.signIn(form);
    expect(session().state).toBe('signing-in');
    expect(callers()).toEqual(['v1', 'a']);
    await signingIn;
    expect(session()).toMatchObject({ state: 'signed-out', problem: { kind: 'refused' } });
    expect(callers()).toEqual(['v1', 'a']);
  });

  it('hands its popups to the same agent’s next one, which says nothing again', async () => {
    const { agent, pass, titles, closed, platform, callers } = await expired();
    await agent.signIn(form);
    await pass(5000);
    expect(callers()).toEqual(['v1']);
    expect(titles()).toEqual(said);
    expect(closed()).toEqual([false, true]);
    platform.has('support');
    await pass(5000);
    expect(closed()).toEqual([true, true]);
  });

  it('hands them on over the asking for a code', async () => {
    const { agent, pass, titles, closed, platform } = await expired();
    platform.login = () => refusal(401, 'sms');
    await agent.signIn(form);
    platform.login = () => granted('the-token');
    await agent.sendCode('123456');
    await pass(5000);
    expect([titles(), closed()]).toEqual([said, [false, true]]);
  });

  it('leaves nothing to another agent', async () => {
    const { agent, pass, closed, platform, titles, callers } = await expired();
    platform.login = () => granted('another-token', '6b');
    platform.has('support', vip('v1'));
    await agent.signIn({ ...form, email: 'bo@example.dk' });
    await pass(100);
    expect(callers()).toEqual(['v1']);
    expect(titles()).toEqual([...said, 'VIP waiting: Name of v1']);
    expect(closed()).toEqual([true, true, false]);
  });

  it('leaves nothing to the demo', async () => {
    const { agent, pass, closed } = await expired();
    await agent.tryDemo();
    await pass(100);
    expect(closed().slice(0, 2)).toEqual([true, true]);
  });

  it('leaves nothing up when the app ends', async () => {
    const { agent, closed } = await expired();
    agent.close();
    expect(closed()).toEqual([true, true]);
  });

  it('may have expired before there was a list', async () => {
    const platform = new FakePlatform();
    platform.list = () => refusal(401, 'expired');
    const { session, titles, callers } = await signedIn(new Computer(), platform);
    expect(session()).toEqual({ state: 'expired', form: kept });
    expect([titles(), callers()]).toEqual([['You are signed out'], []]);
  });
});

describe('a token that is refused in words that nobody knows', () => {
  const strange = () => refusal(401, 'strange');
  /** One queue is refused, or both. */
  const refused = async (validate: FakePlatform['validate'], queues: readonly string[]) => {
    const platform = new FakePlatform();
    const started = await signedIn(new Computer(), platform);
    platform.validate = validate;
    for (const queue of queues) platform.callers.set(queue, strange);
    return started;
  };
  const holds = () => response(200, { success: true });

  it.each([
    ['no', () => response(200, { success: false })],
    ['by another refusal', strange],
    ['that it has expired', () => refusal(401, 'expired')],
  ])('is lost when the platform, asked once, says: %s', async (_, validate) => {
    const { session, platform, pass } = await refused(validate, ['support', 'sales']);
    await pass(2500);
    expect(platform.timesAskedFor('/auth/validateToken')).toBe(1);
    expect(session().state).toBe('expired');
  });

  it.each([
    ['says that it holds', holds],
    ['cannot be asked', noNetwork],
    ['does not like the network', () => refusal(401, 'invalid_token')],
  ])('is kept for ten seconds where the platform %s', async (_, validate) => {
    const { session, platform, pass, computer } = await refused(validate, ['support', 'sales']);
    await pass(9000);
    expect(platform.timesAskedFor('/auth/validateToken')).toBe(1);
    expect(session().state).toBe('watching');
    expect(computer.tokens.has(origin)).toBe(true);
    await pass(60_000);
    expect(session().state).toBe('expired');
  });

  it('is kept while another queue answers: that one refusal is no word about the token', async () => {
    const { session, platform, pass, callers } = await refused(() => response(200, { success: false }), ['support']);
    await pass(600_000);
    expect(session().state).toBe('watching');
    platform.has('support', wireCaller('a'));
    await pass(60_000);
    expect(callers()).toEqual(['a']);
  });

  it('is never judged by a page that is not the platform’s', async () => {
    const { session, platform, pass } = await refused(holds, []);
    const portal = () => response(401, '<html>Sign in to the hotel</html>');
    platform.callers.set('support', portal).set('sales', portal);
    platform.list = portal;
    await pass(600_000);
    expect(session().state).toBe('watching');
    expect(platform.timesAskedFor('/auth/validateToken')).toBe(0);
  });
});

describe('a network from which the token does not hold', () => {
  const moved = async () => {
    const platform = new FakePlatform();
    platform.has('support', wireCaller('a'));
    const started = await signedIn(new Computer(), platform);
    const elsewhere = () => refusal(401, 'invalid_token');
    const list = platform.list;
    platform.callers.set('support', elsewhere).set('sales', elsewhere);
    platform.list = elsewhere;
    await started.pass(120_000);
    const home = (): void => {
      platform.list = list;
      platform.has('support', wireCaller('b'));
      platform.has('sales');
    };
    return { ...started, home };
  };

  it('is no end of the session: the token is kept, and asked with only once a minute', async () => {
    const { session, agent, platform, pass, computer, titles } = await moved();
    expect(session().state).toBe('watching');
    expect(computer.tokens.get(origin)).toMatchObject({ token: 'the-token' });
    expect(titles()).toEqual(['Connection lost']);
    const why = { kind: 'unauthorized', reason: 'address-changed' };
    expect(agent.state().watch).toMatchObject({ queues: [{ failure: why }, { failure: why }], listFailure: why });
    const asked = platform.asked.length;
    await pass(600_000);
    // Two queues and their list.
    expect(platform.asked.length - asked).toBeLessThanOrEqual(3 * 10);
    expect(session().state).toBe('watching');
  });

  it.each(['new-network', 'asked'] as const)('is tried again: %s', async (reason) => {
    const { agent, session, pass, home, callers } = await moved();
    home();
    agent.wake(reason);
    await pass(2500);
    expect(session()).toMatchObject({ state: 'watching', grant: { token: 'the-token' } });
    expect(callers()).toEqual(['b']);
    expect(agent.state().watch).toMatchObject({ queues: [{ failure: null }, { failure: null }], listFailure: null });
  });

  it('keeps the token over each further network from which it does not hold', async () => {
    const { agent, session, platform, pass } = await moved();
    for (let network = 0; network < 5; network += 1) {
      const asked = platform.asked.length;
      agent.wake('new-network');
      await pass(60_000);
      expect(platform.asked.length).toBeGreaterThan(asked);
    }
    expect(session().state).toBe('watching');
  });
});
