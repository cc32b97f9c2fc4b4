import fc from 'fast-check';
import { emptyBoard } from '../../../main/board/board';
import { describe, expect, it } from 'vitest';
import { emptinessOf, type Emptiness } from '../../../main/board/certainty';
import { boardView, connectionView, type ViewContext } from '../../../main/bridge/board-view';
import { trayModel } from '../../../main/desktop/tray-model';
import type { WatchedQueue } from '../../../main/known-queues';
import { timeOfDay } from '../../../main/words/time';
import { caller } from '../board/callers';
import { watched, watchOf } from '../bridge/watched';
import { at, mono } from '../telecomx/words';
import { actions, usual } from './tray-scene';

const now = 600_000;
const old = now - 60_000;
const asOfOld = `as of ${timeOfDay(old, now)}`;
const failure = { kind: 'server', status: 500, retryAfter: null } as const;
const closed = [{ kind: 'access-denied' }, { kind: 'not-found' }, { kind: 'bad-request' }] as const;
const context: ViewContext = {
  now: mono(now),
  serverNow: at(now),
  interval: 2500,
  server: 'pbx',
  mark: null,
  history: [],
  ended: null,
};

const live = watched('support', { name: 'Support', answeredAt: now });
const failing = watched('sales', { name: 'Sales', answeredAt: now, failure });
const stale = watched('night', { name: 'Night', answeredAt: old });
const refused = watched('closed', { name: 'Closed', failure: closed[0] });
const unanswered = watched('new', { name: 'New' });
const halfRead = unread(watched('half', { name: 'Half', answeredAt: now }), 1);

/** A queue whose answer has entries that cannot be read. */
function unread(queue: WatchedQueue, unreadable: number): WatchedQueue {
  return { ...queue, snapshot: queue.snapshot && { ...queue.snapshot, unreadable } };
}

/** The tray of these queues, over the connection that they make. */
function trayOf(queues: readonly WatchedQueue[], watch = watchOf(queues)) {
  const connection = connectionView(watch, context);
  return trayModel({ ...context, kind: 'watching', watch, connection, demo: false }, usual, actions());
}

/** Icon, tooltip and what the menu begins with. */
function told(queues: readonly WatchedQueue[], watch = watchOf(queues)) {
  const { icon, tooltip, items } = trayOf(queues, watch);
  return [icon.state, tooltip, items.flatMap((item) => (item.kind === 'separator' ? [] : [item.label]))[0]];
}

const unknown = (names: string) => [
  'offline',
  `Queue Tray · not known who is waiting\nNot up to date: ${names}`,
  'Not known who is waiting',
];
const partly = (icon: string, names: string) => [
  icon,
  `Queue Tray · nobody is waiting in the queues that answer\nNot up to date: ${names}`,
  'Nobody is waiting in the queues that answer',
];

describe('the tray, where nobody is seen to wait', () => {
  it('does not know who waits in a queue that was empty before its last question failed', () => {
    expect(told([failing])).toEqual(unknown('Sales'));
  });

  it('does not know who waits where entries of the answer could not be read', () => {
    expect(told([halfRead])).toEqual(unknown('Half'));
  });

  it.each(closed)('does not know who waits where every queue is closed by $kind', (error) => {
    const one = watched('a', { name: 'A', failure: error });
    const other = watched('b', { name: 'B', answeredAt: now, failure: error });
    expect(told([one])).toEqual(unknown('A'));
    expect(told([one, other])).toEqual(unknown('A, B'));
  });

  it('says so where the agent has no queues', () => {
    expect(told([])).toEqual(['calm', 'Queue Tray · you have no queues', 'You have no queues']);
  });

  it('says so where the agent has hidden all of them', () => {
    const watch = { ...watchOf([live]), queues: [], board: emptyBoard };
    expect(told([], watch)).toEqual(['calm', 'Queue Tray · all your queues are hidden', 'All your queues are hidden']);
  });

  it('names every other queue, and is calm only where those are closed', () => {
    expect(told([live, refused])).toEqual(partly('calm', 'Closed'));
    expect(told([live, failing])).toEqual(partly('offline', 'Sales'));
    expect(told([live, halfRead])).toEqual(partly('offline', 'Half'));
    expect(told([live, refused, failing, stale])).toEqual(partly('offline', `Closed, Sales, Night · ${asOfOld}`));
  });

  it('goes on looking until every queue has answered or failed', () => {
    const tooltip = 'Queue Tray · checking who is waiting …\nNot up to date: New';
    expect(told([live, unanswered])).toEqual(['offline', tooltip, 'Checking who is waiting …']);
  });

  it('counts only whom it knows, and names then only the queues of which the truth is not known', () => {
    const asta = caller('Asta', { entered: at(now - 20_000) });
    const waiting = watched('support', { name: 'Support', answeredAt: now, callers: [asta] });
    expect(trayOf([waiting, failing, halfRead]).tooltip).toBe('1 waiting · longest 0:20');
    expect(trayOf([waiting, failing, stale]).tooltip).toBe(
      `1 waiting · longest 0:20\nNot up to date: Night · ${asOfOld}`,
    );
  });
});

describe('the tray and the window', () => {
  /** Empty queues in every state. */
  const queues = fc
    .array(
      fc.record({
        answeredAt: fc.constantFrom(null, old, now),
        failure: fc.constantFrom(null, failure, ...closed),
        unreadable: fc.nat(1),
      }),
      { maxLength: 4 },
    )
    .map((all) => all.map(({ unreadable, ...about }, index) => unread(watched(`q${index}`, about), unreadable)));
  const titles: Readonly<Record<Emptiness, string>> = {
    nobody: 'Nobody is waiting',
    partly: 'Nobody is waiting in the queues that answer',
    unknown: 'Not known who is waiting',
    connecting: 'Checking who is waiting …',
    'no-queues': 'You have no queues',
  };

  it('say that nobody waits only where every queue’s last answer is good and could be read whole', () => {
    fc.assert(
      fc.property(queues, (all) => {
        const [, tooltip, menu] = told(all);
        const isKnown = boardView(watchOf(all), context).queues.every(
          ({ status, unreadable }) => status.kind === 'live' && unreadable === 0,
        );
        const isSaid = all.length > 0 && isKnown;
        expect(tooltip === 'Queue Tray · nobody is waiting').toBe(isSaid);
        expect(menu === titles.nobody).toBe(isSaid);
      }),
    );
  });

  it('say the same', () => {
    fc.assert(
      fc.property(queues, (all) => {
        const watch = watchOf(all);
        const standings = boardView(watch, context).queues.map(({ status, unreadable }) => ({
          state: status.kind,
          unreadable,
        }));
        expect(told(all)[2]).toBe(titles[emptinessOf(standings, connectionView(watch, context).state)]);
      }),
    );
  });
});
