/** Files that are read and written whole. */
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { readFile, writeFile } from 'atomically';

/** So long (milliseconds) a file is tried again that something else has in its hands, as virus scanners do. */
const timeout = 2000;

/** A larger file is none of the app's own. Bytes. */
const largest = 16 * 1024 * 1024;

/** What a file holds, as text. Rejects with Node's own error, and where it is no file, or far too large a one. */
export async function readWhole(path: string): Promise<string> {
  // Something that is no file may keep whoever opens it waiting for ever.
  const found = await stat(path);
  if (!found.isFile() || found.size > largest) throw new Error('it is none of the app’s files');
  return readFile(path, { encoding: 'utf8', timeout });
}

/**
 * Writes a file whole or not at all, readable by its owner alone, making its folder. Rejects when the disk does not take
 * it; the file is then as it was.
 */
export function writeWhole(path: string, text: string): Promise<void> {
  // As a stream: in one piece, the library takes what a disk that is filling up took of it for the whole.
  return writeFile(path, Readable.from([Buffer.from(text)]), { mode: 0o600, timeout });
}

/** Whether an error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
