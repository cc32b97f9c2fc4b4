import { readCatalogue } from './catalogue';

/** What a page of the guide prints in bold is a text of the app, as the page's language has it. */
const named = /\*\*(.+?)\*\*/gs;

/** What pages of the guide name that the app does not say, a line each. Pages by their paths; messages in their language. */
export function guideFaults(pages: Readonly<Record<string, string>>, messages: string): readonly string[] {
  const said = [...readCatalogue(messages).values()].flatMap(({ forms }) => forms.map(patternOf));
  return Object.entries(pages).flatMap(([path, page]) =>
    [...page.matchAll(named)].flatMap(([, name = '']) => {
      const words = name.replace(/\s+/g, ' ');
      return said.some((pattern) => pattern.test(words))
        ? []
        : `${path}: the app does not say ${JSON.stringify(words)}`;
    }),
  );
}

/** What a message says, whatever it is given. */
function patternOf(form: string): RegExp {
  const fixed = form.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // A message that is nothing but what it is given would match everything.
  return fixed.every((part) => part === '') ? /^\b$/ : new RegExp(`^${fixed.join('.+')}$`);
}
