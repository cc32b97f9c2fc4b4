import type { ConnectionView, Notice, QueueView } from '../../main/bridge/contract';
import { m } from '../../messages/compiled/messages';
import { connectionWords, type ConnectionWords } from './connection-words';

/** What is wrong, in words, and in the fewer of a strip that has no room for more. */
export type StripTrouble = Pick<ConnectionWords, 'words' | 'short'>;

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
  const { tone, words, short } = connectionWords(connection, queues, asOf);
  if (tone !== 'live' && tone !== 'idle') return { words, short };
  const unread = queues.find(({ unreadable }) => unreadable > 0);
  if (unread !== undefined) {
    const { name, unreadable: count } = unread;
    return { words: m.list_unreadable({ count, queue: name }), short: m.compact_unreadable({ count }) };
  }
  const [notice] = notices;
  if (notice === undefined) return null;
  return { words: notice.text, short: notice.kind === 'popups' ? m.compact_no_popups() : notice.text };
}
