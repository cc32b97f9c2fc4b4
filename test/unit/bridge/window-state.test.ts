import { describe, expect, it } from 'vitest';
import type { AgentState } from '../../../main/agent';
import { connectionOf, windowState, type WindowContext } from '../../../main/bridge/window-state';
import type { Grant, Problem, Session } from '../../../main/session';
import { caller } from '../board/callers';
import { at, mono } from '../telecomx/words';
import { saying, watched, watchOf } from './watched';

const notices = [{ kind: 'settings', text: 'Note well' }] as const;
const context: WindowContext = { now: mono(20_000), interval: 2500, mark: null, locale: 'da', notices };
const form = { server: 'https://pbx.example.dk:8443', email: 'asta@example.dk' };
const account = { origin: form.server, email: form.email, employee: null };
const grant: Grant = { account, token: 'the-token', demo: false };
const agent = (session: Session, watch: AgentState['watch'] = null): AgentState => ({
  session,
  watch,
  serverNow: at(20_000),
  troubles: new Set(),
});
const watching: Session = { state: 'watching', grant, storage: 'settled' };

describe('the state of the window', () => {
  it('has the language and the notices', () => {
    expect(windowState(agent({ state: 'starting' }), context)).toEqual({
      session: { state: 'starting' },
      locale: 'da',
      demo: false,
      notices,
    });
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
    [{ state: 'signed-out', form, problem: { kind: 'keyring-lost' } }, 'keyring', null],
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
      ...form,
      problem: words === null ? null : saying(words),
      wrong,
    });
  });

  it.each([
    ['server', { kind: 'refused', error: { kind: 'malformed', shape: '404' } }],
    ['server', { kind: 'refused', error: { kind: 'network', detail: 'ERR_NAME_NOT_RESOLVED' } }],
    [null, { kind: 'refused', error: { kind: 'network', detail: 'ERR_INTERNET_DISCONNECTED' } }],
    ['credentials', { kind: 'refused', error: { kind: 'credentials' } }],
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
      askStorage: false,
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

  it('asks where the token is to be kept', () => {
    const { session } = windowState(agent({ ...watching, storage: 'ask' }), context);
    expect(session).toMatchObject({ askStorage: true });
  });

  it('says that it is the demo', () => {
    const demo: Session = { ...watching, grant: { ...grant, demo: true } };
    expect(windowState(agent(demo), context).demo).toBe(true);
    expect(windowState(agent(watching), context).demo).toBe(false);
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
