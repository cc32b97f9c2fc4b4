/** What the tray shows of a state of the app. Pure. */
import { m } from '../../messages/compiled/messages';
import type { CallId, ServerTime } from '../board/caller';
import type { WaitingCaller } from '../board/order';
import { waitAt } from '../board/wait';
import { roundedWait } from '../words/time';
import { who } from '../words/who';
import type { TrayItem, TrayModel } from './tray';
import { glanceOf, iconFor, nobodyText, tooltipFor, type WatchedSubject } from './tray-glance';

/** What the tray tells about: nobody signed in, or the queues of an agent. */
export type TraySubject =
  { readonly kind: 'signed-out' } | (WatchedSubject & { readonly kind: 'watching'; readonly demo: boolean });

/** What a click in the menu does. */
export interface TrayActions {
  readonly open: () => void;
  readonly openCaller: (id: CallId) => void;
  readonly quit: () => void;
}

/** The menu names this many callers. */
const named = 8;

function callerItem(row: WaitingCaller, queue: string, serverNow: ServerTime, isSure: boolean): string {
  const about = { who: who(row.caller), queue, wait: roundedWait(waitAt(row.caller.entered, serverNow)) };
  const labels = { waiting: m.tray_item, callback: m.tray_item_callback, vip: m.tray_item_vip };
  const item = labels[row.caller.kind](about);
  return isSure ? item : m.tray_item_stale({ item });
}

/** Everything the tray shows. */
export function trayModel(subject: TraySubject, actions: TrayActions): TrayModel {
  const open: TrayItem = { kind: 'action', label: m.tray_open(), onClick: actions.open };
  const quit: TrayItem = { kind: 'action', label: m.tray_quit(), onClick: actions.quit };
  if (subject.kind === 'signed-out') {
    return { icon: { state: 'offline' }, tooltip: m.tray_tooltip_signed_out(), title: '', items: [open, quit] };
  }
  const { serverNow, demo } = subject;
  const { rows } = subject.watch.board;
  const glance = glanceOf(subject);
  const callers = rows.slice(0, named).map((row): TrayItem => {
    const label = callerItem(row, glance.queueName(row), serverNow, glance.isSure(row));
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
    // Nobody may ring a caller who was made up.
    tooltip: demo ? m.tray_tooltip_demo({ text: tooltipFor(glance) }) : tooltipFor(glance),
    title: 'count' in icon ? String(icon.count) : '',
    items: [...nobody, ...callers, ...more, { kind: 'separator' }, open, quit],
  };
}
