/** A file of lines that only grows, for what must be on disk before it is done. */
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { oneByOne } from './one-by-one';
import { copyAside, moveAside, type OnSetAside, type SetAside } from './set-aside';
import { isMissing, readWhole, writeWhole } from './whole-file';

/** An open journal. Its operations happen one after the other. */
export interface Journal {
  /** The lines it held when it was opened, torn ones too. */
  readonly lines: readonly string[];
  /** Those of them that a crash or a full disk may have cut off, then or in an earlier run: nothing is damaged. */
  readonly torn: readonly string[];
  /** Resolves when the lines are on disk; rejects when they could not be written. */
  readonly append: (lines: readonly string[]) => Promise<void>;
  /** Puts these lines in the place of all others, at once or not at all. */
  readonly rewrite: (lines: readonly string[]) => Promise<void>;
  /** Keeps a copy of the file as it is under another name, for one with lines that nobody can read. Never rejects. */
  readonly setAside: () => Promise<SetAside>;
}

/** "Cancel": ends a line that was cut off, where it must not swallow the next one. No line holds it. */
const cancel = '\u0018';

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function readLines(text: string): Pick<Journal, 'lines' | 'torn'> {
  const pieces = text.split('\n');
  const written = (some: readonly string[]) =>
    some.map((piece) => piece.replaceAll(cancel, '')).filter((line) => line !== '');
  return {
    lines: written(pieces),
    torn: written(pieces.filter((piece, index) => piece.endsWith(cancel) || index === pieces.length - 1)),
  };
}

/**
 * Opens the journal at `path`, making its folder. Never rejects: what cannot be read at all counts as empty, and
 * `onSetAside` is told.
 */
export async function openJournal(path: string, onSetAside: OnSetAside = () => undefined): Promise<Journal> {
  const next = oneByOne();
  const text = await next(async () => {
    await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
    return readWhole(path).catch(async (error: unknown) => {
      if (!isMissing(error)) onSetAside(await moveAside(path));
      return '';
    });
  });
  let torn = text !== '' && !text.endsWith('\n');

  return {
    ...readLines(text),
    append: (lines) =>
      next(async () => {
        const file = await open(path, 'a', 0o600);
        try {
          await file.writeFile(`${torn ? `${cancel}\n` : ''}${asText(lines)}`);
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
        await writeWhole(path, asText(lines));
        torn = false;
      }),
    setAside: () => next(() => copyAside(path)),
  };
}
