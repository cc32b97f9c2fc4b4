import { describe, expect, it } from 'vitest';
import { scene, signedIn } from './agent-scene';
import { wireCaller } from './fake-platform';

const minute = 60_000;
const own = 'https://pbx.example.dk 5a';

describe('how many waited', () => {
  it('is known minute by minute, and written down for the agent alone, without names or numbers', async () => {
    const { agent, platform, computer, pass } = await signedIn();
    platform.has('support', wireCaller('a'), wireCaller('b'));
    await pass(minute);
    platform.has('support');
    await pass(minute);
    expect(agent.state().history.map(({ all }) => all)).toEqual([2, 2, 0]);
    const written = computer.histories.get(own) ?? [];
    expect(written.map((line): unknown => JSON.parse(line))).toMatchObject([
      { all: 2, queues: { support: 2, sales: 0 } },
      { all: 2, queues: { support: 2, sales: 0 } },
    ]);
    expect(written.join()).not.toMatch(/Name of|20 ?30 ?40/);
  });

  it('is written down when the app ends, and known again when it starts', async () => {
    const { agent, platform, computer, pass } = await signedIn();
    platform.has('support', wireCaller('a'));
    await pass(5000);
    agent.close();
    await pass(0);
    const next = scene({ computer, platform });
    await next.agent.restore(null);
    await next.pass(0);
    expect(next.agent.state().history).toMatchObject([{ all: 1 }]);
    expect(computer.histories.get(own)).toHaveLength(1);
  });

  it('that is damaged is read as far as it can be, and a copy is kept of it', async () => {
    const { computer, platform } = await signedIn();
    computer.histories.get(own)?.push('nonsense');
    const next = scene({ computer, platform });
    await next.agent.restore(null);
    await next.pass(0);
    expect(next.setAside).toEqual(['history.jsonl']);
    expect(computer.histories.get(own)).not.toContain('nonsense');
  });

  it('of the demo is its own', async () => {
    const { agent, computer, pass } = scene();
    await agent.tryDemo();
    await pass(2 * minute);
    expect([...computer.histories]).toEqual([['demo', expect.arrayContaining([expect.stringContaining('"all":')])]]);
  });

  it('is nobody’s once nobody is signed in', async () => {
    const { agent, pass } = await signedIn();
    await pass(minute);
    expect(agent.state().history).not.toEqual([]);
    agent.signOut();
    await pass(0);
    expect(agent.state().history).toEqual([]);
  });

  it('is known without a disk, which the log says once', async () => {
    const { agent, computer, pass, log } = await signedIn();
    computer.diskFailure = new Error('ENOSPC');
    await pass(5 * minute);
    expect(agent.state().history).toHaveLength(6);
    expect(log.filter((line) => line.includes('how many wait'))).toHaveLength(1);
  });
});
