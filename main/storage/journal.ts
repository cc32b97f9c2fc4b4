/** A file of lines that only grows, for what must be on disk before it is done. */
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFile } from 'atomically';
import { oneByOne } from './one-by-one';

/** An open journal. Its operations happen one after the other. */
export interface Journal {
  /** The lines it held when it was opened; the last may be torn. */
  readonly lines: readonly string[];
  /** Resolves when the lines are on disk; rejects when they could not be written. */
  readonly append: (lines: readonly string[]) => Promise<void>;
  /** Puts these lines in the place of all others, at once or not at all. */
  readonly rewrite: (lines: readonly string[]) => Promise<void>;
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Opens the journal at `path`, making its folder. Never rejects: what cannot be read counts as empty. */
export async function openJournal(path: string): Promise<Journal> {
  const next = oneByOne();
  const text = await next(async () => {
    await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
    return readFile(path, 'utf8').catch(() => '');
  });
  // A line torn by a crash must not swallow the next one.
  let torn = text !== '' && !text.endsWith('\n');

  return {
    lines: text.split('\n').filter((line) => line !== ''),
    append: (lines) =>
      next(async () => {
        const file = await open(path, 'a', 0o600);
        try {
          await file.writeFile(`${torn ? '\n' : ''}${asText(lines)}`);
          await file.datasync();
          torn = false;
        } catch (error) {
          torn = true;
          throw error;
        } finally {
          await file.close();
        }
      }),
    rewrite: (lines) =>
      next(async () => {
        await writeFile(path, asText(lines), { mode: 0o600 });
        torn = false;
      }),
  };
}
