import { m } from '../../messages/compiled/messages';
import { whoWords } from './caller-words';
import type { ShownCaller } from './shown-caller';

/** Who has come since the last look. */
export interface Newcomers {
  /** Whoever must not wait, of those who are here: each by id and kind, for a caller may become a VIP. */
  readonly told: ReadonlySet<string>;
  readonly arrived: readonly ShownCaller[];
}

const keyOf = ({ caller: { id, kind } }: ShownCaller): string => `${kind} ${id}`;

/** VIPs and callbacks who were not here before; nobody is new at the first look (null). */
export function newcomers(callers: readonly ShownCaller[], before: ReadonlySet<string> | null): Newcomers {
  const urgent = callers.filter(({ caller }) => caller.kind !== 'waiting');
  const arrived = before === null ? [] : urgent.filter((shown) => !before.has(keyOf(shown)));
  return { told: new Set(urgent.map(keyOf)), arrived };
}

/** More than so many at once are counted, not named: nobody listens to a list of names. */
const named = 2;

/** What is said of them to those who do not see the list. */
export function arrivalWords(arrived: readonly ShownCaller[]): string {
  if (arrived.length > named) return m.announce_many({ count: arrived.length });
  const sentences = arrived.map(({ caller, queue }) => {
    const about = { who: whoWords(caller), queue: queue.name };
    return caller.kind === 'vip' ? m.announce_vip(about) : m.announce_callback(about);
  });
  return sentences.join(' ');
}
