/** Names that stand twice in one object of a JSON text, of which the language itself takes the last in silence. Pure. */

import { placeIn } from './place';

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gsu;

/** Nothing that lies deeper means anything. */
const deepest = 4;

/** An object that is being read, or a list. */
interface Level {
  readonly names: Set<string>;
  /** Where it stands, e.g. `settings.queues`; '' for the whole. */
  readonly place: string;
  /** The name that was read last, whose value follows. */
  name: string;
}

/** The places of all names that are there more than once, e.g. `settings.server`. `text` must be JSON. */
export function repeatedNames(text: string): readonly string[] {
  const repeated = new Set<string>();
  const levels: Level[] = [];
  let word: string | null = null;
  for (const [token] of text.matchAll(tokens)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      const place = level === undefined ? '' : placeIn(level.place, level.name);
      levels.push({ names: new Set(), place, name: '' });
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === ':' && level !== undefined && word !== null) {
      level.name = nameIn(word);
      if (levels.length <= deepest && level.names.has(level.name)) repeated.add(placeIn(level.place, level.name));
      level.names.add(level.name);
    }
    word = token.startsWith('"') ? token : null;
  }
  return [...repeated];
}

function nameIn(word: string): string {
  const name: unknown = JSON.parse(word);
  return String(name);
}
