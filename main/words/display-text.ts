/** Text from outside, made fit to stand in one line on a screen. */

/** No name needs more, and a service may choke on what a hostile one brings. Graphemes: what people see as one letter. */
const longest = 200;

// Control characters (but not the joiners that emoji and some scripts need) and those that turn the direction of text.
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * The text in one line: white space and control characters become single spaces, marks that would turn the direction
 * of the text around it go, and what is longer than 200 graphemes ends in an ellipsis.
 */
export function displayText(text: string): string {
  // Far more code units than 200 graphemes need: segmenting megabytes would block the process.
  const line = text
    .slice(0, longest * 40)
    .replace(unprintable, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= longest) return line;
  const graphemes: string[] = [];
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (graphemes.length === longest) return `${graphemes.join('')}…`;
    graphemes.push(segment);
  }
  return line;
}
