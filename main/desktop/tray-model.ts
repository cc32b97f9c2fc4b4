/** What the tray shows of a state of the app. Pure. */
import { m } from '../../messages/compiled/messages';
import { summaryOf, type Summary } from '../board/summary';
import type { CallId, QueueId, ServerTime } from '../board/caller';
import type { WaitingCaller } from '../board/order';
import { waitAt, waitText } from '../board/wait';
import type { ConnectionView } from '../bridge/contract';
import type { WatchState } from '../watch';
import { displayText } from '../words/display-text';
import { minutesText, timeOfDay } from '../words/time';
import { who } from '../words/who';
import type { TrayItem, TrayModel } from './tray';
import type { TrayIcon } from './tray-icon';

/** What the tray tells about: nobody signed in, or the queues of an agent. */
export type TraySubject =
  | { readonly kind: 'signed-out' }
  | {
      readonly kind: 'watching';
      readonly watch: WatchState;
      readonly connection: ConnectionView;
      readonly serverNow: ServerTime;
      readonly demo: boolean;
    };

/** What a click in the menu does. */
export interface TrayActions {
  readonly open: () => void;
  readonly openCaller: (id: CallId) => void;
  readonly signOut: () => void;
  readonly quit: () => void;
}

/** The menu names this many callers. */
const named = 8;

/** The tooltip tells the wait in steps (milliseconds): each change goes over the bus, seen or not. */
const tooltipStep = 10_000;

const noLevel = { serviceLevel: null, serviceLevelCritical: null };

function iconFor(connection: ConnectionView, summary: Summary): TrayIcon {
  if (connection.state === 'offline') return { state: 'offline' };
  const count = summary.waiting;
  if (count === 0) return { state: 'calm' };
  if (summary.critical) return { state: 'critical', count };
  return summary.vips + summary.callbacks > 0 ? { state: 'attention', count } : { state: 'waiting', count };
}

function tooltipFor(connection: ConnectionView, summary: Summary): string {
  if (connection.state === 'offline') {
    return connection.asOf === null
      ? m.tray_tooltip_offline()
      : `${m.tray_tooltip_offline()}\n${m.tray_tooltip_stale({ time: timeOfDay(connection.asOf) })}`;
  }
  if (summary.waiting === 0) return m.tray_tooltip_calm();
  const longest = summary.longest === null ? '–' : waitText(summary.longest - (summary.longest % tooltipStep));
  return m.tray_tooltip_waiting({ count: summary.waiting, longest });
}

function callerItem(row: WaitingCaller, queue: string, serverNow: ServerTime, actions: TrayActions): TrayItem {
  const about = { who: who(row.caller), queue, wait: minutesText(waitAt(row.caller.entered, serverNow)) };
  const labels = { waiting: m.tray_item, callback: m.tray_item_callback, vip: m.tray_item_vip };
  return {
    kind: 'action',
    label: labels[row.caller.kind](about),
    onClick: () => {
      actions.openCaller(row.caller.id);
    },
  };
}

/** Everything the tray shows. */
export function trayModel(subject: TraySubject, actions: TrayActions): TrayModel {
  const open: TrayItem = { kind: 'action', label: m.tray_open(), onClick: actions.open };
  const quit: TrayItem = { kind: 'action', label: m.tray_quit(), onClick: actions.quit };
  if (subject.kind === 'signed-out') {
    return { icon: { state: 'offline' }, tooltip: m.tray_tooltip_signed_out(), title: '', items: [open, quit] };
  }
  const { watch, connection, serverNow, demo } = subject;
  const queues = new Map((watch.queues ?? []).map(({ queue }): [QueueId, typeof queue] => [queue.id, queue]));
  const { rows } = watch.board;
  const summary = summaryOf(rows, (row) => queues.get(row.queue) ?? noLevel, serverNow);
  const callers = rows
    .slice(0, named)
    .map((row) => callerItem(row, displayText(queues.get(row.queue)?.name ?? ''), serverNow, actions));
  const more: TrayItem[] =
    rows.length > named
      ? [{ kind: 'action', label: m.tray_more({ count: rows.length - named }), onClick: actions.open }]
      : [];
  const nobody: TrayItem[] = rows.length === 0 ? [{ kind: 'text', label: m.tray_nobody() }] : [];
  const signOut: TrayItem[] = demo ? [] : [{ kind: 'action', label: m.tray_sign_out(), onClick: actions.signOut }];
  const icon = iconFor(connection, summary);
  return {
    icon,
    tooltip: tooltipFor(connection, summary),
    title: 'count' in icon ? String(icon.count) : '',
    items: [...nobody, ...callers, ...more, { kind: 'separator' }, open, ...signOut, quit],
  };
}
