import { describe, expect, it } from 'vitest';
import { form, granted, kept, origin, scene, signedIn } from './agent-scene';
import { FakePlatform, heldAnswer, noNetwork, refusal } from './fake-platform';
import { response } from './telecomx/words';

describe('signing out everywhere', () => {
  it('asks the platform once, says that it is under way, and ends as every signing out does', async () => {
    const { agent, session, platform, computer, callers, pass, time } = await signedIn();
    const held = heldAnswer();
    platform.logout = held.answer;
    const both = [agent.signOutEverywhere(), agent.signOutEverywhere()];
    expect(agent.state().endingEverywhere).toBe(true);
    expect(session().state).toBe('watching');
    held.release(response(204, ''));
    await Promise.all(both);
    await pass(0);
    expect(platform.timesAskedFor('/auth/logout')).toBe(1);
    expect(agent.state().endingEverywhere).toBe(false);
    expect(session()).toEqual({ state: 'signed-out', form: kept, problem: null });
    expect([computer.tokens.size, callers(), time.pending]).toEqual([0, null, 0]);
  });

  it.each([
    ['there is no network', noNetwork],
    ['the platform has a fault', () => refusal(500, 'internal_error')],
  ])('leaves the agent signed in and says so where %s, until it works', async (_, answer) => {
    const { agent, session, platform, computer, troubles, pass } = await signedIn();
    platform.logout = answer;
    await agent.signOutEverywhere();
    await pass(60_000);
    expect(session().state).toBe('watching');
    expect(computer.tokens.has(origin)).toBe(true);
    expect(troubles()).toEqual(['not-ended']);
    expect(agent.state().endingEverywhere).toBe(false);
    expect(platform.timesAskedFor('/auth/logout')).toBe(1);
    platform.logout = new FakePlatform().logout;
    await agent.signOutEverywhere();
    await pass(0);
    expect(session().state).toBe('signed-out');
    expect(troubles()).toEqual([]);
  });

  it('is never asked for where nobody is signed in', async () => {
    const { agent, platform } = scene();
    await agent.signOutEverywhere();
    agent.signOut();
    expect(platform.asked).toEqual([]);
  });

  it('does not sign the next agent out', async () => {
    const { agent, session, platform } = await signedIn();
    const held = heldAnswer();
    platform.logout = held.answer;
    const ending = agent.signOutEverywhere();
    agent.signOut();
    platform.login = () => granted('another-token', '6b');
    await agent.signIn({ ...form, email: 'bo@example.dk' });
    held.release(refusal(401, 'expired'));
    await ending;
    expect(session()).toMatchObject({ state: 'watching', grant: { token: 'another-token' } });
  });

  it('is a choice of its own: signing out asks the platform nothing', async () => {
    const { agent, platform, pass } = await signedIn();
    const asked = platform.asked.length;
    agent.signOut();
    await pass(60_000);
    expect(platform.asked.length).toBe(asked);
  });

  it('is no session that expired, though the queues hear of the end first', async () => {
    const { agent, session, platform, titles, callers, pass } = await signedIn();
    const held = heldAnswer();
    platform.logout = held.answer;
    const ending = agent.signOutEverywhere();
    const over = () => refusal(401, 'expired');
    platform.callers.set('support', over).set('sales', over);
    await pass(2500);
    held.release(response(200, { success: true }));
    await ending;
    expect(session()).toEqual({ state: 'signed-out', form: kept, problem: null });
    expect([titles(), callers()]).toEqual([[], null]);
  });

  it('that failed is spoken of no longer once the agent is signed out here', async () => {
    const { agent, platform, troubles } = await signedIn();
    platform.logout = noNetwork;
    await agent.signOutEverywhere();
    agent.signOut();
    expect(troubles()).toEqual([]);
  });
});
