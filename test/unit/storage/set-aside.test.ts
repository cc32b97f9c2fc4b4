import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyAside, deleteAsides, moveAside } from '../../../main/storage/set-aside';
import { temporaryFolder } from '../../support/temporary-folder';

const name = /^file\.json\.broken-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;

function folderWith(text: string): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'file.json');
  writeFileSync(path, text);
  return { folder, path };
}

describe('what is set aside', () => {
  it('has another name that tells when, and its own is free', async () => {
    const { folder, path } = folderWith('broken');
    const { file, aside } = await moveAside(path);
    expect(file).toBe('file.json');
    expect(aside).toMatch(name);
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('broken');
    expect(existsSync(path)).toBe(false);
  });

  it('stays in its place where only a copy is kept', async () => {
    const { folder, path } = folderWith('damaged');
    const { aside } = await copyAside(path);
    expect(aside).toMatch(name);
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('damaged');
    expect(readFileSync(path, 'utf8')).toBe('damaged');
  });

  it('is said to be kept nowhere where it could not be', async () => {
    const { path } = folderWith('a file in the place of a folder');
    const below = join(path, 'file.json');
    expect(await moveAside(below)).toEqual({ file: 'file.json', aside: null });
    expect(await copyAside(below)).toEqual({ file: 'file.json', aside: null });
    expect(readFileSync(path, 'utf8')).toBe('a file in the place of a folder');
  });

  it('is never put in the place of another, however fast they follow', async () => {
    const { path } = folderWith('');
    const asides = await Promise.all([copyAside(path), copyAside(path), copyAside(path)]);
    expect(new Set(asides.map(({ aside }) => aside)).size).toBe(3);
  });

  it('is at most five of each file, the youngest', async () => {
    const { folder, path } = folderWith('');
    writeFileSync(join(folder, 'file.json.backup'), 'of the person');
    const asides: (string | null)[] = [];
    for (let count = 0; count < 8; count += 1) asides.push((await copyAside(path)).aside);
    expect(readdirSync(folder).sort()).toEqual(['file.json', 'file.json.backup', ...asides.slice(-5)]);
  });

  it('outlives those before it even where the clock was set back since', async () => {
    const { folder, path } = folderWith('');
    for (const year of [2091, 2092, 2093, 2094, 2095]) {
      writeFileSync(join(folder, `file.json.broken-${year}-01-01T00-00-00-000Z`), '');
    }
    const { aside } = await copyAside(path);
    const left = readdirSync(folder);
    expect(left).toContain(aside);
    expect(left).toHaveLength(6);
    expect(left).not.toContain('file.json.broken-2091-01-01T00-00-00-000Z');
  });

  it('is deleted on demand, with what an interrupted write left, and nothing else', async () => {
    const { folder, path } = folderWith('');
    await copyAside(path);
    writeFileSync(join(folder, 'file.json.tmp-0123456789abcdef'), '');
    writeFileSync(join(folder, 'other.json.broken-2091-01-01T00-00-00-000Z'), '');
    await deleteAsides(path);
    expect(readdirSync(folder).sort()).toEqual(['file.json', 'other.json.broken-2091-01-01T00-00-00-000Z']);
  });

  it('is deleted also where it is a folder', async () => {
    const { folder, path } = folderWith('');
    const aside = 'file.json.broken-2091-01-01T00-00-00-000Z';
    mkdirSync(join(folder, aside));
    await deleteAsides(path);
    expect(readdirSync(folder)).not.toContain(aside);
  });
});
