import { mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMissing, readWhole, writeWhole } from '../../../main/storage/whole-file';
import { temporaryFolder } from '../../support/temporary-folder';
import { canFill, whileFilesEndAt } from './full-disk';

describe('a file that is written whole', () => {
  it.each(['', 'a line\n', 'æøå 💬\n'.repeat(50_000)])('is read as it was written', async (text) => {
    const path = join(temporaryFolder(), 'new', 'folder', 'file');
    await writeWhole(path, text);
    expect(await readWhole(path)).toBe(text);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('leaves what is in its place when it cannot be written, and is written the next time', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'file');
    mkdirSync(path);
    await expect(writeWhole(path, 'one')).rejects.toThrow();
    await expect.poll(() => readdirSync(folder)).toEqual(['file']);
    rmdirSync(path);
    await writeWhole(path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
  });

  it.runIf(canFill)('is as it was where the disk fills up in the middle of it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'file');
    await writeWhole(path, 'before');
    await whileFilesEndAt(8192, async () => {
      await expect(writeWhole(path, 'x'.repeat(20_000))).rejects.toThrow('EFBIG');
      expect(readFileSync(path, 'utf8')).toBe('before');
    });
    await expect.poll(() => readdirSync(folder)).toEqual(['file']);
  });

  it('is missing only where there is none', async () => {
    const path = join(temporaryFolder(), 'file');
    const problem = (of: string): Promise<unknown> => readWhole(of).catch((error: unknown) => error);
    expect(isMissing(await problem(path))).toBe(true);
    mkdirSync(path);
    expect(isMissing(await problem(path))).toBe(false);
    expect(isMissing('ENOENT')).toBe(false);
  });
});
