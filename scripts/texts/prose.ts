/** Names, which are the same in every language. */
const names = /Queue Tray|Telecom X|Electron|Chromium|Node/g;

const word = /^["'“(]*\p{L}[\p{L}’']*[.,:;!?…)"'”]*$/u;
const longWord = /\p{L}{2}/u;
const capitalised = /^["'“(]*\p{Lu}\p{Ll}+[.,:;!?…)"'”]*$/u;

/** Whether there is a letter in a text, names apart. `{}` stands for a value. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(names, ''));
}

/**
 * Whether a text reads as if it were for people: two words side by side, a word after a value, or a word with a capital.
 * Keys, classes, identifiers and what a value is put behind, such as `queue {}`, do not.
 */
export function isProse(text: string): boolean {
  const tokens = text
    .replace(names, '')
    .split(/\s+/)
    .filter((token) => token !== '');
  const follows = tokens.some((token, index) => {
    const before = tokens[index - 1];
    if (before === undefined || !word.test(token)) return false;
    return before.endsWith('{}') || (word.test(before) && longWord.test(before + ' ' + token));
  });
  return follows || tokens.some((token) => capitalised.test(token));
}
