import { describe, expect, it } from 'vitest';
import { scene, signedIn } from './agent-scene';
import { FakePlatform, noNetwork, wireCaller } from './fake-platform';
import { response } from './telecomx/words';

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

  describe.each([
    ['a day behind', -24],
    ['a day ahead', 24],
    ['a week behind', -7 * 24],
    ['a year ahead', 365 * 24],
    ['half a day ahead, in another day', 13],
  ])('on a computer whose clock is %s', (_, hours) => {
    const noon = new Date(2026, 10, 24, 12).getTime();
    const written = [59, 1].map((ago) =>
      JSON.stringify({ at: noon / minute - ago, all: ago, queues: { support: ago, sales: 0 } }),
    );

    /** The app starts on it, with what an earlier run wrote by the server's clock. */
    async function started(platform = new FakePlatform()) {
      const { computer } = await signedIn();
      const file = computer.histories.get(own) ?? [];
      file.push(...written);
      const next = scene(
        { computer, platform },
        {
          desktopNow: () => noon + hours * 60 * minute,
          transport: async (request) => {
            const { status, body } = await platform.transport(request);
            return response(status, body, { date: new Date(noon + next.time.monotonic()).toUTCString() });
          },
        },
      );
      await next.agent.restore(null);
      await next.pass(0);
      return { ...next, file };
    }

    it('loses nothing, and goes on in its place', async () => {
      const { agent, file, pass } = await started();
      const before = agent.state().history.map(({ at, all }) => [at - noon / minute, all]);
      expect(before).toEqual([
        [-59, 59],
        [-1, 1],
        [0, 0],
      ]);
      await pass(minute);
      expect(file.slice(0, 2)).toEqual(written);
      expect(file.slice(2).map((line): unknown => JSON.parse(line))).toMatchObject([{ at: noon / minute, all: 0 }]);
    });

    it('is left alone while the server does not answer', async () => {
      const platform = new FakePlatform();
      platform.list = noNetwork;
      const { agent, file, pass } = await started(platform);
      await pass(5 * minute);
      agent.close();
      await pass(0);
      expect([agent.state().history, file]).toEqual([[], written]);
    });
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
