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
