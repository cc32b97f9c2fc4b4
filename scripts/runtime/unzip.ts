import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

interface Entry {
  readonly name: string;
  readonly mode: number;
  readonly deflated: boolean;
  readonly size: number;
  /** Where the entry's own header starts, in bytes. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;

/**
 * Unpacks those files of a zip archive for which `place` names a path. A bare machine has no `unzip`, and of the
 * fallback's 25,000 files fewer than a hundred are wanted. Archives over 4 GB are not understood.
 */
export async function unzip(archive: string, place: (name: string) => string | null): Promise<void> {
  const file = await open(archive);
  try {
    for (const entry of await directory(file)) {
      const target = entry.name.endsWith('/') ? null : place(entry.name);
      if (target === null) continue;
      await mkdir(dirname(target), { recursive: true });
      const header = await read(file, entry.offset, HEADER_LENGTH);
      const start = entry.offset + HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
      const input = createReadStream(archive, { start, end: start + entry.size - 1, highWaterMark: 1 << 20 });
      const output = createWriteStream(target, { mode: entry.mode });
      await (entry.deflated ? pipeline(input, createInflateRaw(), output) : pipeline(input, output));
    }
  } finally {
    await file.close();
  }
}

async function directory(file: FileHandle): Promise<readonly Entry[]> {
  const { size } = await file.stat();
  const tailLength = Math.min(size, END_LENGTH + 0xffff);
  const tail = await read(file, size - tailLength, tailLength);
  let end = tail.length - END_LENGTH;
  while (end >= 0 && tail.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Error('The downloaded archive is damaged: it has no directory.');
  const bytes = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length;) {
    const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_LENGTH, nameEnd),
      mode: (bytes.readUInt32LE(at + 38) >>> 16) & 0o777,
      deflated: bytes.readUInt16LE(at + 10) === 8,
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('The downloaded archive is damaged: it ends too early.');
  return buffer;
}
