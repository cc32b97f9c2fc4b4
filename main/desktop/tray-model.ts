/** What the tray shows of a state of the app. Pure. */
import { m } from '../../messages/compiled/messages';
import type { CallId, ServerTime } from '../board/caller';
import type { WaitingCaller } from '../board/order';
import type { Preferences, QuietChoice, QuietView } from '../bridge/contract';
import { waitAt } from '../board/wait';
import { roundedWait, timeOfDay } from '../words/time';
import { who } from '../words/who';
import type { TrayItem, TrayModel } from './tray';
import { glanceOf, iconFor, nobodyText, tooltipFor, type Glance, type WatchedSubject } from './tray-glance';

/** What the tray tells about. */
export type TraySubject =
  /** Nobody is signed in: not yet, not any more, or the session came to its end by itself. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'expired' }
  /** Somebody is, but no question was asked yet. */
  | { readonly kind: 'connecting'; readonly demo: boolean }
  /** The queues of an agent. */
  | (WatchedSubject & { readonly kind: 'watching'; readonly demo: boolean });

/** What a click in the menu does. */
export interface TrayActions {
  readonly open: () => void;
  readonly openCaller: (id: CallId) => void;
  readonly doNotDisturb: (choice: QuietChoice) => void;
  readonly setSound: (on: boolean) => void;
  /** Gives the window another shape, and brings it forward. */
  readonly setShape: (shape: Preferences['shape']) => void;
  readonly testPopup: () => void;
  readonly openSettings: () => void;
  readonly openDiagnostics: () => void;
  readonly quit: () => void;
}

/** What the person has set, as far as the menu shows it. */
export interface TrayCircumstances {
  readonly quiet: QuietView;
  readonly soundOn: boolean;
  readonly shape: Preferences['shape'];
}

/** The menu names this many callers. */
const named = 8;

function callerItem(row: WaitingCaller, glance: Glance, serverNow: ServerTime): string {
  const wait = roundedWait(waitAt(row.caller.entered, serverNow));
  const about = { who: who(row.caller), queue: glance.queueName(row), wait };
  const labels = { waiting: m.tray_item, callback: m.tray_item_callback, vip: m.tray_item_vip };
  const item = labels[row.caller.kind](about);
  const asOf = glance.asOf(row);
  return asOf === null ? item : m.tray_as_of({ item, time: timeOfDay(asOf, serverNow) });
}

/** What the tooltip says where nobody is signed in. */
const idleTexts = {
  starting: m.tray_tooltip_opening,
  'signed-out': m.tray_tooltip_signed_out,
  expired: m.tray_tooltip_expired,
} as const;

function idleModel(
  kind: keyof typeof idleTexts,
  { open }: TrayActions,
  rest: readonly TrayItem[],
): Omit<TrayModel, 'quiet'> {
  const isExpired = kind === 'expired';
  const label = isExpired ? m.tray_sign_in() : m.tray_open();
  return {
    icon: { state: isExpired ? 'expired' : 'offline' },
    tooltip: idleTexts[kind](),
    title: isExpired ? '!' : '',
    items: [{ kind: 'action', label, onClick: open }, { kind: 'separator' }, ...rest],
  };
}

/** For how long, besides until it is turned off. */
const quietTimes = {
  quarter: m.quiet_quarter,
  hour: m.quiet_hour,
  tomorrow: m.quiet_tomorrow,
} as const;

function quietItems({ quiet }: TrayCircumstances, { doNotDisturb }: TrayActions): readonly TrayItem[] {
  const chosen = quiet.doNotDisturb;
  const item = (choice: keyof typeof quietTimes): TrayItem => ({
    kind: 'action',
    label: quietTimes[choice](),
    onClick: () => {
      doNotDisturb(choice);
    },
  });
  const why: TrayItem[] = quiet.text === null ? [] : [{ kind: 'text', label: quiet.text }];
  return [
    ...why,
    {
      kind: 'checkbox',
      label: m.quiet_do_not_disturb(),
      checked: chosen,
      onClick: () => {
        doNotDisturb(chosen ? 'off' : 'on');
      },
    },
    { kind: 'submenu', label: m.quiet_for(), items: [item('quarter'), item('hour'), item('tomorrow')] },
  ];
}

const shapes = { normal: m.shape_normal, compact: m.shape_compact, wallboard: m.shape_wallboard } as const;

function shapeItems({ shape: chosen }: TrayCircumstances, { setShape }: TrayActions): readonly TrayItem[] {
  const item = (shape: keyof typeof shapes): TrayItem => ({
    kind: 'checkbox',
    label: shapes[shape](),
    checked: shape === chosen,
    onClick: () => {
      setShape(shape);
    },
  });
  return [item('normal'), item('compact'), item('wallboard')];
}

/** What stands in the menu whoever is signed in. */
function commonItems(circumstances: TrayCircumstances, actions: TrayActions): readonly TrayItem[] {
  const { soundOn } = circumstances;
  return [
    ...quietItems(circumstances, actions),
    {
      kind: 'checkbox',
      label: m.sound_title(),
      checked: soundOn,
      onClick: () => {
        actions.setSound(!soundOn);
      },
    },
    { kind: 'separator' },
    { kind: 'action', label: m.test_popup_send(), onClick: actions.testPopup },
    { kind: 'submenu', label: m.tray_window(), items: shapeItems(circumstances, actions) },
    { kind: 'action', label: m.settings_title(), onClick: actions.openSettings },
    { kind: 'action', label: m.diagnostics_title(), onClick: actions.openDiagnostics },
    { kind: 'separator' },
    { kind: 'action', label: m.tray_quit(), onClick: actions.quit },
  ];
}

/** A quiet is told beneath what the tooltip tells; nobody may ring a caller who was made up. */
function tooltipText(text: string, demo: boolean, { quiet }: TrayCircumstances): string {
  const told = demo ? m.tray_tooltip_demo({ text }) : text;
  return quiet.text === null ? told : `${told}\n${quiet.text}`;
}

/** Everything the tray shows. */
export function trayModel(subject: TraySubject, circumstances: TrayCircumstances, actions: TrayActions): TrayModel {
  return { ...loudModel(subject, circumstances, actions), quiet: circumstances.quiet.text !== null };
}

function loudModel(
  subject: TraySubject,
  circumstances: TrayCircumstances,
  actions: TrayActions,
): Omit<TrayModel, 'quiet'> {
  const open: TrayItem = { kind: 'action', label: m.tray_open(), onClick: actions.open };
  const common = commonItems(circumstances, actions);
  if (subject.kind === 'starting' || subject.kind === 'signed-out' || subject.kind === 'expired') {
    const idle = idleModel(subject.kind, actions, common);
    return { ...idle, tooltip: tooltipText(idle.tooltip, false, circumstances) };
  }
  const rest: readonly TrayItem[] = [{ kind: 'separator' }, open, { kind: 'separator' }, ...common];
  if (subject.kind === 'connecting') {
    const items: TrayItem[] = [{ kind: 'text', label: m.list_connecting_title() }, ...rest];
    const tooltip = tooltipText(m.tray_tooltip_connecting(), subject.demo, circumstances);
    return { icon: { state: 'offline' }, tooltip, title: '', items };
  }
  const { serverNow, demo } = subject;
  const { rows } = subject.watch.board;
  const glance = glanceOf(subject);
  const callers = rows.slice(0, named).map((row): TrayItem => {
    return {
      kind: 'action',
      label: callerItem(row, glance, serverNow),
      onClick: () => {
        actions.openCaller(row.caller.id);
      },
    };
  });
  const more: TrayItem[] =
    rows.length > named
      ? [{ kind: 'action', label: m.tray_more({ count: rows.length - named }), onClick: actions.open }]
      : [];
  const nobody: TrayItem[] = rows.length === 0 ? [{ kind: 'text', label: nobodyText(glance) }] : [];
  const icon = iconFor(glance);
  return {
    icon,
    tooltip: tooltipText(tooltipFor(glance), demo, circumstances),
    title: 'count' in icon ? String(icon.count) : '',
    items: [...nobody, ...callers, ...more, ...rest],
  };
}
