import { byEntry } from '../../main/board/order';
import type { CallerView, Preferences, QueueView } from '../../main/bridge/contract';
import { whoWords } from './caller-words';
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

/** Letters that a keyboard without them writes in two. */
const spelt: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** Text as it is compared in a search: without case, accents, or letters that not every keyboard has. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[æøå]/gu, (letter) => spelt[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/** The same with one letter for each: whoever has no ø may write o as well as oe. */
function bare(text: string): string {
  return plain(text.toLowerCase().normalize('NFC').replaceAll('ø', 'o').replaceAll('å', 'a'));
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

/** Finds part of a number, however it is written, or all of it with 00 in the place of its plus. */
function numberFinder(search: string): (number: string | null) => boolean {
  const digits = /^[\d\s+()./-]+$/u.test(search) ? digitsOf(search) : '';
  const abroad = digits.startsWith('00') ? digits.slice(2) : '';
  return (number) => {
    if (digits === '' || number === null) return false;
    const own = digitsOf(number);
    return own.includes(digits) || (abroad !== '' && own.startsWith(abroad));
  };
}

/** What is looked for, made ready to be compared with many callers. */
function finder(search: string): (shown: ShownCaller) => boolean {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  const isNumber = numberFinder(search);
  return ({ caller, queue }) => {
    if (isNumber(caller.number)) return true;
    const text = `${whoWords(caller)} ${caller.number ?? ''} ${queue.name}`;
    const spellings = [plain(text), bare(text)];
    return words.every((word) => spellings.some((spelling) => spelling.includes(word)));
  };
}

/** Whether a caller is of those who are wanted. */
function narrowed(all: readonly ShownCaller[], { queue, kind, search }: Wanted): readonly ShownCaller[] {
  const ofKind = callersOf(all, queue).filter(({ caller }) => kind === 'all' || caller.kind === kind);
  return search.trim() === '' ? ofKind : ofKind.filter(finder(search));
}

function byName(language: string): (a: ShownCaller, b: ShownCaller) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return ({ caller: a }, { caller: b }) =>
    Number(a.name === null) - Number(b.name === null) || compare(whoWords(a), whoWords(b)) || byEntry(a, b);
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
      return callers.toSorted(byName(language));
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
