/** What the tray tells at one glance, and in its tooltip: only what is known to be true counts. Pure. */
import { m } from '../../messages/compiled/messages';
import type { MonotonicTime, Queue, QueueId, ServerTime } from '../board/caller';
import type { WaitingCaller } from '../board/order';
import { summaryOf, type Summary } from '../board/summary';
import type { ConnectionView } from '../bridge/contract';
import { isTrue, queueState, type QueueState } from '../queue-state';
import type { WatchState } from '../watch';
import { displayText } from '../words/display-text';
import { timeOfDay, waitWords } from '../words/time';
import type { TrayIcon } from './tray-icon';

/** The queues of an agent at a moment of this process and of the server. */
export interface WatchedSubject {
  readonly watch: WatchState;
  readonly connection: ConnectionView;
  readonly now: MonotonicTime;
  readonly serverNow: ServerTime;
  /** Between two questions to one queue, in milliseconds. */
  readonly interval: number;
}

/** What is known at one glance. */
export interface Glance {
  readonly connection: ConnectionView;
  readonly serverNow: ServerTime;
  /** Of the callers in queues of which the truth is known. */
  readonly summary: Summary;
  /** The names of the other queues. */
  readonly unsure: readonly string[];
  /** Whether some of those should answer, and are not merely closed to the agent. */
  readonly isSilent: boolean;
  /** Whether the truth is known of a caller's queue. */
  readonly isSure: (row: WaitingCaller) => boolean;
  readonly queueName: (row: WaitingCaller) => string;
}

/** The tooltip names this many queues. */
const queuesNamed = 3;

/** The tooltip tells the wait in steps (milliseconds): each change goes over the bus, seen or not. */
const tooltipStep = 10_000;

const noLevel = { serviceLevel: null, serviceLevelCritical: null };

/** Looks at the queues. */
export function glanceOf({ watch, connection, now, serverNow, interval }: WatchedSubject): Glance {
  const queues = new Map<QueueId, { readonly queue: Queue; readonly name: string; readonly state: QueueState }>();
  for (const watched of watch.queues ?? []) {
    const { queue } = watched;
    queues.set(queue.id, { queue, name: displayText(queue.name), state: queueState(watched, now, interval) });
  }
  const isSure = (row: WaitingCaller): boolean => isTrue(queues.get(row.queue)?.state ?? 'connecting');
  const unsure = [...queues.values()].filter(({ state }) => !isTrue(state));
  const levelOf = (row: WaitingCaller) => queues.get(row.queue)?.queue ?? noLevel;
  return {
    connection,
    serverNow,
    summary: summaryOf(watch.board.rows.filter(isSure), levelOf, serverNow),
    unsure: unsure.map(({ name }) => name),
    isSilent: unsure.some(({ state }) => state !== 'refused'),
    isSure,
    queueName: (row) => queues.get(row.queue)?.name ?? '',
  };
}

/** The icon. */
export function iconFor({ connection, summary, isSilent }: Glance): TrayIcon {
  if (connection.state !== 'live') return { state: 'offline' };
  const count = summary.waiting;
  // Nobody in the queues that answer is not nobody.
  if (count === 0) return { state: isSilent ? 'offline' : 'calm' };
  if (summary.critical) return { state: 'critical', count };
  return summary.vips + summary.callbacks > 0 ? { state: 'attention', count } : { state: 'waiting', count };
}

function waitingText({ waiting, longest }: Summary): string {
  const wait = longest === null ? '–' : waitWords(longest - (longest % tooltipStep));
  return m.tray_tooltip_waiting({ count: waiting, longest: wait });
}

/** The tooltip, of one line or two. */
export function tooltipFor({ connection, serverNow, summary, unsure }: Glance): string {
  switch (connection.state) {
    case 'connecting':
      return m.tray_tooltip_connecting();
    case 'offline':
      return connection.asOf === null
        ? m.tray_tooltip_never()
        : `${m.tray_tooltip_offline()}\n${m.tray_tooltip_stale({ time: timeOfDay(connection.asOf, serverNow) })}`;
    case 'live': {
      const nobody = unsure.length === 0 ? m.tray_tooltip_calm() : m.tray_tooltip_partly();
      const known = summary.waiting === 0 ? nobody : waitingText(summary);
      if (unsure.length === 0) return known;
      const more = unsure.length > queuesNamed ? ' …' : '';
      return `${known}\n${m.tray_tooltip_unsure({ queues: `${unsure.slice(0, queuesNamed).join(', ')}${more}` })}`;
    }
  }
}

/** What the menu says where it names nobody. */
export function nobodyText({ connection, unsure }: Glance): string {
  switch (connection.state) {
    case 'connecting':
      return m.list_connecting_title();
    case 'offline':
      return m.list_unknown_title();
    case 'live':
      return unsure.length === 0 ? m.tray_nobody() : m.list_partly_empty_title();
  }
}
