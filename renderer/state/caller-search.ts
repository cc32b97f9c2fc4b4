import type { CallerView } from '../../main/bridge/contract';
import { whoWords } from './caller-words';
import { plain } from './plain-text';
import type { ShownCaller } from './shown-caller';

/** The same with one letter for each: whoever has no ø may write o as well as oe. */
function bare(text: string): string {
  return plain(text.toLowerCase().normalize('NFC').replaceAll('ø', 'o').replaceAll('å', 'a'));
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

/** Text in each way in which it may be written. */
type Spellings = readonly string[];

const spellingsOf = (text: string): Spellings => [plain(text), bare(text)];
const hasWord = (spellings: Spellings, word: string): boolean => spellings.some((one) => one.includes(word));

/** What of a caller can be found, whatever the language. */
interface Findable {
  readonly spellings: Spellings;
  readonly digits: string;
}

/** A caller of whom nothing has changed is the same one: spelling many callers anew for each frame is slow. */
const findable = new WeakMap<CallerView, Findable>();

function findableOf(caller: CallerView): Findable {
  const known = findable.get(caller);
  if (known !== undefined) return known;
  const number = caller.number ?? '';
  const made = { spellings: spellingsOf(`${caller.name ?? ''} ${number}`), digits: digitsOf(number) };
  findable.set(caller, made);
  return made;
}

/** Finds part of a number, however it is written, or all of it with 00 in the place of its plus. */
function numberFinder(search: string): (own: string) => boolean {
  const digits = /^[\d\s+()./-]+$/u.test(search) ? digitsOf(search) : '';
  if (digits === '') return () => false;
  const abroad = digits.startsWith('00') ? digits.slice(2) : '';
  return (own) => own.includes(digits) || (abroad !== '' && own.startsWith(abroad));
}

/** Spells each text once. */
function speller(): (text: string) => Spellings {
  const known = new Map<string, Spellings>();
  return (text) => {
    const spellings = known.get(text) ?? spellingsOf(text);
    known.set(text, spellings);
    return spellings;
  };
}

/** What is looked for in names, numbers and queues, made ready to be compared with many callers. */
export function finder(search: string): (shown: ShownCaller) => boolean {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  const isNumber = numberFinder(search);
  const spell = speller();
  return ({ caller, queue }) => {
    const { spellings, digits } = findableOf(caller);
    if (isNumber(digits)) return true;
    return words.every(
      (word) =>
        hasWord(spellings, word) ||
        hasWord(spell(queue.name), word) ||
        // What stands in the place of a name is in the language of the moment.
        (caller.name === null && hasWord(spell(whoWords(caller)), word)),
    );
  };
}
