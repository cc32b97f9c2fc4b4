import { describe, expect, it } from 'vitest';
import { windowState } from '../../../main/bridge/window-state';
import type { Problem, Session } from '../../../main/session';
import { caller } from '../board/callers';
import { saying, watched, watchOf } from './watched';
import { agent, context, form } from './window-scene';

describe('the form', () => {
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
        queues: [{ waiting: 1, status: { kind: 'stale', asOf: 19_000, problem: saying('Your session has expired') } }],
      },
    });
  });
});
