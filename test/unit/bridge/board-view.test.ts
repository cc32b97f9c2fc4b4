import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardView, connectionView, type ViewContext } from '../../../main/bridge/board-view';
import { caller } from '../board/callers';
import { at, callId, mono } from '../telecomx/words';
import { saying, watched, watchOf } from './watched';

const context: ViewContext = {
  now: mono(20_000),
  serverNow: at(20_500),
  interval: 2500,
  server: 'pbx.example.dk',
  mark: null,
  doubtful: new Set(),
  ended: null,
};
const network = { kind: 'network', detail: 'ERR_X' } as const;
const refused = { kind: 'access-denied' } as const;
const statusOf = (queue: ReturnType<typeof watched>) => boardView(watchOf([queue]), context).queues[0]?.status;

describe('a queue in the window', () => {
  it('is connecting before its first answer, and live after it', () => {
    expect(statusOf(watched('support'))).toEqual({ kind: 'connecting' });
    expect(statusOf(watched('support', { answeredAt: 10_000 }))).toEqual({ kind: 'live' });
  });

  it('is failing while its last answer is not too old, then stale, with the reason', () => {
    const problem = saying('pbx.example.dk (ERR_X)');
    expect(statusOf(watched('support', { answeredAt: 10_000, failure: network }))).toEqual({
      kind: 'failing',
      problem,
    });
    expect(statusOf(watched('support', { answeredAt: 9999, failure: network }))).toEqual({
      kind: 'stale',
      asOf: 9999,
      problem,
    });
  });

  it('is stale when it only ever failed, as of never', () => {
    expect(statusOf(watched('support', { failure: network }))).toMatchObject({ kind: 'stale', asOf: null });
  });

  it('is stale when an answer is overdue, and says for how long', () => {
    expect(statusOf(watched('support', { answeredAt: 8000 }))).toMatchObject({
      kind: 'stale',
      asOf: 8000,
      problem: saying('within 12 seconds'),
    });
  });

  it.each([{ kind: 'access-denied' }, { kind: 'not-found' }, { kind: 'bad-request' }] as const)(
    'is refused by $kind, by its name, however fresh its last answer is',
    (failure) => {
      expect(statusOf(watched('support', { answeredAt: 20_000, failure }))).toEqual({
        kind: 'refused',
        problem: saying('The support queue'),
      });
    },
  );

  it('tells how many wait in it and how many entries could not be read', () => {
    const answered = caller('done', { answer: { at: null, extension: '42', number: null } });
    const support = watched('support', { answeredAt: 20_000, callers: [caller('a'), caller('b'), answered] });
    const unreadable = support.snapshot === null ? null : { ...support.snapshot, unreadable: 3 };
    const { queues } = boardView(watchOf([{ ...support, snapshot: unreadable }, watched('sales')]), context);
    expect(queues).toMatchObject([
      { id: 'support', name: 'The support queue', waiting: 2, unreadable: 3 },
      { id: 'sales', waiting: 0, unreadable: 0 },
    ]);
  });

  it('has a name that cannot break the line it stands in', () => {
    const { queues } = boardView(watchOf([watched('support', { name: 'One\ntwo\u202ethree' })]), context);
    expect(queues[0]?.name).toBe('One two three');
  });
});

describe('a caller in the window', () => {
  it('stands in the order of the board, with numbers as people write them', () => {
    const support = watched('support', {
      answeredAt: 20_000,
      callers: [
        caller('a', { entered: at(1000), called: '+4570305050', identity: named('Bamse & Kylling') }),
        caller('v', { entered: at(2000), kind: 'vip', identity: named(null) }),
      ],
      serviceLevel: 20_000,
      serviceLevelCritical: 60_000,
    });
    const { callers, serverNow } = boardView(watchOf([support]), context);
    expect(serverNow).toBe(20_500);
    expect(callers).toEqual([
      expect.objectContaining({ id: 'v', kind: 'vip', position: null, name: null, number: '+45 35 20 30 40' }),
      {
        id: 'a',
        queue: 'support',
        queueName: 'The support queue',
        kind: 'waiting',
        secret: false,
        name: 'Bamse & Kylling',
        number: '+45 35 20 30 40',
        called: '+45 70 30 50 50',
        position: 1,
        entered: 1000,
        doubtful: false,
        serviceLevel: 20_000,
        serviceLevelCritical: 60_000,
        asOf: null,
      },
    ]);
  });

  it('has neither name nor number when secret', () => {
    const callers = [caller('s', { identity: { secret: true } })];
    const view = boardView(watchOf([watched('support', { answeredAt: 20_000, callers })]), context);
    expect(view.callers).toMatchObject([{ secret: true, name: null, number: null }]);
  });

  it.each([
    [null, 10_000, null],
    [network, 10_000, null],
    [network, 9999, 9999],
    [null, 9999, 9999],
    [refused, 20_000, 20_000],
  ])('with the failure %j and an answer of %d is shown as of %j', (failure, answeredAt, asOf) => {
    const view = boardView(watchOf([watched('support', { answeredAt, failure, callers: [caller('a')] })]), context);
    expect(view.callers).toMatchObject([{ id: 'a', asOf }]);
  });

  it('is marked where it is not known whether a popup about them was seen', () => {
    const support = watched('support', { answeredAt: 20_000, callers: [caller('a'), caller('b')] });
    const doubtful = new Set([callId('b'), callId('gone')]);
    const { callers } = boardView(watchOf([support]), { ...context, doubtful });
    expect(callers).toMatchObject([
      { id: 'a', doubtful: false },
      { id: 'b', doubtful: true },
    ]);
  });

  it('carries the mark through', () => {
    const mark = { id: 'a', seq: 3 };
    expect(boardView(watchOf([]), { ...context, mark }).mark).toBe(mark);
  });
});

describe('the list of a session that has ended', () => {
  const ended: ViewContext = { ...context, ended: 'Sign in again.' };
  const support = watched('support', { answeredAt: 20_000, callers: [caller('a')] });

  it('is as of each queue’s last good answer, however young that is, and says why', () => {
    const view = boardView(watchOf([support]), ended);
    expect(view.callers).toMatchObject([{ id: 'a', asOf: 20_000 }]);
    expect(view.queues).toMatchObject([{ status: { kind: 'stale', asOf: 20_000, problem: 'Sign in again.' } }]);
  });

  it('tells of each queue the same, whatever was wrong with it', () => {
    const queues = [watched('new'), watched('failing', { failure: network }), watched('closed', { failure: refused })];
    expect(boardView(watchOf(queues), ended).queues.map(({ status }) => status)).toEqual(
      queues.map(() => ({ kind: 'stale', asOf: null, problem: 'Sign in again.' })),
    );
  });

  it('is never shown as if it were true', () => {
    const statuses = fc.record({
      answeredAt: fc.constantFrom(null, 0, 9999, 20_000),
      failure: fc.constantFrom(null, network, refused),
    });
    fc.assert(
      fc.property(fc.array(statuses, { maxLength: 4 }), (all) => {
        const queues = all.map((about, index) => watched(`q${index}`, { ...about, callers: [caller(`c${index}`)] }));
        const view = boardView(watchOf(queues), ended);
        expect(view.queues.every(({ status }) => status.kind === 'stale')).toBe(true);
        expect(view.callers.every(({ asOf }) => asOf !== null)).toBe(true);
      }),
    );
  });
});

describe('the connection in words', () => {
  it('is the state alone while nothing is wrong', () => {
    expect(connectionView(watchOf([]), context)).toEqual({ state: 'live' });
    expect(connectionView(watchOf([watched('a')]), context)).toEqual({ state: 'connecting' });
  });

  it('says what happened at which server, and since when nothing is known', () => {
    const queues = [watched('a', { answeredAt: 9000, failure: network })];
    expect(connectionView(watchOf(queues), context)).toEqual({
      state: 'offline',
      asOf: 9000,
      problem: saying('pbx.example.dk (ERR_X)'),
    });
  });

  it('says that an answer is overdue, and for how long', () => {
    expect(connectionView(watchOf([watched('a', { answeredAt: 8000 })]), context)).toMatchObject({
      problem: saying('within 12 seconds'),
    });
  });
});

function named(name: string | null) {
  return { secret: false, name, number: '+4535203040' } as const;
}
