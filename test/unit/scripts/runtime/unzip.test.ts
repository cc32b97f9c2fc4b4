import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../../../../scripts/runtime/unzip';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queue-tray-zip-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** An archive as the zip format has it: each file after its own header, then the directory, then its place. */
function zip(files: readonly { name: string; text: string; deflated: boolean; mode: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, deflated, mode } of files) {
    const data = deflated ? deflateRawSync(text) : Buffer.from(text);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt16LE(deflated ? 8 : 0, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    parts.push(header, Buffer.from(name), data);
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

describe('unpacking an archive', () => {
  it('writes the wanted files with their modes, stored or deflated, and no others', async () => {
    const archive = join(folder, 'a.zip');
    const program = { name: 'app/bin/program', text: 'run '.repeat(1000), deflated: true, mode: 0o755 };
    const note = { name: 'app/note', text: 'hello', deflated: false, mode: 0o644 };
    const unwanted = { name: 'app/unwanted', text: 'no', deflated: false, mode: 0o644 };
    await writeFile(archive, zip([program, note, unwanted]));
    await unzip(archive, (name) => (name.endsWith('unwanted') ? null : join(folder, name)));
    expect(await readFile(join(folder, program.name), 'utf8')).toBe(program.text);
    expect((await stat(join(folder, program.name))).mode & 0o777).toBe(0o755);
    expect(await readFile(join(folder, note.name), 'utf8')).toBe('hello');
    await expect(stat(join(folder, unwanted.name))).rejects.toThrow('ENOENT');
  });

  it('refuses what is not an archive', async () => {
    const archive = join(folder, 'a.zip');
    await writeFile(archive, 'x'.repeat(100));
    await expect(unzip(archive, () => null)).rejects.toThrow('damaged');
  });
});
