import { byEntry } from '../../main/board/order';
import type { CallerView } from '../../main/bridge/contract';
import { whoWords } from './caller-words';
import type { ShownCaller } from './shown-caller';

type Compare = (a: CallerView, b: CallerView) => number;

function comparer(language: string): Compare {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) =>
    Number(a.name === null) - Number(b.name === null) || compare(whoWords(a), whoWords(b)) || byEntry(a, b);
}

/** The last order: whoever is in it and has not changed since is the same caller, and stands as they stood. */
let last: {
  readonly language: string;
  readonly compare: Compare;
  readonly places: ReadonlyMap<CallerView, number>;
} | null = null;

function placesIn(order: readonly ShownCaller[]): ReadonlyMap<CallerView, number> {
  const places = new Map<CallerView, number>();
  for (const { caller } of order) places.set(caller, places.size);
  return places;
}

/** The first index in an order, from `from` on, of one who stands after `caller`. */
function placeFor(caller: CallerView, order: readonly ShownCaller[], from: number, compare: Compare): number {
  let [low, high] = [from, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = order[middle];
    if (other !== undefined && compare(other.caller, caller) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two orders as one. The second is short as a rule. */
function merged(
  order: readonly ShownCaller[],
  others: readonly ShownCaller[],
  compare: Compare,
): readonly ShownCaller[] {
  const all: ShownCaller[] = [];
  let from = 0;
  for (const one of others) {
    const to = placeFor(one.caller, order, from, compare);
    all.push(...order.slice(from, to), one);
    from = to;
  }
  return all.concat(order.slice(from));
}

/**
 * Callers by their names as a language orders them, the nameless last. Comparing words is slow: only who is new or has
 * changed since the last time is compared.
 */
export function inNameOrder(callers: readonly ShownCaller[], language: string): readonly ShownCaller[] {
  const compare = last?.language === language ? last.compare : comparer(language);
  const places = last?.language === language ? last.places : new Map<CallerView, number>();
  const known = new Array<ShownCaller | undefined>(places.size);
  const others: ShownCaller[] = [];
  for (const shown of callers) {
    const place = places.get(shown.caller);
    if (place === undefined) others.push(shown);
    else known[place] = shown;
  }
  others.sort((a, b) => compare(a.caller, b.caller));
  const order = merged(
    known.filter((shown) => shown !== undefined),
    others,
    compare,
  );
  last = { language, compare, places: placesIn(order) };
  return order;
}
