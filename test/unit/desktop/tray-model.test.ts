import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../main/board/caller';
import type { ConnectionView } from '../../../main/bridge/contract';
import { trayModel, type TrayActions, type TraySubject } from '../../../main/desktop/tray-model';
import { timeOfDay } from '../../../main/words/time';
import { caller } from '../board/callers';
import { watched, watchOf } from '../bridge/watched';
import { at } from '../telecomx/words';

const now = 600_000;

function actions(): TrayActions & { done: string[] } {
  const done: string[] = [];
  const log = (what: string) => () => {
    done.push(what);
  };
  return {
    done,
    open: log('open'),
    openCaller: (id) => done.push(`open ${id}`),
    signOut: log('sign out'),
    quit: log('quit'),
  };
}

function model(
  callers: readonly Caller[],
  {
    connection = { state: 'live' },
    critical = null,
    demo = false,
  }: { connection?: ConnectionView; critical?: number | null; demo?: boolean } = {},
  does = actions(),
) {
  const queue = watched('support', { answeredAt: now, callers, serviceLevelCritical: critical, name: 'Support' });
  const subject: TraySubject = { kind: 'watching', watch: watchOf([queue]), connection, serverNow: at(now), demo };
  return trayModel(subject, does);
}

const labels = ({ items }: ReturnType<typeof trayModel>): string[] =>
  items.map((item) => (item.kind === 'separator' ? '-' : item.label));
const waited = (id: string, milliseconds: number, differences: Partial<Caller> = {}): Caller =>
  caller(id, { entered: at(now - milliseconds), ...differences });

describe('the tray', () => {
  it('says that nobody is signed in', () => {
    const signedOut = trayModel({ kind: 'signed-out' }, actions());
    expect(signedOut).toMatchObject({ icon: { state: 'offline' }, tooltip: 'Queue Tray · signed out', title: '' });
    expect(labels(signedOut)).toEqual(['Open Queue Tray', 'Quit']);
  });

  it('is calm when nobody waits', () => {
    const calm = model([]);
    expect(calm).toMatchObject({ icon: { state: 'calm' }, tooltip: 'Queue Tray · nobody is waiting', title: '' });
    expect(labels(calm)).toEqual(['Nobody is waiting', '-', 'Open Queue Tray', 'Sign out', 'Quit']);
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
    expect(never.tooltip).toBe('Queue Tray · no contact with the phone system');
    const once = model([], { connection: { state: 'offline', asOf: now, problem: '' } });
    expect(once.tooltip).toContain(timeOfDay(now));
    const full = model([waited('a', 1000)], { connection: { state: 'offline', asOf: now, problem: '' } });
    expect(full).toMatchObject({ icon: { state: 'offline' }, title: '' });
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
      'VIP: Bo · Support · 0 min',
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

  it('offers no signing out of the demo', () => {
    expect(labels(model([], { demo: true }))).not.toContain('Sign out');
  });

  it('does what its entries say', () => {
    const does = actions();
    const callers = Array.from({ length: 9 }, (_, index) => waited(`c${index}`, 1000 * (9 - index)));
    for (const item of model(callers, {}, does).items) if (item.kind === 'action') item.onClick();
    expect(does.done).toEqual([
      ...['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((id) => `open ${id}`),
      'open',
      'open',
      'sign out',
      'quit',
    ]);
  });
});
