import { describe, expect, it } from 'vitest';
import { Computer, demoForm, form, origin, scene } from './agent-scene';
import { FakePlatform, wireCaller } from './fake-platform';
import { policyWith } from './policy/policies';

const elsewhere = 'https://elsewhere.example';
const token = { server: origin, token: 'a-personal-token', strategy: 'query' } as const;
const refusal = { kind: 'server-refused', company: 'Nordlys A/S', servers: [elsewhere] };

/** The app on a computer where a company has set this. */
const governed = (settings: object, computer = new Computer(), platform = new FakePlatform()) =>
  scene({ computer, platform }, { policy: policyWith(settings) });

describe('where a company allows another server only', () => {
  const settings = { server: { locked: elsewhere } };

  it('nothing is sent to the one that was typed, and it is said whose wish that is', async () => {
    const { agent, session, platform, log } = governed(settings);
    await agent.signIn(form);
    expect(session()).toMatchObject({ state: 'signed-out', problem: refusal });
    await agent.useToken(token);
    expect(session()).toMatchObject({ state: 'signed-out', problem: refusal });
    expect(platform.asked).toEqual([]);
    expect(log).toEqual(Array.from({ length: 2 }, () => `the company’s settings do not allow the server ${origin}`));
  });

  it('a flag is not followed, and no sign-in is looked for there', async () => {
    const computer = new Computer();
    const account = { origin, email: form.email, employee: '5a' };
    computer.tokens.set(origin, { account, token: 'the-token', protection: 'keyring', expiresInMinutes: null });
    computer.settings = { ...computer.settings, server: elsewhere };
    const { agent, session, platform } = governed(settings, computer);
    await agent.restore(origin);
    expect(session()).toMatchObject({ state: 'signed-out', form: { server: elsewhere }, problem: null });
    expect(platform.asked).toEqual([]);
  });

  it.each(['not a server', 'http://elsewhere.example'])(
    'a flag that names none is not followed either: %s',
    async (flag) => {
      const computer = new Computer();
      computer.settings = { ...computer.settings, server: elsewhere };
      const { agent, session } = governed(settings, computer);
      await agent.restore(flag);
      expect(session()).toMatchObject({ state: 'signed-out', form: { server: elsewhere }, problem: null });
    },
  );

  it('that one, however it is written, and the demo are signed in to', async () => {
    const { agent, session, pass } = governed(settings);
    await agent.signIn({ ...form, server: 'Elsewhere.example/' });
    await pass(0);
    expect(session()).toMatchObject({ state: 'watching', grant: { account: { origin: elsewhere } } });
    agent.signOut();
    await agent.tryDemo();
    expect(session()).toMatchObject({ state: 'watching', grant: { account: { origin: demoForm.server } } });
  });
});

describe('where a company lets no sign-in be kept without a keyring', () => {
  const settings = { weakStorage: { locked: false } };

  it('the choice to do so is refused, and the question stays', async () => {
    const computer = new Computer();
    computer.keyring = 'none';
    const { agent, session, pass, log } = governed(settings, computer);
    await agent.signIn(form);
    agent.chooseStorage('weak');
    await pass(0);
    expect(session()).toMatchObject({ state: 'watching', storage: 'missing' });
    expect(computer.tokens.size).toBe(0);
    expect(log).toContain('the company’s settings do not allow a sign-in to be kept without a keyring');
    agent.chooseStorage('session-only');
    expect(session()).toMatchObject({ storage: 'settled' });
  });
});

describe('where a company has chosen the queues', () => {
  function platformWith(...queues: readonly string[]): FakePlatform {
    const platform = new FakePlatform();
    platform.queues = queues;
    for (const queue of queues) platform.has(queue, wireCaller(`in-${queue}`));
    return platform;
  }

  it('those are asked for and no others, and the agent can add none', async () => {
    const settings = { queues: { locked: ['sales', 'billing'] } };
    const { agent, callers, pass, log, platform } = governed(
      settings,
      new Computer(),
      platformWith('support', 'sales', 'billing'),
    );
    await agent.signIn(form);
    await pass(0);
    expect(callers()).toEqual(['in-billing', 'in-sales']);
    agent.changeQueues({ kind: 'add', id: 'support' });
    agent.changeQueues({ kind: 'set', id: 'sales', shown: false, alerts: true });
    await pass(60_000);
    expect(callers()).toEqual(['in-billing', 'in-sales']);
    expect(platform.asked.filter((path) => path.includes('support'))).toEqual([]);
    expect(log).toEqual([
      'the company’s settings do not allow the list of queues to be changed: add',
      'the company’s settings do not allow the list of queues to be changed: set',
    ]);
  });

  it('as those at first, the agent’s others come when they are wanted', async () => {
    const settings = { queues: { default: ['sales'] } };
    const { agent, callers, pass } = governed(settings, new Computer(), platformWith('support', 'sales'));
    await agent.signIn(form);
    await pass(0);
    expect(callers()).toEqual(['in-sales']);
    agent.changeQueues({ kind: 'set', id: 'support', shown: true, alerts: true });
    await pass(0);
    expect(callers()?.toSorted()).toEqual(['in-sales', 'in-support']);
  });

  it('the demo still has its own', async () => {
    const { agent, callers, pass } = governed(
      { queues: { locked: ['sales'] } },
      new Computer(),
      platformWith('support'),
    );
    await agent.tryDemo();
    await pass(0);
    expect(callers()).toEqual(['in-support']);
  });
});
