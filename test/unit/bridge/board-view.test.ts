import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardView, connectionView, type ViewContext } from '../../../main/bridge/board-view';
import { caller, row } from '../board/callers';
import { at, mono, queueId } from '../telecomx/words';
import { saying, watched, watchOf } from './watched';

const context: ViewContext = {
  now: mono(20_000),
  serverNow: at(20_500),
  interval: 2500,
  server: 'pbx.example.dk',
  mark: null,
  history: [],
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
        asOf: 20_000,
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

describe('the list in the window', () => {
  it('carries the mark and the server’s clock through', () => {
    const mark = { id: 'a', seq: 3 };
    expect(boardView(watchOf([]), { ...context, mark })).toMatchObject({ mark, serverNow: 20_500 });
  });

  it('has of each queue the service level and the hour, and of all together the hour', () => {
    const level = { serviceLevel: 20_000, serviceLevelCritical: 60_000 };
    const queues = [watched('support', { answeredAt: 20_000, ...level }), watched('sales')];
    const history = [{ at: 0, queues: new Map([[queueId('support'), 2]]), all: 2 }];
    const view = boardView(watchOf(queues), { ...context, history });
    expect(view.queues).toMatchObject([level, { serviceLevel: null, serviceLevelCritical: null }]);
    expect([view.hour, ...view.queues.map(({ hour }) => hour)].map((hour) => hour.at(-1))).toEqual([2, 2, null]);
  });

  it('tells who left a moment ago, with the name of the queue', () => {
    const watch = {
      ...watchOf([watched('support')]),
      departures: [{ row: row('Asta'), answer: null, at: at(20_000) }],
    };
    expect(boardView(watch, context).gone).toMatchObject([{ who: 'Asta', queueName: 'The support queue' }]);
  });
});

describe('the list of a session that has ended', () => {
  const ended: ViewContext = { ...context, ended: 'Sign in again.' };
  const support = watched('support', { answeredAt: 20_000, callers: [caller('a')] });

  it('is as of each queue’s last good answer, however young that is, and says why', () => {
    const view = boardView(watchOf([support]), ended);
    expect(view.queues).toMatchObject([{ status: { kind: 'stale', asOf: 20_000, problem: 'Sign in again.' } }]);
  });

  it('tells of nobody who left: nobody knows what came after it', () => {
    const departures = [{ row: row('Asta'), answer: null, at: at(20_000) }];
    expect(boardView({ ...watchOf([support]), departures }, ended).gone).toEqual([]);
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
