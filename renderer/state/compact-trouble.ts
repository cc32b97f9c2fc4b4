import { isSure } from '../../main/board/certainty';
import type { ConnectionView, Notice, QueueView } from '../../main/bridge/contract';
import { m } from '../../messages/compiled/messages';

/** What is wrong, in words. */
export interface StripTrouble {
  readonly words: string;
  /** The same in fewer of them, for a strip that has no room for more. */
  readonly short: string;
}

function alike(words: string): StripTrouble {
  return { words, short: words };
}

/**
 * The one thing that the strip has room to say of what is wrong: that what it shows is not, or not all, of this moment; else
 * that something does not work. Null where all is well.
 */
export function troubleOf(
  connection: ConnectionView,
  queues: readonly QueueView[],
  notices: readonly Notice[],
  asOf: (moment: number) => string,
): StripTrouble | null {
  if (connection.state === 'connecting') return alike(m.connection_connecting());
  if (connection.state === 'offline') {
    if (connection.asOf === null) return alike(m.connection_offline_never());
    const time = asOf(connection.asOf);
    return { words: m.connection_offline({ time }), short: m.compact_offline({ time }) };
  }
  const live = queues.filter(({ status, unreadable }) => isSure({ state: status.kind, unreadable })).length;
  if (live < queues.length) {
    const counts = { live, count: queues.length };
    return { words: m.connection_partly(counts), short: m.compact_partly(counts) };
  }
  const [notice] = notices;
  if (notice === undefined) return null;
  return { words: notice.text, short: notice.kind === 'popups' ? m.compact_no_popups() : notice.text };
}
