import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readJson, writeJson } from '../../../main/storage/json-file';
import { temporaryFolder } from '../../support/temporary-folder';

const schema = v.object({ answer: v.number() });

describe('a small JSON file', () => {
  it('is read as it was written, by its owner alone, in a folder that is made for it', async () => {
    const path = join(temporaryFolder(), 'new', 'folder', 'file.json');
    await writeJson(path, { answer: 42 });
    expect(await readJson(path, schema)).toEqual({ kind: 'value', value: { answer: 42 } });
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toBe('{\n  "answer": 42\n}\n');
  });

  it('is nothing where there is none', async () => {
    const folder = temporaryFolder();
    expect(await readJson(join(folder, 'file.json'), schema)).toEqual({ kind: 'nothing' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['half a file', '{ "answer": 4'],
    ['an empty one', ''],
    ['one of another schema', '{ "answer": "many" }'],
    ['bytes', '\u0000\u0001\ufffd'],
  ])('is set aside with all that it holds when it is %s', async (_, text) => {
    const folder = temporaryFolder();
    const path = join(folder, 'file.json');
    writeFileSync(path, text);
    const found = await readJson(path, schema);
    if (found.kind !== 'set-aside') throw new Error(found.kind);
    expect(found.path).toMatch(/file\.json\.broken-[\dTZ-]+$/);
    expect(readFileSync(found.path, 'utf8')).toBe(text);
    expect(existsSync(path)).toBe(false);
    await writeJson(path, { answer: 1 });
    expect(readFileSync(found.path, 'utf8')).toBe(text);
  });

  it('leaves the file before as it was when it cannot be written, and is written the next time', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'file.json');
    mkdirSync(path);
    await expect(writeJson(path, { answer: 1 })).rejects.toThrow();
    await expect.poll(() => readdirSync(folder)).toEqual(['file.json']);
    rmdirSync(path);
    await writeJson(path, { answer: 2 });
    expect(await readJson(path, schema)).toEqual({ kind: 'value', value: { answer: 2 } });
  });

  it('is whole at every moment, and holds the last of many writes', async () => {
    const path = join(temporaryFolder(), 'file.json');
    await writeJson(path, { answer: 0 });
    const writes = Array.from({ length: 20 }, (_, index) => writeJson(path, { answer: index + 1 }));
    for (const write of writes) {
      expect((await readJson(path, schema)).kind).toBe('value');
      await write;
    }
    expect(await readJson(path, schema)).toEqual({ kind: 'value', value: { answer: 20 } });
  });
});
