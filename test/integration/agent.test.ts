import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/files-below';
import { temporaryFolder } from '../support/temporary-folder';
import { patience, scene } from './agent-scene';

describe('the agent, over real HTTP', () => {
  it('shows who waits, says a VIP once, and takes it back when somebody answers', async () => {
    const { pbx, support, start } = await scene();
    const { callers, signIn, popups, titles, polls } = await start();
    pbx.scene.caller({ queue: support, name: 'Bamse & Kylling' });
    await signIn();
    await expect.poll(callers, patience).toEqual(['Bamse & Kylling']);
    const call = pbx.scene.caller({ queue: support, state: 'VIP', name: 'Freja Højgaard' });
    await expect.poll(titles, patience).toEqual(['VIP waiting: Freja Højgaard']);
    expect(callers()).toEqual(['Freja Højgaard', 'Bamse & Kylling']);
    await polls(3);
    expect(titles().length).toBe(1);
    expect(popups[0]).toMatchObject({ closed: false });
    expect(popups[0]?.body).toContain('Support');
    pbx.scene.answer(call);
    await expect.poll(() => popups[0]?.closed, patience).toBe(true);
    expect(callers()).toEqual(['Bamse & Kylling']);
  });

  it('starts again on the same profile signed in, and says nothing that was said', async () => {
    const { pbx, support, start } = await scene();
    const profile = temporaryFolder();
    pbx.scene.caller({ queue: support, state: 'CALLBACK', name: 'Karla' });
    const first = await start(profile);
    await first.signIn();
    await expect.poll(first.titles, patience).toEqual(['Callback wanted: Karla']);
    await expect.poll(() => filesBelow(profile), patience).toContain('"shown"');
    first.agent.close();
    const second = await start(profile);
    await second.agent.restore(pbx.origin);
    await expect.poll(second.callers, patience).toEqual(['Karla']);
    await second.polls(3);
    expect(second.titles()).toEqual([]);
    pbx.scene.caller({ queue: support, state: 'VIP', name: 'Freja Højgaard' });
    await expect.poll(second.titles, patience).toEqual(['VIP waiting: Freja Højgaard']);
  });

  it.each([
    ['500', { kind: 'refuse', status: 500, code: 'internal_error' }],
    ['a reset', { kind: 'reset' }],
    ['half an answer', { kind: 'half-body' }],
    ['a portal’s page', { kind: 'html' }],
    ['a redirect', { kind: 'redirect', to: 'http://127.0.0.1:9/callers' }],
  ] as const)('keeps the list through %s, says what is wrong, and heals', async (_, fault) => {
    const { pbx, support, start } = await scene();
    const { callers, signIn, view } = await start();
    pbx.scene.caller({ queue: support, name: 'Bamse & Kylling' });
    await signIn();
    await expect.poll(callers, patience).toEqual(['Bamse & Kylling']);
    const status = (): string | null => {
      const { session } = view();
      return session.state === 'watching' ? (session.board.queues[0]?.status.kind ?? null) : session.state;
    };
    pbx.faults.plan({ route: 'callers' }, fault);
    await expect.poll(status, patience).toMatch(/failing|stale/);
    expect(callers()).toEqual(['Bamse & Kylling']);
    pbx.scene.caller({ queue: support, name: 'Karla' });
    pbx.faults.clear();
    await expect.poll(callers, patience).toEqual(['Bamse & Kylling', 'Karla']);
    expect(status()).toBe('live');
  });

  it('finds the queues as soon as the platform is there', async () => {
    const { pbx, support, start } = await scene();
    pbx.faults.plan({ route: 'appQueues' }, { kind: 'reset' }, 3);
    const { callers, signIn, log } = await start();
    pbx.scene.caller({ queue: support, name: 'Bamse & Kylling' });
    await signIn();
    await expect.poll(callers, patience).toEqual(['Bamse & Kylling']);
    expect(log.length).toBe(3);
  });

  it('is signed out, with the token forgotten, when the platform no longer knows it', async () => {
    const { pbx, support, start } = await scene();
    const profile = temporaryFolder();
    const { agent, signIn, view, callers, titles } = await start(profile);
    pbx.scene.caller({ queue: support, name: 'Bamse & Kylling' });
    await signIn();
    await expect.poll(callers, patience).toEqual(['Bamse & Kylling']);
    await expect.poll(() => filesBelow(profile), patience).toContain('"encrypted"');
    pbx.tokens.revokeAll();
    await expect.poll(() => agent.state().session.state, patience).toBe('expired');
    expect(view().session).toMatchObject({
      server: pbx.origin,
      left: { queues: [{ name: 'Support', waiting: 1, status: { kind: 'stale' } }] },
    });
    expect(callers()).toEqual(['Bamse & Kylling']);
    expect(titles()).toEqual(['You are signed out']);
    await expect.poll(() => filesBelow(profile), patience).not.toContain('"encrypted"');
  });

  it('keeps the token while the address is another one, and goes on when it is back', async () => {
    const { pbx, support, start } = await scene();
    const { agent, signIn, callers, view } = await start();
    pbx.scene.caller({ queue: support, name: 'Bamse & Kylling' });
    await signIn();
    await expect.poll(callers, patience).toEqual(['Bamse & Kylling']);
    pbx.settings.clientAddress = '10.9.8.7';
    const queues = () => {
      const { session } = view();
      return session.state === 'watching' ? session.board.queues.map(({ status }) => status.kind) : [session.state];
    };
    await expect.poll(queues, patience).toEqual(['stale']);
    pbx.settings.clientAddress = null;
    agent.wake('new-network');
    await expect.poll(queues, patience).toEqual(['live']);
  });

  it('watches a queue that is added by its id, once the platform lets the agent see it', async () => {
    const { pbx, start } = await scene();
    const { agent, callers, titles, signIn, view } = await start();
    await signIn({ access: { level: 'VIEWER' } });
    const night = pbx.scene.queue({ name: 'Night' });
    pbx.scene.caller({ queue: night, state: 'VIP', name: 'Freja Højgaard' });
    await expect.poll(() => agent.state().watch?.queues?.length, patience).toBeGreaterThan(0);
    agent.changeQueues({ kind: 'add', id: night });
    await expect.poll(callers, patience).toEqual(['Freja Højgaard']);
    await expect.poll(() => JSON.stringify(view()), patience).toContain('"name":"Night"');
    expect(titles()).toEqual([]);
  });

  it('never lets a secret caller’s number or name out, nor the token or the password', async () => {
    const { pbx, support, start } = await scene();
    const profile = temporaryFolder();
    const { agent, signIn, titles, popups, log, view, told } = await start(profile);
    const secrets = { name: 'Hemmelige Hanne', number: '+4587654321', privacy: true };
    pbx.scene.caller({ queue: support, state: 'VIP', ...secrets });
    await signIn();
    await expect.poll(titles, patience).toEqual(['VIP waiting: Secret number']);
    await expect.poll(() => filesBelow(profile), patience).toContain('"shown"');
    pbx.faults.plan({ route: 'callers' }, { kind: 'half-body' }, 1);
    await expect.poll(() => log.length, patience).toBeGreaterThan(0);
    const { session, watch } = agent.state();
    if (session.state !== 'watching') throw new Error(session.state);
    const shown = [popups, log, view(), told()];
    const seen = JSON.stringify([shown, watch, [...(watch?.board.byId ?? [])], filesBelow(profile)]);
    for (const secret of ['Hemmelig', '87654321', '87 65 43 21', session.grant.token, 'a good password']) {
      expect(seen).not.toContain(secret);
    }
  });
});
