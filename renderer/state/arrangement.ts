import { byEntry } from '../../main/board/order';
import type { CallerView, Preferences, QueueView } from '../../main/bridge/contract';
import { finder } from './caller-search';
import { plain } from './plain-text';
import { whoWords } from './caller-words';
import { inNameOrder } from './name-order';
import { callersOf } from './summary';
import { byQueue, type ShownCaller } from './shown-caller';

/** The only kind on show, or all. */
export type KindChoice = CallerView['kind'] | 'all';

/** Which callers are listed, besides all of them. */
export interface Wanted {
  /** The id of the only queue; null for all. */
  readonly queue: string | null;
  readonly kind: KindChoice;
  /** What is looked for in names, numbers and queues; '' for nothing. */
  readonly search: string;
}

/** One line of the list: a caller, or the head of a queue with those below it. */
export type ListLine =
  | { readonly kind: 'caller'; readonly key: string; readonly shown: ShownCaller }
  | {
      readonly kind: 'queue';
      readonly key: string;
      readonly queue: QueueView;
      readonly callers: readonly ShownCaller[];
    };

/** Whether a caller is of those who are wanted. */
function narrowed(all: readonly ShownCaller[], { queue, kind, search }: Wanted): readonly ShownCaller[] {
  const ofKind = callersOf(all, queue).filter(({ caller }) => kind === 'all' || caller.kind === kind);
  return search.trim() === '' ? ofKind : ofKind.filter(finder(search));
}

function ordered(
  callers: readonly ShownCaller[],
  order: Preferences['order'],
  language: string,
): readonly ShownCaller[] {
  switch (order) {
    case 'platform':
      return callers;
    case 'longest':
      return callers.toSorted((a, b) => byEntry(a.caller, b.caller));
    case 'newest':
      return callers.toSorted((a, b) => byEntry(b.caller, a.caller));
    case 'name':
      return inNameOrder(callers, language);
  }
}

const lineOf = (shown: ShownCaller): ListLine => ({ kind: 'caller', key: shown.caller.id, shown });

/**
 * The lines of the list. `all` are in the platform's order. Grouped, each queue in which somebody of them waits has a
 * head, in the order of `queues`.
 */
export function listLines(
  all: readonly ShownCaller[],
  queues: readonly QueueView[],
  wanted: Wanted,
  { order, grouping }: Pick<Preferences, 'order' | 'grouping'>,
  language: string,
): readonly ListLine[] {
  const callers = ordered(narrowed(all, wanted), order, language);
  if (grouping === 'none') return callers.map(lineOf);
  const groups = byQueue(callers);
  return queues.flatMap((queue): readonly ListLine[] => {
    const group = groups.get(queue.id);
    if (group === undefined) return [];
    return [{ kind: 'queue', key: `\0queue ${queue.id}`, queue, callers: group }, ...group.map(lineOf)];
  });
}

/** The line, from `after` on and around, whose caller's name begins with what was typed; null where none does. */
export function lineBeginningWith(lines: readonly ListLine[], typed: string, after: number): number | null {
  const wanted = plain(typed);
  for (let step = 0; step < lines.length; step += 1) {
    const index = (after + step) % lines.length;
    const line = lines[index];
    if (line?.kind === 'caller' && plain(whoWords(line.shown.caller)).startsWith(wanted)) return index;
  }
  return null;
}
