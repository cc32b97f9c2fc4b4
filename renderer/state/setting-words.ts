import { plain } from './plain-text';

/** Whether every word that was typed is in one of the texts; nothing typed is in all. */
export function isCalled(typed: string, texts: readonly string[]): boolean {
  const whole = plain(texts.join('\n'));
  return plain(typed)
    .split(/\s+/u)
    .every((word) => whole.includes(word));
}
