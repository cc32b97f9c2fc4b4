import { describe, expect, it } from 'vitest';
import type { PopupListener, PopupOutcome } from '../../main/alerts/popup';
import { Computer, form, scene, signedIn } from './agent-scene';
import { FakePlatform, noNetwork, refusal, wireCaller } from './fake-platform';

const vip = (id: string): unknown => wireCaller(id, { state: 'VIP' });
const waiting = (id: string): string => `VIP waiting: Name of ${id}`;

/** An agent, signed in on a platform on which this VIP waits, or nobody. */
async function onDuty(caller: string | null, computer = new Computer()) {
  const platform = new FakePlatform();
  if (caller !== null) platform.has('support', vip(caller));
  const started = await signedIn(computer, platform);
  await started.pass(100);
  return started;
}

/** Somebody chose in the settings which kinds are spoken of. */
function without(...kinds: readonly ('vip' | 'offline' | 'signed-out')[]): Computer {
  const computer = new Computer();
  const off = Object.fromEntries(kinds.map((kind) => [kind, false]));
  computer.settings = { ...computer.settings, alertKinds: { ...computer.settings.alertKinds, ...off } };
  return computer;
}

describe('the popup that tells that the agent is signed out', () => {
  const expire = async ({ platform, pass }: Awaited<ReturnType<typeof onDuty>>): Promise<void> => {
    platform.callers.set('support', () => refusal(401, 'expired'));
    await pass(5000);
  };

  it('goes up at once where nothing is in the way, and has its sound', async () => {
    const started = await onDuty(null);
    await expire(started);
    expect(started.titles()).toEqual(['You are signed out']);
    expect(started.said).toEqual(['signed-out']);
    expect(started.verdicts()).toEqual(['signed-out: said']);
  });

  it('is held back by quiet, and said once after it', async () => {
    const started = await onDuty(null);
    started.keepQuiet('schedule');
    await expire(started);
    await started.pass(600_000);
    expect([started.titles(), started.said]).toEqual([[], []]);
    started.keepQuiet('locked');
    expect(started.titles()).toEqual([]);
    started.keepQuiet(null);
    started.agent.reconsider();
    expect([started.titles(), started.said]).toEqual([['You are signed out'], ['signed-out']]);
    expect(started.verdicts()).toEqual(['signed-out: quiet:schedule', 'signed-out: quiet:locked', 'signed-out: said']);
  });

  it('never goes up where the agent signs in again during the quiet', async () => {
    const started = await onDuty(null);
    started.keepQuiet('do-not-disturb');
    await expire(started);
    started.platform.has('support');
    await started.agent.signIn(form);
    await started.pass(100);
    started.keepQuiet(null);
    await started.pass(5000);
    expect(started.titles()).toEqual([]);
  });

  it('is not for those who do not want to hear of it, and goes up where they want it after all', async () => {
    const started = await onDuty(null, without('signed-out'));
    await expire(started);
    expect([started.titles(), started.verdicts()]).toEqual([[], ['signed-out: kind-off']]);
    started.computer.settings = { ...new Computer().settings };
    started.agent.reconsider();
    expect(started.titles()).toEqual(['You are signed out']);
  });
});

describe('a VIP', () => {
  it('is held back by quiet, and said once after it', async () => {
    const started = await onDuty(null);
    started.keepQuiet('locked');
    started.platform.has('support', vip('v1'));
    await started.pass(10_000);
    expect([started.titles(), started.verdicts()]).toEqual([[], ['vip: quiet:locked']]);
    started.keepQuiet(null);
    await started.pass(100);
    started.keepQuiet(null);
    await started.pass(10_000);
    expect(started.titles()).toHaveLength(1);
    expect(started.said).toEqual(['vip']);
  });

  it('breaks through quiet where the agent says so', async () => {
    const computer = new Computer();
    computer.settings = { ...computer.settings, vipsBreakThrough: true };
    const started = await onDuty(null, computer);
    started.keepQuiet('do-not-disturb');
    started.platform.has('support', vip('v1'));
    await started.pass(5000);
    expect(started.titles()).toEqual([waiting('v1')]);
    expect(started.popups[0]?.urgency).toBe('critical');
  });

  it('is not said where VIPs are not spoken of, and is from the moment they are', async () => {
    const started = await onDuty('v1', without('vip'));
    expect([started.titles(), started.verdicts()]).toEqual([[], ['vip: kind-off']]);
    started.agent.changeSettings({ alertKinds: new Computer().settings.alertKinds });
    started.agent.reconsider();
    await started.pass(100);
    expect(started.titles()).toEqual([waiting('v1')]);
  });

  it('who was put off is said once more after two minutes, and no second time', async () => {
    const started = await onDuty('v1');
    started.popups[0]?.does.onSnoozed();
    await started.pass(115_000);
    expect(started.titles()).toEqual([waiting('v1')]);
    await started.pass(10_000);
    expect(started.titles()).toEqual([waiting('v1'), 'Still waiting: Name of v1']);
    await started.pass(600_000);
    expect(started.titles()).toHaveLength(2);
    expect(started.said).toEqual(['vip', 'snoozed']);
  });

  it('is pending from the popup until somebody has answered, but not while put off', async () => {
    const started = await onDuty('v1');
    expect(started.agent.isPending()).toBe(true);
    started.popups[0]?.does.onSnoozed();
    await started.pass(1000);
    expect(started.agent.isPending()).toBe(false);
    await started.pass(125_000);
    expect(started.agent.isPending()).toBe(true);
    started.platform.has('support');
    await started.pass(5000);
    expect(started.agent.isPending()).toBe(false);
  });

  it('whose popup may not have been seen is marked, until it turns out that it was', async () => {
    const heard: PopupListener[] = [];
    const outcome: PopupOutcome = { kind: 'unknown', reason: 'No answer.' };
    const platform = new FakePlatform();
    platform.has('support', vip('v1'));
    const { agent, pass, changes } = scene(
      { platform },
      {
        showPopup: (_popup, listener) => {
          heard.push(listener);
          return { outcome: Promise.resolve(outcome), close: () => undefined };
        },
      },
    );
    await agent.signIn(form);
    await pass(5000);
    expect([...agent.state().doubtful]).toEqual(['v1']);
    expect(heard).toHaveLength(1);
    const before = changes();
    heard[0]?.onShownLate();
    await pass(100);
    expect([...agent.state().doubtful]).toEqual([]);
    expect(changes()).toBeGreaterThan(before);
  });
});

describe('a connection that is lost', () => {
  const lost = async (computer = new Computer()) => {
    const started = await onDuty(null, computer);
    for (const queue of ['support', 'sales']) started.platform.callers.set(queue, noNetwork);
    started.platform.list = noNetwork;
    return started;
  };

  it('is said after half a minute, and the popup goes when it is back', async () => {
    const { titles, closed, pass, platform, agent } = await lost();
    await pass(25_000);
    expect(titles()).toEqual([]);
    await pass(10_000);
    expect(titles()).toEqual(['Connection lost']);
    await pass(600_000);
    expect([titles(), closed()]).toEqual([['Connection lost'], [false]]);
    platform.has('support');
    agent.wake('asked');
    await pass(5000);
    expect(closed()).toEqual([true]);
  });

  it('is not said to those who do not want to hear of it', async () => {
    const { titles, verdicts, pass } = await lost(without('offline'));
    await pass(60_000);
    expect([titles(), verdicts()]).toEqual([[], ['offline: kind-off']]);
  });

  it('is said where the platform never answered at all', async () => {
    const platform = new FakePlatform();
    platform.list = noNetwork;
    const { titles, pass } = await signedIn(new Computer(), platform);
    await pass(25_000);
    expect(titles()).toEqual([]);
    await pass(10_000);
    expect(titles()).toEqual(['Connection lost']);
  });
});

describe('a setting that cannot be written down', () => {
  it('holds until the app quits, and that is said until it can', async () => {
    const { agent, computer, troubles, pass } = await onDuty(null);
    computer.diskFailure = new Error('EROFS');
    agent.changeSettings({ soundOn: false });
    await pass(0);
    expect([computer.settings.soundOn, troubles()]).toEqual([false, ['settings']]);
    computer.diskFailure = null;
    agent.changeSettings({ soundOn: true });
    await pass(0);
    expect(troubles()).toEqual([]);
  });
});

describe('an agent who is signed out', () => {
  it('has nothing pending and nothing doubtful, and reconsiders nothing', () => {
    const { agent, titles } = scene();
    agent.reconsider(true);
    expect([agent.isPending(), [...agent.state().doubtful], titles()]).toEqual([false, [], []]);
  });
});
