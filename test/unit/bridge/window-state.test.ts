import { describe, expect, it } from 'vitest';
import type { AgentState } from '../../../main/agent-state';
import { connectionOf, windowState, type WindowContext } from '../../../main/bridge/window-state';
import type { Form, Grant, Problem, Session } from '../../../main/session';
import { caller } from '../board/callers';
import { at, mono } from '../telecomx/words';
import { saying, watched, watchOf } from './watched';

const notices = [{ kind: 'settings', text: 'Note well' }] as const;
const context: WindowContext = {
  now: mono(20_000),
  interval: 2500,
  mark: null,
  locale: 'da',
  notices,
  proxy: null,
};
const form: Form = {
  server: 'https://pbx.example.dk:8443',
  email: 'asta@example.dk',
  way: 'password',
  strategy: 'bearer',
};
const account = { origin: form.server, email: form.email, employee: null };
const grant: Grant = { account, token: 'the-token', strategy: 'bearer', expiresInMinutes: null, demo: false };
const agent = (session: Session, watch: AgentState['watch'] = null): AgentState => ({
  session,
  watch,
  serverNow: at(20_000),
  troubles: new Set(),
  endingEverywhere: false,
});
const watching: Session = { state: 'watching', grant, storage: 'settled' };

describe('the state of the window', () => {
  it('has the language and the notices', () => {
    expect(windowState(agent({ state: 'starting' }), context)).toEqual({
      session: { state: 'starting' },
      locale: 'da',
      demo: false,
      notices,
      proxy: null,
    });
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

  it.each([
    [{ state: 'signed-out', form, problem: null }, null, null],
    [{ state: 'signing-in', form }, null, null],
    [{ state: 'signed-out', form: { ...form, way: 'token', email: '' }, problem: null }, null, null],
    [{ state: 'signed-out', form, problem: { kind: 'keyring-missing' } }, 'keyring', null],
    [{ state: 'signed-out', form, problem: { kind: 'keyring-changed' } }, 'keyring', null],
    [{ state: 'signed-out', form, problem: { kind: 'demo-failed' } }, 'demo', null],
    [{ state: 'signed-out', form, problem: { kind: 'wrong-token' } }, 'token', 'token'],
    [{ state: 'signed-out', form, problem: { kind: 'server-insecure' } }, 'https://', 'server'],
    [{ state: 'signed-out', form, problem: { kind: 'server-invalid' } }, 'cannot be read', 'server'],
    [
      { state: 'signed-out', form, problem: { kind: 'refused', error: { kind: 'network', detail: 'ERR_X' } } },
      'pbx.example.dk:8443 (ERR_X)',
      null,
    ],
    [{ state: 'expired', form }, 'expired', null],
  ] satisfies (readonly [Session, string | null, string | null])[])('puts %j into words', (session, words, wrong) => {
    expect(windowState(agent(session), context).session).toEqual({
      state: session.state,
      ...session.form,
      problem: words === null ? null : saying(words),
      wrong,
      left: null,
    });
  });

  it.each([
    ['server', { kind: 'refused', error: { kind: 'malformed', shape: '404' } }],
    ['server', { kind: 'refused', error: { kind: 'network', detail: 'ERR_NAME_NOT_RESOLVED' } }],
    [null, { kind: 'refused', error: { kind: 'network', detail: 'ERR_INTERNET_DISCONNECTED' } }],
    ['server', { kind: 'refused', error: { kind: 'portal' } }],
    ['server', { kind: 'refused', error: { kind: 'certificate', problem: 'wrong-host', detail: 'X' } }],
    [null, { kind: 'refused', error: { kind: 'certificate', problem: 'expired', detail: 'X' } }],
    ['credentials', { kind: 'refused', error: { kind: 'credentials' } }],
    [null, { kind: 'refused', error: { kind: 'blocked' } }],
    [null, { kind: 'refused', error: { kind: 'second-factor-setup' } }],
    ['token', { kind: 'wrong-token' }],
    [null, { kind: 'keyring-changed' }],
    [null, { kind: 'session-expired' }],
    [null, { kind: 'refused', error: { kind: 'server', status: 500, retryAfter: null } }],
  ] satisfies (readonly [string | null, Problem])[])('calls wrong in the form: %s, for %j', (wrong, problem) => {
    expect(windowState(agent({ state: 'signed-out', form, problem }), context).session).toMatchObject({ wrong });
  });

  it('speaks of a server that is no address as it was typed', () => {
    const error = { kind: 'network', detail: 'ERR_X' } as const;
    const session: Session = {
      state: 'signed-out',
      form: { ...form, server: 'what is this' },
      problem: { kind: 'refused', error },
    };
    expect(windowState(agent(session), context).session).toMatchObject({
      problem: saying('what is this (ERR_X)'),
    });
  });

  it('is an empty list that connects until the watch has begun', () => {
    expect(windowState(agent(watching), context).session).toEqual({
      state: 'watching',
      connection: { state: 'connecting' },
      board: { serverNow: 20_000, queues: [], callers: [], mark: null },
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
      board: { callers: [{ id: 'a' }] },
    });
    expect(JSON.stringify(state)).not.toContain('the-token');
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

describe('a code that is asked for', () => {
  const asking: Session = { state: 'second-factor', form, factor: 'sms', busy: false, problem: null };

  it('is named, with the form it belongs to', () => {
    expect(windowState(agent(asking), context).session).toEqual({
      state: 'second-factor',
      ...form,
      factor: 'sms',
      busy: false,
      problem: null,
      wrong: null,
      left: null,
    });
    expect(windowState(agent({ ...asking, factor: 'authenticator', busy: true }), context).session).toMatchObject({
      factor: 'authenticator',
      busy: true,
    });
  });

  it('is said to be wrong, where it was', () => {
    const { session } = windowState(agent({ ...asking, problem: { kind: 'wrong-code' } }), context);
    expect(session).toMatchObject({ problem: saying('The code was not accepted'), wrong: 'code' });
  });
});

describe('the list that an expired session left', () => {
  const watch = watchOf([watched('support', { answeredAt: 19_000, callers: [caller('a')] })]);
  const asking: Session = { state: 'second-factor', form, factor: 'sms', busy: false, problem: null };

  it.each<Session>([
    { state: 'expired', form },
    { state: 'signing-in', form },
    { state: 'signed-out', form, problem: { kind: 'wrong-token' } },
    asking,
  ])('is shown while the state is $state, all of it as of its last good answer', (session) => {
    expect(windowState(agent(session, watch), context).session).toMatchObject({
      left: {
        serverNow: 20_000,
        callers: [{ id: 'a', asOf: 19_000 }],
        queues: [{ status: { kind: 'stale', asOf: 19_000, problem: saying('Your session has expired') } }],
      },
    });
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
        { queue: night.queue, shown: false, alerts: false, added: true },
        { queue: support.queue, shown: true, alerts: true, added: false },
      ],
    };
    expect(windowState(agent(watching, watch), context).session).toMatchObject({
      queueChoices: [
        { id: 'night', name: 'A B', member: null, shown: false, alerts: false, added: true },
        { id: 'support', name: 'The support queue', member: true, shown: true, alerts: true, added: false },
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
