import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../main/board/caller';
import type { ConnectionView } from '../../../main/bridge/contract';
import { trayModel, type TraySubject } from '../../../main/desktop/tray-model';
import { actions, common, labels, usual } from './tray-scene';
import type { WatchedQueue } from '../../../main/known-queues';
import { timeOfDay } from '../../../main/words/time';
import { caller } from '../board/callers';
import { watched, watchOf } from '../bridge/watched';
import { at, mono } from '../telecomx/words';

const now = 600_000;

const live = { state: 'live' } as const;

/** The tray of some queues. */
function trayOf(
  queues: readonly WatchedQueue[],
  { connection = live, demo = false }: { connection?: ConnectionView; demo?: boolean } = {},
  does = actions(),
) {
  const clocks = { now: mono(now), serverNow: at(now), interval: 2500 };
  const subject: TraySubject = { kind: 'watching', watch: watchOf(queues), connection, ...clocks, demo };
  return trayModel(subject, usual, does);
}

/** The tray of one queue that answers. */
function model(
  callers: readonly Caller[],
  { critical = null, ...about }: { connection?: ConnectionView; critical?: number | null; demo?: boolean } = {},
  does = actions(),
) {
  const queue = watched('support', { answeredAt: now, callers, serviceLevelCritical: critical, name: 'Support' });
  return trayOf([queue], about, does);
}

const waited = (id: string, milliseconds: number, differences: Partial<Caller> = {}): Caller =>
  caller(id, { entered: at(now - milliseconds), ...differences });

describe('the tray', () => {
  it('is calm when nobody waits', () => {
    const calm = model([]);
    expect(calm).toMatchObject({ icon: { state: 'calm' }, tooltip: 'Queue Tray · nobody is waiting', title: '' });
    expect(labels(calm)).toEqual(['Nobody is waiting', '-', 'Open Queue Tray', '-', ...common]);
  });

  it('says how many wait and how long the longest has', () => {
    const waiting = model([waited('Asta', 65_000), waited('Bo', 5000)]);
    expect(waiting).toMatchObject({
      icon: { state: 'waiting', count: 2 },
      tooltip: '2 waiting · longest 1:00',
      title: '2',
    });
  });

  it.each(['vip', 'callback'] as const)('calls for attention for a %s', (kind) => {
    expect(model([waited('a', 1000), waited('b', 1000, { kind })]).icon).toEqual({ state: 'attention', count: 2 });
  });

  it('has no longest wait where nobody holds the line', () => {
    expect(model([waited('a', 1000, { kind: 'callback' })]).tooltip).toBe('1 waiting · longest –');
  });

  it('is critical past the queue’s critical limit, before all else but being offline', () => {
    const callers = [waited('a', 60_001), waited('b', 1000, { kind: 'vip' })];
    expect(model(callers, { critical: 60_000 }).icon).toEqual({ state: 'critical', count: 2 });
    expect(model(callers, { critical: 70_000 }).icon).toEqual({ state: 'attention', count: 2 });
    const connection = { state: 'offline', asOf: null, problem: '' } as const;
    expect(model(callers, { critical: 60_000, connection }).icon).toEqual({ state: 'offline' });
  });

  it('says since when it is offline, and shows no count as if it were true', () => {
    const never = model([], { connection: { state: 'offline', asOf: null, problem: '' } });
    expect(never.tooltip).toBe('Queue Tray · there is no list yet');
    const once = model([], { connection: { state: 'offline', asOf: now, problem: '' } });
    expect(once.tooltip).toContain(timeOfDay(now, now));
    const full = model([waited('a', 1000)], { connection: { state: 'offline', asOf: now, problem: '' } });
    expect(full).toMatchObject({ icon: { state: 'offline' }, title: '' });
  });
});

describe('the tray, where not all is known', () => {
  const failure = { kind: 'server', status: 500, retryAfter: null } as const;
  const old = now - 60_000;
  const asOfOld = `as of ${timeOfDay(old, now)}`;
  const support = watched('support', { name: 'Support', answeredAt: now, callers: [waited('Asta', 20_000)] });
  const empty = watched('support', { name: 'Support', answeredAt: now });
  const vip = waited('Bo', 400_000, { kind: 'vip' });
  const stale = watched('sales', { name: 'Sales', answeredAt: old, callers: [vip], failure, serviceLevelCritical: 1 });
  const refused = watched('night', { name: 'Night', failure: { kind: 'access-denied' } });

  it('says that it is looking, before the first answers', () => {
    const looking = trayOf([], { connection: { state: 'connecting' } });
    expect(looking).toMatchObject({ icon: { state: 'offline' }, tooltip: 'Queue Tray · checking who is waiting …' });
    expect(labels(looking)[0]).toBe('Checking who is waiting …');
  });

  it('counts nobody of whom it is not known that they still wait, and says in menu and tooltip since when', () => {
    const partly = trayOf([support, stale]);
    expect(partly).toMatchObject({
      icon: { state: 'waiting', count: 1 },
      title: '1',
      tooltip: `1 waiting · longest 0:20\nNot up to date: Sales · ${asOfOld}`,
    });
    expect(labels(partly).slice(0, 2)).toEqual([
      `VIP: Bo · Sales · 6 min · ${asOfOld}`,
      'Asta · Support · under 1 min',
    ]);
  });

  it('never says that nobody is waiting while a queue is silent', () => {
    const partly = trayOf([empty, watched('sales', { name: 'Sales', failure })]);
    expect(partly).toMatchObject({
      icon: { state: 'offline' },
      tooltip: 'Queue Tray · nobody is waiting in the queues that answer\nNot up to date: Sales',
    });
    expect(labels(partly)[0]).toBe('Nobody is waiting in the queues that answer');
    const offline = trayOf([stale], { connection: { state: 'offline', asOf: null, problem: '' } });
    expect(labels(offline)[0]).toBe(`VIP: Bo · Sales · 6 min · ${asOfOld}`);
    const unknown = trayOf([], { connection: { state: 'offline', asOf: null, problem: '' } });
    expect(labels(unknown)[0]).toBe('Not known who is waiting');
  });

  it('says since when it knows of who waits in a queue that has been closed to the agent', () => {
    const closed = watched('sales', { name: 'Sales', answeredAt: old, callers: [vip], failure: { kind: 'not-found' } });
    const partly = trayOf([support, closed]);
    expect(labels(partly)[0]).toBe(`VIP: Bo · Sales · 6 min · ${asOfOld}`);
    // It is not late: the platform refuses it.
    expect(partly.tooltip).toBe('1 waiting · longest 0:20\nNot up to date: Sales');
  });

  it('tells the day, too, of what is older than a day', () => {
    const dayOld = now - 26 * 60 * 60_000;
    const ancient = watched('sales', { name: 'Sales', answeredAt: dayOld, callers: [vip], failure });
    expect(labels(trayOf([support, ancient]))[0]).toContain(`as of ${timeOfDay(dayOld, now)}`);
    expect(timeOfDay(dayOld, now).length).toBeGreaterThan('00:00'.length);
  });

  it('is calm about a queue that is closed, but says so', () => {
    expect(trayOf([empty, refused])).toMatchObject({
      icon: { state: 'calm' },
      tooltip: 'Queue Tray · nobody is waiting in the queues that answer\nNot up to date: Night',
    });
  });

  it('names three queues at most', () => {
    const silent = ['a', 'b', 'c', 'd'].map((id) => watched(id, { name: id.toUpperCase(), failure }));
    expect(trayOf([empty, ...silent.slice(0, 3)]).tooltip).toMatch(/: A, B, C$/);
    expect(trayOf([empty, ...silent]).tooltip).toMatch(/: A, B, C …$/);
  });

  it('takes an answer before a first failure for the truth', () => {
    const failing = watched('support', {
      name: 'Support',
      answeredAt: now,
      callers: [waited('Asta', 20_000)],
      failure,
    });
    expect(trayOf([failing]).tooltip).toBe('1 waiting · longest 0:20');
  });
});

describe('the menu of the tray', () => {
  it('names the callers in the order of the list, with what they need, their queue and their wait', () => {
    const callers = [
      waited('Asta', 130_000),
      waited('Bo', 30_000, { kind: 'vip' }),
      waited('Cille', 60_000, { kind: 'callback', identity: { secret: true } }),
    ];
    expect(labels(model(callers)).slice(0, 4)).toEqual([
      'VIP: Bo · Support · under 1 min',
      'Asta · Support · 2 min',
      'Callback: Secret number · Support · 1 min',
      '-',
    ]);
  });

  it('names eight, and says how many more there are', () => {
    const callers = Array.from({ length: 11 }, (_, index) => waited(`c${index}`, 1000));
    expect(labels(model(callers.slice(0, 8))).filter((label) => label.includes('Support')).length).toBe(8);
    expect(labels(model(callers.slice(0, 8)))).not.toContain('0 more');
    const many = labels(model(callers));
    expect(many.filter((label) => label.includes('Support')).length).toBe(8);
    expect(many[8]).toBe('3 more');
  });

  it('says that the callers of the demo are made up', () => {
    expect(model([waited('Asta', 65_000)], { demo: true }).tooltip).toBe('Demo · 1 waiting · longest 1:00');
  });

  it('does what its entries say', () => {
    const does = actions();
    const callers = Array.from({ length: 9 }, (_, index) => waited(`c${index}`, 1000 * (9 - index)));
    for (const item of model(callers, {}, does).items) if (item.kind === 'action') item.onClick();
    expect(does.done).toEqual([
      ...['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((id) => `open ${id}`),
      'open',
      'open',
      'test popup',
      'settings',
      'diagnostics',
      'quit',
    ]);
  });
});
