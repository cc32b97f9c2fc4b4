/** Reads very many cases and stops at the first that does harm. */
import fc from 'fast-check';
import { median } from '../../bench/statistics';
import { anyCase, type Case } from './cases';
import { watchPrototypes } from './prototypes';
import type { Read } from './readers';

/** What is read how, and who hears of it. */
interface FuzzParts {
  readonly read: Read;
  readonly count: number;
  /** The same seed makes the same cases. */
  readonly seed: number;
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** Told each time that so many cases, a tenth of all, have been read. */
  readonly onTenth: (read: number) => void;
}

/** Reading one takes longer (milliseconds): too long. */
const longest = 1000;
/** So many are made at once. */
const atOnce = 200;
/** Characters of a case that are told. */
const told = 2000;

function harm(what: string, one: Case, place: string, cause?: unknown): Error {
  const text = one.kind === 'file' ? `${one.file}: ${one.text}` : `${one.to}: ${JSON.stringify(one.response)}`;
  return new Error(`${what}, by ${place}, ${text.length} characters: ${text.slice(0, told)}`, { cause });
}

/** Reads `count` cases. Rejects, with the case, where one does harm. */
export async function fuzz({ read, count, seed, now, onTenth }: FuzzParts): Promise<void> {
  const isIntact = watchPrototypes();
  const tenth = Math.ceil(count / 10);

  async function timeToRead(one: Case): Promise<number> {
    const start = now();
    await read(one);
    return now() - start;
  }

  async function readOne(one: Case, place: string): Promise<void> {
    try {
      // Another program may have had the processor: only what is slow twice is slow.
      if ((await timeToRead(one)) > longest && (await timeToRead(one)) > longest) throw new Error('too slow');
    } catch (error) {
      throw harm(error instanceof Error ? `${error.name}: ${error.message}` : 'something thrown', one, place, error);
    }
    if (!isIntact()) throw harm('a prototype was changed', one, place);
  }

  for (let start = 0; start < count; start += atOnce) {
    const cases = fc.sample(anyCase, { seed: seed + start, numRuns: Math.min(atOnce, count - start) });
    for (const [index, one] of cases.entries()) {
      const number = start + index + 1;
      await readOne(one, `seed ${seed}, number ${number}`);
      if (number % tenth === 0 || number === count) onTenth(number);
    }
  }
}

/**
 * Whether memory grows, by what is in use (bytes) at each tenth, after garbage was collected: the median of the last
 * third is more than a tenth above that of the first.
 */
export function grows(inUse: readonly number[]): boolean {
  const third = Math.max(1, Math.floor(inUse.length / 3));
  return median(inUse.slice(-third)) > 1.1 * median(inUse.slice(0, third));
}
