import { describe, expect, it } from 'vitest';
import { connectionOf, windowState, type WindowContext } from '../../../main/bridge/window-state';
import type { Session } from '../../../main/session';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { plainWindow } from '../../support/plain-window';
import { caller } from '../board/callers';
import { asOfAll } from '../queue-kinds';
import { queueId } from '../telecomx/words';
import { saying, watched, watchOf } from './watched';
import { agent, context, form, grant, notices, watching } from './window-scene';

describe('the state of the window', () => {
  it('has the language and the notices', () => {
    expect(windowState(agent({ state: 'starting' }), context)).toEqual({
      session: { state: 'starting' },
      locale: 'da',
      demo: false,
      notices,
      proxy: null,
      preferences: null,
      quiet: { doNotDisturb: false, text: null },
      testPopup: null,
      shortcutTaken: false,
      diagnostics: null,
      open: null,
      onTopRefused: false,
      actionResult: null,
      policy: plainWindow.policy,
      about: plainWindow.about,
      updates: plainWindow.updates,
    });
  });

  it('passes on what is set and how alerts are doing, whoever is signed in', () => {
    const passed = {
      preferences: { ...defaultPreferences, soundOn: false },
      quiet: { doNotDisturb: true, text: 'Do not disturb' },
      testPopup: { seq: 1, state: 'shown', text: 'The popup was shown' },
      shortcutTaken: true,
      diagnostics: { sections: [], decisions: [], copied: true },
      open: { what: 'settings', seq: 2 },
      onTopRefused: true,
      actionResult: { seq: 3, id: 'asta', outcome: 'copied' },
      policy: { company: 'Nordlys', locked: ['language'], held: [], usual: {}, weakStorage: true, servers: null },
      about: { version: '1.2.3', electron: '45.4.1', fallback: true },
      updates: { text: 'Version 2 is ready', offer: 'install', busy: false },
    } satisfies Partial<WindowContext>;
    for (const session of [{ state: 'signed-out', form, problem: null }, watching] satisfies Session[]) {
      expect(windowState(agent(session), { ...context, ...passed })).toMatchObject(passed);
    }
  });

  it('passes on that a proxy asks who it is', () => {
    const proxy = { host: 'proxy.example.dk:3128', refused: true };
    expect(windowState(agent({ state: 'starting' }), { ...context, proxy }).proxy).toBe(proxy);
  });

  it('tells what does not work on this computer after the notices', () => {
    const troubled = { ...agent({ state: 'starting' }), troubles: new Set(['journal', 'not-stored'] as const) };
    expect(windowState(troubled, context).notices.map(({ kind }) => kind)).toEqual([
      'settings',
      'journal',
      'not-stored',
    ]);
  });

  it('is an empty list that connects until the watch has begun', () => {
    expect(windowState(agent(watching), context).session).toEqual({
      state: 'watching',
      connection: { state: 'connecting' },
      board: { serverNow: 20_000, queues: [], mark: null, gone: [], hour: [] },
      queueChoices: [],
      askStorage: null,
      endingEverywhere: false,
    });
  });

  it('shows the board and the connection of the watch, and never the token', () => {
    const watch = watchOf([watched('support', { answeredAt: 19_000, callers: [caller('a')] })]);
    const state = windowState(agent(watching, watch), context);
    expect(state.session).toMatchObject({
      state: 'watching',
      connection: { state: 'live' },
      board: { queues: [{ id: 'support', waiting: 1 }] },
    });
    expect(JSON.stringify(state)).not.toContain('the-token');
  });

  it('names no caller who waits: of those the window is told apart', () => {
    const watch = watchOf([watched('support', { answeredAt: 19_000, callers: [caller('Asta')] })]);
    expect(JSON.stringify(windowState(agent(watching, watch), context))).not.toMatch(/Asta|35 ?20 ?30 ?40/);
  });

  it('has how many waited in the last hour', () => {
    const watch = watchOf([watched('support', { answeredAt: 19_000 })]);
    const history = [{ at: 0, queues: new Map([[queueId('support'), 2]]), all: 3 }];
    const { session } = windowState({ ...agent(watching, watch), history }, context);
    const board = session.state === 'watching' ? session.board : null;
    expect([board?.hour.at(-1), board?.queues[0]?.hour.at(-1)]).toEqual([3, 2]);
  });

  it('asks where the token is to be kept, and says why', () => {
    for (const storage of ['missing', 'broken'] as const) {
      expect(windowState(agent({ ...watching, storage }), context).session).toMatchObject({ askStorage: storage });
    }
  });

  it('says that the platform is being asked to end all sessions', () => {
    const { session } = windowState({ ...agent(watching), endingEverywhere: true }, context);
    expect(session).toMatchObject({ endingEverywhere: true });
  });

  it('says that it is the demo', () => {
    const demo: Session = { ...watching, grant: { ...grant, demo: true } };
    expect(windowState(agent(demo), context).demo).toBe(true);
    expect(windowState(agent(watching), context).demo).toBe(false);
  });
});

describe('what was chosen for the queues', () => {
  it('is told of all of them, those that are hidden too, by names that are safe to show', () => {
    const [support, night] = [
      watched('support', { answeredAt: 20_000 }),
      watched('night', { name: 'A\nB', member: null }),
    ];
    const watch = {
      ...watchOf([support]),
      arranged: [
        { queue: night.queue, shown: false, alerts: false, kinds: { ...asOfAll, critical: true }, added: true },
        { queue: support.queue, shown: true, alerts: true, kinds: asOfAll, added: false },
      ],
    };
    expect(windowState(agent(watching, watch), context).session).toMatchObject({
      queueChoices: [
        {
          id: 'night',
          name: 'A B',
          member: null,
          shown: false,
          alerts: false,
          kinds: { vip: null, critical: true },
          added: true,
        },
        {
          id: 'support',
          name: 'The support queue',
          member: true,
          shown: true,
          alerts: true,
          kinds: asOfAll,
          added: false,
        },
      ],
      board: { queues: [{ id: 'support' }] },
    });
  });
});

describe('the connection of a session', () => {
  it('is none unless somebody is signed in', () => {
    expect(connectionOf(agent({ state: 'expired', form }), context)).toBeNull();
    expect(connectionOf(agent(watching), context)).toEqual({ state: 'connecting' });
    const failing = watchOf([watched('support', { failure: { kind: 'network', detail: 'ERR_X' } })]);
    expect(connectionOf(agent(watching, failing), context)).toMatchObject({
      state: 'offline',
      problem: saying('pbx.example.dk:8443'),
    });
  });
});
