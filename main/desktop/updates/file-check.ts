/** Whether a file that was fetched is the one that was signed. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FeedFile } from '../../upkeep/updates/feed';

/** Bytes that are read at a time. */
const atATime = 1024 * 1024;

/**
 * Whether the file has the size and the checksum that were signed. At once, since it is asked again at the very end of the
 * app, where nothing is waited for: 100 MB take a quarter of a second. Throws where the file cannot be read.
 */
export function isFile(path: string, { size, sha512 }: FeedFile): boolean {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).size !== size) return false;
    const hash = createHash('sha512');
    const buffer = Buffer.allocUnsafe(atATime);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, read));
    }
    return hash.digest('base64') === sha512;
  } finally {
    closeSync(file);
  }
}
