/** The whole agent over real HTTP and real files; only the screen is a list of popups. */
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAgent, type Agent } from '../../main/agent';
import type { Popup } from '../../main/alerts/popup';
import { monotonicTime } from '../../main/board/caller';
import { windowState } from '../../main/bridge/window-state';
import { startPbx, type Pbx } from '../../main/demo-pbx';
import { openCredentials } from '../../main/storage/credentials';
import { openJournal } from '../../main/storage/journal';
import { openSettings } from '../../main/storage/settings';
import { createRedactor } from '../../main/telecomx/redact';
import { nodeTransport } from '../support/node-transport';
import { filesBelow } from '../support/files-below';
import { temporaryFolder } from '../support/temporary-folder';

type SeenPopup = Popup & { closed: boolean };

let pbx: Pbx;
let support: string;
let agents: Agent[] = [];

beforeEach(async () => {
  pbx = await startPbx();
  support = pbx.scene.queue({ name: 'Support' });
});
afterEach(async () => {
  for (const agent of agents) agent.close();
  agents = [];
  await pbx.close();
});

/** Starts the app on a profile's folder, in a time that runs twenty times as fast. */
async function start(profile: string) {
  const popups: SeenPopup[] = [];
  const log: string[] = [];
  const settings = await openSettings(join(profile, 'settings.json'));
  await settings.change({ pollInterval: 1 });
  const agent = createAgent({
    transport: nodeTransport,
    setTimer: (callback, delay) => {
      const timer = setTimeout(callback, delay / 20);
      return () => {
        clearTimeout(timer);
      };
    },
    // As fast as the timers.
    monotonic: () => monotonicTime(performance.now() * 20),
    desktopNow: () => Date.now(),
    random: Math.random,
    settings,
    credentials: openCredentials(join(profile, 'credentials.json'), {
      hasKeyring: () => true,
      encrypt: (token) => Buffer.from(token).reverse(),
      decrypt: (encrypted) => Buffer.from(encrypted).reverse().toString(),
    }),
    openJournal: () => openJournal(join(profile, 'alerts.jsonl')),
    showPopup: (popup) => {
      const shown = { ...popup, closed: false };
      popups.push(shown);
      return {
        outcome: Promise.resolve({ kind: 'shown' }),
        close: () => {
          shown.closed = true;
        },
      };
    },
    startDemo: () => Promise.reject(new Error('no demo here')),
    redactor: createRedactor(),
    log: (line) => log.push(line),
    onChange: () => undefined,
    onChosen: () => undefined,
  });
  agents.push(agent);
  const view = () =>
    windowState(agent.state(), {
      now: monotonicTime(performance.now() * 20),
      interval: 1000,
      locale: 'en',
      notices: [],
      mark: null,
    });
  const callers = (): (string | null)[] => {
    const { session } = view();
    return session.state === 'watching' ? session.board.callers.map(({ name }) => name) : [];
  };
  const signIn = (): Promise<void> => {
    const { username, password } = pbx.scene.employee();
    return agent.signIn({ server: pbx.origin, email: username, password });
  };
  const polls = async (count: number): Promise<void> => {
    const before = pbx.log.callersRequests(support).length;
    await expect.poll(() => pbx.log.callersRequests(support).length - before, patience).toBeGreaterThan(count);
  };
  return { agent, popups, log, view, callers, signIn, polls, titles: () => popups.map(({ title }) => title) };
}

const patience = { timeout: 10_000, interval: 10 };

describe('the agent, over real HTTP', () => {
  it('shows who waits, says a VIP once, and takes it back when somebody answers', async () => {
    const { callers, signIn, popups, titles, polls } = await start(temporaryFolder());
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
    const { callers, signIn, view } = await start(temporaryFolder());
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
    pbx.faults.plan({ route: 'appQueues' }, { kind: 'reset' }, 3);
    const { callers, signIn, log } = await start(temporaryFolder());
    pbx.scene.caller({ queue: support, name: 'Bamse & Kylling' });
    await signIn();
    await expect.poll(callers, patience).toEqual(['Bamse & Kylling']);
    expect(log.length).toBe(3);
  });

  it('is signed out, with the token forgotten, when the platform no longer knows it', async () => {
    const profile = temporaryFolder();
    const { agent, signIn, view, polls } = await start(profile);
    await signIn();
    await polls(1);
    await expect.poll(() => filesBelow(profile), patience).toContain('"encrypted"');
    pbx.faults.plan({ route: 'callers' }, { kind: 'refuse', status: 401, code: 'expired' });
    await expect.poll(() => agent.state().session.state, patience).toBe('expired');
    expect(view().session).toMatchObject({ server: pbx.origin });
    await expect.poll(() => filesBelow(profile), patience).not.toContain('"encrypted"');
  });

  it('never lets a secret caller’s number or name out, nor the token or the password', async () => {
    const profile = temporaryFolder();
    const { agent, signIn, titles, popups, log, view } = await start(profile);
    const secrets = { name: 'Hemmelige Hanne', number: '+4587654321', privacy: true };
    pbx.scene.caller({ queue: support, state: 'VIP', ...secrets });
    await signIn();
    await expect.poll(titles, patience).toEqual(['VIP waiting: Secret number']);
    await expect.poll(() => filesBelow(profile), patience).toContain('"shown"');
    pbx.faults.plan({ route: 'callers' }, { kind: 'half-body' }, 1);
    await expect.poll(() => log.length, patience).toBeGreaterThan(0);
    const { session, watch } = agent.state();
    if (session.state !== 'watching') throw new Error(session.state);
    const seen = JSON.stringify([popups, log, view(), watch, [...(watch?.board.byId ?? [])], filesBelow(profile)]);
    for (const secret of ['Hemmelig', '87654321', '87 65 43 21', session.grant.token, 'a good password']) {
      expect(seen).not.toContain(secret);
    }
  });
});
