import { describe, expect, it } from 'vitest';
import { extension } from '../support/membership';
import { filesBelow } from '../support/files-below';
import { temporaryFolder } from '../support/temporary-folder';
import { patience, scene } from './agent-scene';

describe('signing in and out, over real HTTP', () => {
  it.each([
    [{ kind: 'sms', code: '123456' }, 'sms'],
    [{ kind: 'authenticator', code: '654321' }, 'authenticator'],
  ] as const)(
    'asks for the code of %j, says that one is wrong, and signs in with the right one',
    async (factor, name) => {
      const { pbx, support, start } = await scene();
      const { agent, view, signIn, callers } = await start();
      pbx.scene.caller({ queue: support, name: 'Bamse & Kylling' });
      await signIn({ secondFactor: factor });
      expect(view().session).toMatchObject({ state: 'second-factor', factor: name, problem: null });
      await agent.sendCode('000000');
      expect(view().session).toMatchObject({ state: 'second-factor', wrong: 'code' });
      await agent.sendCode(factor.code);
      await expect.poll(callers, patience).toEqual(['Bamse & Kylling']);
    },
  );

  it.each(['query', 'bearer', 'cookie'] as const)(
    'signs in with a personal token that travels by %s',
    async (strategy) => {
      const { pbx, support, start } = await scene();
      const profile = temporaryFolder();
      const { agent, view, callers } = await start(profile);
      pbx.scene.caller({ queue: support, name: 'Bamse & Kylling' });
      await agent.useToken({ server: pbx.origin, token: 'nobody-s-token', strategy });
      expect(view().session).toMatchObject({ state: 'signed-out', way: 'token', wrong: 'token' });
      const token = pbx.signIn(pbx.scene.employee({ extension }));
      await agent.useToken({ server: pbx.origin, token: `${token}\n`, strategy });
      await expect.poll(callers, patience).toEqual(['Bamse & Kylling']);
      const [presented] = pbx.log.callersRequests(support).map((request) => request.presented);
      expect(presented).toBe(strategy);
      expect(filesBelow(profile)).not.toContain(token);
    },
  );

  it('ends all of the agent’s sessions when asked to, and only then', async () => {
    const { formFor, start } = await scene();
    const form = formFor();
    const [here, there] = [await start(), await start()];
    await here.agent.signIn(form);
    await there.agent.signIn(form);
    await there.polls(1);
    await here.agent.signOutEverywhere();
    expect(here.view().session).toMatchObject({ state: 'signed-out', problem: null });
    await expect.poll(() => there.agent.state().session.state, patience).toBe('expired');
    await there.agent.signIn(form);
    await here.agent.signIn(form);
    here.agent.signOut();
    await there.polls(2);
    expect(there.agent.state().session.state).toBe('watching');
  });
});
