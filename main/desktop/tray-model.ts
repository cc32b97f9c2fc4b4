/** What the tray shows of a state of the app. Pure. */
import { m } from '../../messages/compiled/messages';
import type { CallId, ServerTime } from '../board/caller';
import type { WaitingCaller } from '../board/order';
import { waitAt } from '../board/wait';
import { roundedWait } from '../words/time';
import { who } from '../words/who';
import type { TrayItem, TrayModel } from './tray';
import { glanceOf, iconFor, nobodyText, tooltipFor, type WatchedSubject } from './tray-glance';

/** What the tray tells about. */
export type TraySubject =
  /** Nobody is signed in. */
  | { readonly kind: 'signed-out' }
  /** Somebody is, but no question was asked yet. */
  | { readonly kind: 'connecting'; readonly demo: boolean }
  /** The queues of an agent. */
  | (WatchedSubject & { readonly kind: 'watching'; readonly demo: boolean });

/** What a click in the menu does. */
export interface TrayActions {
  readonly open: () => void;
  readonly openCaller: (id: CallId) => void;
  readonly quit: () => void;
}

/** The menu names this many callers. */
const named = 8;

function callerItem(row: WaitingCaller, queue: string, serverNow: ServerTime, isTrue: boolean): string {
  const about = { who: who(row.caller), queue, wait: roundedWait(waitAt(row.caller.entered, serverNow)) };
  const labels = { waiting: m.tray_item, callback: m.tray_item_callback, vip: m.tray_item_vip };
  const item = labels[row.caller.kind](about);
  return isTrue ? item : m.tray_item_stale({ item });
}

/** Nobody may ring a caller who was made up. */
function tooltipText(text: string, demo: boolean): string {
  return demo ? m.tray_tooltip_demo({ text }) : text;
}

/** Everything the tray shows. */
export function trayModel(subject: TraySubject, actions: TrayActions): TrayModel {
  const open: TrayItem = { kind: 'action', label: m.tray_open(), onClick: actions.open };
  const quit: TrayItem = { kind: 'action', label: m.tray_quit(), onClick: actions.quit };
  if (subject.kind === 'signed-out') {
    return { icon: { state: 'offline' }, tooltip: m.tray_tooltip_signed_out(), title: '', items: [open, quit] };
  }
  if (subject.kind === 'connecting') {
    const items: TrayItem[] = [{ kind: 'text', label: m.list_connecting_title() }, { kind: 'separator' }, open, quit];
    const tooltip = tooltipText(m.tray_tooltip_connecting(), subject.demo);
    return { icon: { state: 'offline' }, tooltip, title: '', items };
  }
  const { serverNow, demo } = subject;
  const { rows } = subject.watch.board;
  const glance = glanceOf(subject);
  const callers = rows.slice(0, named).map((row): TrayItem => {
    const label = callerItem(row, glance.queueName(row), serverNow, glance.isTrue(row));
    return {
      kind: 'action',
      label,
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
    tooltip: tooltipText(tooltipFor(glance), demo),
    title: 'count' in icon ? String(icon.count) : '',
    items: [...nobody, ...callers, ...more, { kind: 'separator' }, open, quit],
  };
}
