/** From the bytes of a company's settings to what they say. Pure. */
import type { Wrong } from './problems';
import { readPolicy, safestPolicy, type ReadPolicy } from './read-policy';
import { repeatedNames } from './repeated-names';

/** More than this is nobody's settings. Bytes. */
export const largestPolicy = 64 * 1024;

/** Settings that cannot be read as a whole: the safest hold. */
export function unreadablePolicy(source: string, wrong: Wrong): ReadPolicy {
  return { policy: safestPolicy, problems: [{ place: source, wrong, holds: 'all' }] };
}

/** Where JSON ends to be JSON, by what the engine says of it; not every sentence of its tells. */
function placeOf(error: unknown, text: string): Wrong {
  const position = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
  if (position === undefined) return { kind: 'not-json' };
  const before = text.slice(0, Number(position)).split('\n');
  return { kind: 'not-json-at', line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Reads the bytes of a file, or what another place holds. `source` names it to people. Never throws. */
export function readPolicyBytes(bytes: Uint8Array, source: string): ReadPolicy {
  if (bytes.length > largestPolicy) return unreadablePolicy(source, { kind: 'too-large' });
  let text: string;
  try {
    // Takes the mark of the byte order off, which some editors put there.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadablePolicy(source, { kind: 'not-text' });
  }
  if (text.includes('\0')) return unreadablePolicy(source, { kind: 'not-text' });
  if (text.trim() === '') return unreadablePolicy(source, { kind: 'empty' });
  try {
    const content: unknown = JSON.parse(text);
    return readPolicy(content, source, repeatedNames(text));
  } catch (error) {
    return unreadablePolicy(source, placeOf(error, text));
  }
}
