import { describe, expect, it } from 'vitest';
import type { TrayItem } from '../../../main/desktop/tray';
import { trayModel, type TrayCircumstances, type TraySubject } from '../../../main/desktop/tray-model';
import { watched, watchOf } from '../bridge/watched';
import { caller } from '../board/callers';
import { at, mono } from '../telecomx/words';
import { actions, common, labels, usual } from './tray-scene';

const watching = (callers: number): TraySubject => ({
  kind: 'watching',
  watch: watchOf([
    watched('support', { answeredAt: 0, callers: Array.from({ length: callers }, (_, index) => caller(`c${index}`)) }),
  ]),
  connection: { state: 'live' },
  now: mono(0),
  serverNow: at(0),
  interval: 2500,
  demo: false,
});
const subjects: readonly TraySubject[] = [
  { kind: 'starting' },
  { kind: 'signed-out' },
  { kind: 'expired' },
  { kind: 'connecting', demo: false },
  watching(0),
  watching(1),
  watching(12),
];
const quiet = (text: string | null, doNotDisturb = false): TrayCircumstances => ({
  ...usual,
  quiet: { doNotDisturb, text },
});

/** The entry that says this, wherever it stands; a test that looks for what is not there fails. */
function entry(items: readonly TrayItem[], label: string): TrayItem {
  const all = items.flatMap((item) => (item.kind === 'submenu' ? [item, ...item.items] : [item]));
  const found = all.find((item) => item.kind !== 'separator' && item.label === label);
  if (found === undefined) throw new Error(`there is no ${label}`);
  return found;
}

/** What the entry that says this does. */
function done(circumstances: TrayCircumstances, label: string): readonly string[] {
  const does = actions();
  const item = entry(trayModel({ kind: 'signed-out' }, circumstances, does).items, label);
  if (item.kind === 'action' || item.kind === 'checkbox') item.onClick();
  return does.done;
}

describe.each(subjects)('the menu of a tray that tells about $kind', (subject) => {
  it('ends with what a person can set and ask for, and with the way out', () => {
    expect(labels(trayModel(subject, usual, actions())).slice(-common.length)).toEqual(common);
  });

  it('leads into the window first', () => {
    const does = actions();
    const { items } = trayModel(subject, usual, does);
    const opens = items.filter(
      (item) => item.kind === 'action' && /^(Open Queue Tray|Sign in again)$/.test(item.label),
    );
    expect(opens).toHaveLength(1);
    for (const item of opens) if (item.kind === 'action') item.onClick();
    expect(does.done).toEqual(['open']);
  });

  it('says why nothing disturbs, and marks the icon, and only then', () => {
    const loud = trayModel(subject, usual, actions());
    const silent = trayModel(subject, quiet('Quiet hours until 08:00'), actions());
    expect([loud.quiet, silent.quiet]).toEqual([false, true]);
    expect(labels(silent)).toEqual([
      ...labels(loud).slice(0, -common.length),
      'Quiet hours until 08:00',
      ...labels(loud).slice(-common.length),
    ]);
    expect(entry(silent.items, 'Quiet hours until 08:00').kind).toBe('text');
  });

  it('has no separator at an end, and never two in a row', () => {
    const all = labels(trayModel(subject, quiet('Quiet'), actions())).join(' ');
    expect(all).not.toMatch(/^-| - - |-$/);
  });
});

describe('the tooltip of a watching tray', () => {
  it('says in a line of its own why nothing disturbs', () => {
    expect(trayModel(watching(1), usual, actions()).tooltip).toBe('1 waiting · longest 0:00');
    expect(trayModel(watching(1), quiet('Quiet hours until 08:00'), actions()).tooltip).toBe(
      '1 waiting · longest 0:00\nQuiet hours until 08:00',
    );
    expect(trayModel({ kind: 'connecting', demo: true }, quiet('Quiet'), actions()).tooltip).toBe(
      'Demo · Queue Tray · checking who is waiting …\nQuiet',
    );
  });
});

describe('do not disturb', () => {
  it('is a box that a click ticks until it is turned off', () => {
    expect(entry(trayModel({ kind: 'signed-out' }, usual, actions()).items, 'Do not disturb')).toMatchObject({
      kind: 'checkbox',
      checked: false,
    });
    expect(done(usual, 'Do not disturb')).toEqual(['do not disturb: on']);
  });

  it('is ticked when the person asked for it, and a click then turns it off', () => {
    const chosen = quiet('Do not disturb, until you turn it off', true);
    expect(entry(trayModel({ kind: 'signed-out' }, chosen, actions()).items, 'Do not disturb')).toMatchObject({
      checked: true,
    });
    expect(done(chosen, 'Do not disturb')).toEqual(['do not disturb: off']);
  });

  it('is not ticked by a quiet that nobody asked for by hand', () => {
    const locked = quiet('Quiet while the screen is locked');
    expect(entry(trayModel({ kind: 'signed-out' }, locked, actions()).items, 'Do not disturb')).toMatchObject({
      checked: false,
    });
    expect(done(locked, 'Do not disturb')).toEqual(['do not disturb: on']);
  });

  it('has times to choose from in a menu of its own', () => {
    const menu = entry(trayModel({ kind: 'signed-out' }, usual, actions()).items, 'Do not disturb for');
    expect(menu.kind === 'submenu' && menu.items.map((item) => item.kind === 'action' && item.label)).toEqual([
      '15 minutes',
      '1 hour',
      'Until tomorrow',
    ]);
  });

  it.each([
    ['15 minutes', 'quarter'],
    ['1 hour', 'hour'],
    ['Until tomorrow', 'tomorrow'],
  ])('for %s is the choice %s', (label, choice) => {
    expect(done(usual, label)).toEqual([`do not disturb: ${choice}`]);
  });
});

describe('the window’s shapes', () => {
  const shapes = [
    ['Normal', 'normal'],
    ['Compact', 'compact'],
    ['Wallboard', 'wallboard'],
  ] as const;

  it.each(shapes)('are in a menu of their own, with %s ticked where it is the one', (label, shape) => {
    const menu = entry(trayModel({ kind: 'signed-out' }, { ...usual, shape }, actions()).items, 'Window');
    const items = menu.kind === 'submenu' ? menu.items : [];
    expect(items.map((item) => item.kind === 'checkbox' && [item.label, item.checked])).toEqual(
      shapes.map(([other]) => [other, other === label]),
    );
  });

  it.each(shapes)('are chosen by a click: %s, also where it is the one', (label, shape) => {
    expect(done(usual, label)).toEqual([`shape ${shape}`]);
    expect(done({ ...usual, shape }, label)).toEqual([`shape ${shape}`]);
  });
});

describe('the sound', () => {
  it.each([
    [true, 'sound off'],
    [false, 'sound on'],
  ])('is ticked: %s, and a click means: %s', (soundOn, does) => {
    const circumstances = { ...usual, soundOn };
    expect(entry(trayModel({ kind: 'signed-out' }, circumstances, actions()).items, 'Sound')).toMatchObject({
      kind: 'checkbox',
      checked: soundOn,
    });
    expect(done(circumstances, 'Sound')).toEqual([does]);
  });
});
