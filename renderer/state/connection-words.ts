import type { ConnectionView, QueueView } from '../../main/bridge/contract';
import { m } from '../../messages/compiled/messages';

/** How the connection stands; `idle` where there is no queue to hear of. */
export interface ConnectionWords {
  readonly tone: 'live' | 'partly' | 'offline' | 'busy' | 'idle';
  readonly words: string;
  /** The same in fewer of them, for a strip that has no room for more. */
  readonly short: string;
}

function said(tone: ConnectionWords['tone'], words: string, short = words): ConnectionWords {
  return { tone, words, short };
}

function queuesWords(queues: readonly QueueView[]): ConnectionWords {
  const count = queues.length;
  const live = queues.filter(({ status }) => status.kind === 'live').length;
  if (count === 0) return said('idle', m.connection_none());
  if (live === count) return said('live', m.connection_live({ count }));
  if (live > 0) return said('partly', m.connection_partly({ live, count }));
  const isAnyPending = queues.some(({ status }) => status.kind === 'connecting');
  return isAnyPending ? said('busy', m.connection_connecting()) : said('partly', m.connection_silent());
}

/** The truth of the connection and of the queues on show, in the same words wherever it is said. */
export function connectionWords(
  connection: ConnectionView,
  queues: readonly QueueView[],
  asOf: (moment: number) => string,
): ConnectionWords {
  if (connection.state === 'live') return queuesWords(queues);
  if (connection.state === 'connecting') return said('busy', m.connection_connecting());
  if (connection.asOf === null) return said('offline', m.connection_offline_never());
  const time = asOf(connection.asOf);
  return said('offline', m.connection_offline({ time }), m.compact_offline({ time }));
}
