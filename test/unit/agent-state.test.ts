import { describe, expect, it } from 'vitest';
import { isTroubled, type AgentState } from '../../main/agent-state';
import { emptyBoard } from '../../main/board/board';
import type { WatchedQueue } from '../../main/known-queues';
import type { Session } from '../../main/session';
import type { TelecomxError } from '../../main/telecomx/errors';
import type { WatchState } from '../../main/watch';
import { queue as queueId, server } from './polling/fake-time';

const account = { origin: 'https://pbx.example.dk', email: null, employee: null };
const watching: Session = {
  state: 'watching',
  grant: { account, token: 'the-token', strategy: 'query', expiresInMinutes: null, demo: false },
  storage: 'settled',
};
const form = { server: account.origin, email: '', way: 'token', strategy: 'query' } as const;
const failure: TelecomxError = { kind: 'server', status: 503, retryAfter: null };

function queueWith(failure: TelecomxError | null): WatchedQueue {
  const id = queueId('support');
  const queue = { id, name: 'Support', number: null, member: true, serviceLevel: null, serviceLevelCritical: null };
  return { queue, snapshot: null, failure };
}

const stateWith = (session: Session, watch: Partial<WatchState> | null): AgentState => ({
  session,
  watch: watch && { queues: [], arranged: [], board: emptyBoard, departures: [], listFailure: null, ...watch },
  serverNow: server(0),
  history: [],
  troubles: new Set(),
  doubtful: new Set(),
  endingEverywhere: false,
});

describe('an agent is in trouble', () => {
  it('while one queue’s question is not answered well', () => {
    expect(isTroubled(stateWith(watching, { queues: [queueWith(null), queueWith(failure)] }))).toBe(true);
  });

  it('while the list of queues cannot be had, with queues or before there are any', () => {
    expect(isTroubled(stateWith(watching, { listFailure: failure }))).toBe(true);
    expect(isTroubled(stateWith(watching, { listFailure: failure, queues: null }))).toBe(true);
  });
});

describe('an agent is in no trouble', () => {
  it('while all is answered well, or nothing is known yet', () => {
    expect(isTroubled(stateWith(watching, { queues: [queueWith(null)] }))).toBe(false);
    expect(isTroubled(stateWith(watching, { queues: null }))).toBe(false);
    expect(isTroubled(stateWith(watching, null))).toBe(false);
  });

  it('of which an expired session has only left the list', () => {
    expect(isTroubled(stateWith({ state: 'expired', form }, { queues: [queueWith(failure)] }))).toBe(false);
  });
});
