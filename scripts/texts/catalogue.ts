import * as v from 'valibot';

/** One text in one language. */
interface Message {
  /** What it says, in each of its forms. */
  readonly forms: readonly string[];
  /** What it names of what it is given. */
  readonly parameters: readonly string[];
}

type Catalogue = ReadonlyMap<string, Message>;

// As @inlang/plugin-message-format reads it: a text, or texts of which one is chosen.
const schema = v.record(
  v.string(),
  v.union([
    v.string(),
    v.array(
      v.object({
        declarations: v.array(v.string()),
        selectors: v.array(v.string()),
        match: v.record(v.string(), v.string()),
      }),
    ),
  ]),
);

/** Reads a file of messages. Throws where it is none. */
export function readCatalogue(json: string): Catalogue {
  const messages = Object.entries(v.parse(schema, JSON.parse(json)));
  return new Map(
    messages.map(([key, message]) => {
      if (typeof message === 'string') return [key, { forms: [message], parameters: placeholders(message) }];
      const forms = message.flatMap(({ match }) => Object.values(match));
      const declared = message.flatMap(({ declarations }) => declarations);
      const local = declared.flatMap((declaration) => /^local (\w+)/.exec(declaration)?.[1] ?? []);
      // What only chooses the form need not be there: a language may have but one.
      const parameters = forms.flatMap(placeholders).filter((name) => !local.includes(name));
      return [key, { forms, parameters }];
    }),
  );
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
}

/** What is wrong between the languages: each line names the language and the message. */
export function catalogueFaults(catalogues: Readonly<Record<string, Catalogue>>): readonly string[] {
  const languages = Object.entries(catalogues);
  const keys = new Set(languages.flatMap(([, catalogue]) => [...catalogue.keys()]));
  return [...keys].sort().flatMap((key) => {
    const parameters = new Set(languages.flatMap(([, catalogue]) => catalogue.get(key)?.parameters ?? []));
    return languages.flatMap(([language, catalogue]) => {
      const message = catalogue.get(key);
      if (message === undefined) return `${language}: ${key} is missing`;
      const empty = message.forms.some((form) => form.trim() === '') ? [`${language}: ${key} is empty`] : [];
      const lacking = [...parameters].filter((name) => !message.parameters.includes(name));
      return [...empty, ...lacking.map((name) => `${language}: ${key} does not name {${name}}`)];
    });
  });
}
