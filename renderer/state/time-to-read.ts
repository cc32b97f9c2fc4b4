/** Milliseconds: for a few words, and for each letter of many. */
const least = 8000;
const eachLetter = 80;

/** How long a message that goes by itself stays, in milliseconds. */
export function timeToRead(text: string): number {
  return Math.max(least, text.length * eachLetter);
}
