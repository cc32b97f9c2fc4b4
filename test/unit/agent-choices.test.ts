import { describe, expect, it } from 'vitest';
import { Computer, form, granted, scene, signedIn } from './agent-scene';
import { FakePlatform, wireCaller } from './fake-platform';

const vip = (id: string): unknown => wireCaller(id, { state: 'VIP' });
const hide = (id: string) => ({ kind: 'set', id, shown: false, alerts: true }) as const;
const mute = (id: string) => ({ kind: 'set', id, shown: true, alerts: false }) as const;

describe('what an agent chose for the queues', () => {
  it('holds at once, over a restart, and for that agent alone', async () => {
    const platform = new FakePlatform();
    platform.has('support', wireCaller('a'));
    const { agent, callers, computer, pass } = await signedIn(new Computer(), platform);
    agent.changeQueues(hide('support'));
    expect(callers()).toEqual([]);
    await pass(0);
    agent.close();
    const next = scene({ computer, platform });
    await next.agent.restore(null);
    await next.pass(0);
    expect(next.callers()).toEqual([]);
    next.agent.signOut();
    platform.login = () => granted('another-token', '6b');
    await next.agent.signIn({ ...form, email: 'bo@example.dk' });
    await next.pass(0);
    expect(next.callers()).toEqual(['a']);
  });

  it('holds until the app quits where it cannot be written down, and that is said until it can', async () => {
    const platform = new FakePlatform();
    platform.has('support', wireCaller('a'));
    const { agent, callers, computer, troubles, pass } = await signedIn(new Computer(), platform);
    computer.diskFailure = new Error('EROFS');
    agent.changeQueues(hide('support'));
    await pass(60_000);
    expect([callers(), troubles()]).toEqual([[], ['settings']]);
    computer.diskFailure = null;
    agent.changeQueues(hide('sales'));
    await pass(0);
    expect(troubles()).toEqual([]);
  });

  it('is remembered for this run where the files of the agent do not open', async () => {
    const platform = new FakePlatform();
    platform.has('support', wireCaller('a'));
    const { agent, callers, troubles, pass } = scene(
      { platform },
      { openFiles: () => new Promise<never>(() => undefined) },
    );
    await agent.signIn(form);
    await pass(3100);
    expect(callers()).toEqual(['a']);
    agent.changeQueues(hide('support'));
    await pass(60_000);
    expect(callers()).toEqual([]);
    expect(troubles()).toContain('settings');
  });

  it('writes nothing where it changes nothing, and is harmless when nobody is signed in', async () => {
    const idle = scene();
    idle.agent.changeQueues(hide('support'));
    const { agent, computer, pass } = await signedIn();
    agent.changeQueues(hide('no such queue'));
    await pass(0);
    expect(computer.agents.size).toBe(0);
  });

  it('silences a muted queue, which is spoken of again once it may speak', async () => {
    const platform = new FakePlatform();
    const { agent, titles, callers, pass } = await signedIn(new Computer(), platform);
    agent.changeQueues(mute('support'));
    platform.has('support', vip('v1'));
    platform.has('sales', vip('v2'));
    await pass(5000);
    expect(callers()).toEqual(['v1', 'v2']);
    expect(titles()).toEqual(['VIP waiting: Name of v2']);
    agent.changeQueues({ kind: 'set', id: 'support', shown: true, alerts: true });
    await pass(100);
    expect(titles()).toEqual(['VIP waiting: Name of v2', 'VIP waiting: Name of v1']);
  });

  it('takes the popups of a hidden queue back, and says nothing again when it is shown', async () => {
    const platform = new FakePlatform();
    platform.has('support', vip('v1'));
    const { agent, titles, closed, callers, pass } = await signedIn(new Computer(), platform);
    await pass(100);
    agent.changeQueues(hide('support'));
    await pass(5000);
    expect([titles(), closed(), callers()]).toEqual([['VIP waiting: Name of v1'], [true], []]);
    agent.changeQueues({ kind: 'set', id: 'support', shown: true, alerts: true });
    await pass(5000);
    expect([titles().length, callers()]).toEqual([1, ['v1']]);
  });
});
