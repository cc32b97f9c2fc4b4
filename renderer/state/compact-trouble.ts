import { isSure } from '../../main/board/certainty';
import type { ConnectionView, Notice, QueueView } from '../../main/bridge/contract';
import { m } from '../../messages/compiled/messages';

/**
 * The one thing that the strip has room to say of what is wrong: that what it shows is not, or not all, of this moment; else
 * that something does not work. Null where all is well.
 */
export function troubleOf(
  connection: ConnectionView,
  queues: readonly QueueView[],
  notices: readonly Notice[],
  asOf: (moment: number) => string,
): string | null {
  if (connection.state === 'connecting') return m.connection_connecting();
  if (connection.state === 'offline') {
    return connection.asOf === null
      ? m.connection_offline_never()
      : m.connection_offline({ time: asOf(connection.asOf) });
  }
  const live = queues.filter(({ status, unreadable }) => isSure({ state: status.kind, unreadable })).length;
  if (live < queues.length) return m.connection_partly({ live, count: queues.length });
  return notices[0]?.text ?? null;
}
