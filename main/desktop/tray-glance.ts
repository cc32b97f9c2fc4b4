/** What the tray tells at one glance, and in its tooltip: only what is known to be true counts. Pure. */
import { m } from '../../messages/compiled/messages';
import type { MonotonicTime, Queue, QueueId, ServerTime } from '../board/caller';
import { emptinessOf, isSure, isTrue, type Emptiness, type QueueStanding } from '../board/certainty';
import type { WaitingCaller } from '../board/order';
import { summaryOf, type Summary } from '../board/summary';
import type { ConnectionView } from '../bridge/contract';
import { queueState } from '../queue-state';
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

/** As the window has it, and that the agent has hidden all queues there are. */
type TrayEmptiness = Emptiness | 'hidden';

/** What is known at one glance. */
export interface Glance {
  readonly connection: ConnectionView;
  readonly serverNow: ServerTime;
  /** Of the callers in queues of which the truth is known. */
  readonly summary: Summary;
  /** Why nobody is counted, where nobody is. */
  readonly emptiness: TrayEmptiness;
  /**
   * The other queues, each with its age where it is known; where nobody is counted, all in which it is not sure that
   * nobody waits.
   */
  readonly unsure: readonly string[];
  /** Whether some of those should answer, and are not merely closed to the agent. */
  readonly isSilent: boolean;
  /** Null where the truth is known of a caller's queue; else when it last was. */
  readonly asOf: (row: WaitingCaller) => ServerTime | null;
  readonly queueName: (row: WaitingCaller) => string;
}

/** The tooltip names this many queues. */
const queuesNamed = 3;

/** The tooltip tells the wait in steps (milliseconds): each change goes over the bus, seen or not. */
const tooltipStep = 10_000;

/** A queue as the tray sees it. `asOf` is when its last good answer came. */
type SeenQueue = QueueStanding & {
  readonly queue: Queue;
  readonly name: string;
  readonly asOf: ServerTime | null;
};

const noLevel = { serviceLevel: null, serviceLevelCritical: null };

/** Looks at the queues. */
export function glanceOf({ watch, connection, now, serverNow, interval }: WatchedSubject): Glance {
  const queues = new Map<QueueId, SeenQueue>();
  for (const watched of watch.queues ?? []) {
    const { queue, snapshot } = watched;
    const standing = { state: queueState(watched, now, interval), unreadable: snapshot?.unreadable ?? 0 };
    queues.set(queue.id, { ...standing, queue, name: displayText(queue.name), asOf: snapshot?.asOf ?? null });
  }
  const isOfNow = (row: WaitingCaller): boolean => isTrue(queues.get(row.queue)?.state ?? 'connecting');
  const levelOf = (row: WaitingCaller) => queues.get(row.queue)?.queue ?? noLevel;
  const summary = summaryOf(watch.board.rows.filter(isOfNow), levelOf, serverNow);
  const standings = [...queues.values()];
  const emptiness = emptinessOf(standings, connection.state);
  const unsure = standings.filter((one) => (summary.waiting > 0 ? !isTrue(one.state) : !isSure(one)));
  return {
    connection,
    serverNow,
    summary,
    emptiness: emptiness === 'no-queues' && watch.arranged.length > 0 ? 'hidden' : emptiness,
    unsure: unsure.map((one) => withAge(one, serverNow)),
    isSilent: unsure.some(({ state }) => state !== 'refused'),
    asOf: (row) => (isOfNow(row) ? null : (queues.get(row.queue)?.asOf ?? null)),
    queueName: (row) => queues.get(row.queue)?.name ?? '',
  };
}

/** A queue's name, with the age of what is known of it where that is too old. */
function withAge({ state, name, asOf }: SeenQueue, serverNow: ServerTime): string {
  return state === 'stale' && asOf !== null ? m.tray_as_of({ item: name, time: timeOfDay(asOf, serverNow) }) : name;
}

/** The icon where nobody is counted. */
function emptyIcon({ emptiness, isSilent }: Glance): TrayIcon {
  switch (emptiness) {
    case 'nobody':
    case 'no-queues':
    case 'hidden':
      return { state: 'calm' };
    case 'partly':
      // Nobody in the queues that answer is not nobody.
      return { state: isSilent ? 'offline' : 'calm' };
    case 'unknown':
    case 'connecting':
      return { state: 'offline' };
  }
}

/** The icon. */
export function iconFor(glance: Glance): TrayIcon {
  const { connection, summary } = glance;
  if (connection.state !== 'live') return { state: 'offline' };
  const count = summary.waiting;
  if (count === 0) return emptyIcon(glance);
  if (summary.critical) return { state: 'critical', count };
  return summary.vips + summary.callbacks > 0 ? { state: 'attention', count } : { state: 'waiting', count };
}

function waitingText({ waiting, longest }: Summary): string {
  const wait = longest === null ? '–' : waitWords(longest - (longest % tooltipStep));
  return m.tray_tooltip_waiting({ count: waiting, longest: wait });
}

/** What the tooltip and the menu say where nobody is counted; the menu says what the window does. */
const emptyTexts: Readonly<Record<TrayEmptiness, { readonly tooltip: () => string; readonly menu: () => string }>> = {
  nobody: { tooltip: m.tray_tooltip_calm, menu: m.list_empty_title },
  partly: { tooltip: m.tray_tooltip_partly, menu: m.list_partly_empty_title },
  unknown: { tooltip: m.tray_tooltip_unknown, menu: m.list_unknown_title },
  connecting: { tooltip: m.tray_tooltip_connecting, menu: m.list_connecting_title },
  'no-queues': { tooltip: m.tray_tooltip_no_queues, menu: m.list_no_queues_title },
  hidden: { tooltip: m.tray_tooltip_hidden, menu: m.list_hidden_title },
};

/** The tooltip, of one line or two. */
export function tooltipFor({ connection, serverNow, summary, emptiness, unsure }: Glance): string {
  switch (connection.state) {
    case 'connecting':
      return m.tray_tooltip_connecting();
    case 'offline':
      return connection.asOf === null
        ? m.tray_tooltip_never()
        : `${m.tray_tooltip_offline()}\n${m.tray_tooltip_stale({ time: timeOfDay(connection.asOf, serverNow) })}`;
    case 'live': {
      const known = summary.waiting > 0 ? waitingText(summary) : emptyTexts[emptiness].tooltip();
      if (unsure.length === 0) return known;
      const more = unsure.length > queuesNamed ? ' …' : '';
      return `${known}\n${m.tray_tooltip_unsure({ queues: `${unsure.slice(0, queuesNamed).join(', ')}${more}` })}`;
    }
  }
}

/** What the menu says where it names nobody. */
export function nobodyText({ emptiness }: Glance): string {
  return emptyTexts[emptiness].menu();
}
