/** Letters that people without a Danish keyboard write with others. */
const spelled: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** A text as it is looked for: in small letters, without accents, and the Danish letters as all keyboards have them. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[æøå]/gu, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}

/** Whether every word that was typed is in one of the texts; nothing typed is in all. */
export function isCalled(typed: string, texts: readonly string[]): boolean {
  const whole = folded(texts.join('\n'));
  return folded(typed)
    .split(/\s+/u)
    .every((word) => whole.includes(word));
}
