import { catalogueFaults, readCatalogue } from './catalogue';
import { read } from './code';
import { hasWords, isProse } from './prose';
import { partsOf } from './source';

/** What may stand in a source file though it is no message. */
export interface Allowance {
  /** The files, by their whole paths or their beginnings. */
  readonly where: readonly string[];
  /** The texts; all, where they are not named. */
  readonly texts?: readonly string[];
  /** Why. */
  readonly reason: string;
}

/** All that the check looks at, by paths from the root of the repository. */
export interface Texts {
  /** The files of messages by their languages. */
  readonly messages: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
  readonly allowed: readonly Allowance[];
}

interface Found {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/**
 * What is wrong with the texts of the app, a line each: a message that a language lacks or that nothing uses, a text for people
 * that is no message, and an allowance that allows nothing.
 */
export function textFaults({ messages, sources, allowed }: Texts): readonly string[] {
  const catalogues = Object.fromEntries(Object.entries(messages).map(([name, json]) => [name, readCatalogue(json)]));
  const parts = Object.entries(sources).map(([path, source]) => ({ path, ...look(path, source) }));
  const used = new Set(parts.flatMap(({ used: keys }) => keys));
  const keys = new Set(Object.values(catalogues).flatMap((catalogue) => [...catalogue.keys()]));
  const found = parts.flatMap(({ found: texts }) => texts);
  return [
    ...catalogueFaults(catalogues),
    ...[...keys].filter((key) => !used.has(key)).map((key) => `${key} is used nowhere`),
    ...found
      .filter((text) => !allowed.some((allowance) => allows(allowance, text)))
      .map(({ path, line, text }) => `${path}:${line}: no message, but for people: ${JSON.stringify(text)}`),
    ...allowed
      .filter((allowance) => !found.some((text) => allows(allowance, text)))
      .map(({ where, reason }) => `allowed, but not there: ${where.join(', ')} (${reason})`),
  ];
}

function allows({ where, texts }: Allowance, { path, text }: Found): boolean {
  return where.some((beginning) => path.startsWith(beginning)) && (texts?.includes(text) ?? true);
}

function look(path: string, source: string): { readonly used: readonly string[]; readonly found: readonly Found[] } {
  const used: string[] = [];
  const found: Found[] = [];
  for (const part of partsOf(path, source)) {
    const reachesPeople = part.shows === 'all' ? hasWords : isProse;
    const said =
      part.kind === 'words'
        ? { literals: [{ text: part.text.trim(), line: 0 }], messages: [] }
        : read(part.code, part.shows === 'all');
    used.push(...said.messages);
    if (part.shows === 'none') continue;
    for (const { text, line } of said.literals) {
      if (reachesPeople(text)) found.push({ path, line: part.line + line, text });
    }
  }
  return { used, found };
}
