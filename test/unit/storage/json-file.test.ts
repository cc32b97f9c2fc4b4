import fc from 'fast-check';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJson, writeJson } from '../../../main/storage/json-file';
import { temporaryFolder } from '../../support/temporary-folder';

describe('a small JSON file', () => {
  it('is read as it was written, and people can read it, too', async () => {
    const path = join(temporaryFolder(), 'file.json');
    await writeJson(path, { answer: 42 });
    expect(await readJson(path)).toEqual({ kind: 'value', value: { answer: 42 } });
    expect(readFileSync(path, 'utf8')).toBe('{\n  "answer": 42\n}\n');
  });

  it('is nothing where there is none', async () => {
    const folder = temporaryFolder();
    expect(await readJson(join(folder, 'file.json'))).toEqual({ kind: 'nothing' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['{ "answer": 4', '', '\u0000\u0001\ufffd'])(
    'is unreadable, and as it was, when it holds %j',
    async (text) => {
      const path = join(temporaryFolder(), 'file.json');
      writeFileSync(path, text);
      expect(await readJson(path)).toEqual({ kind: 'unreadable' });
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );

  it('is unreadable where a folder has its place', async () => {
    const path = join(temporaryFolder(), 'file.json');
    mkdirSync(path);
    expect(await readJson(path)).toEqual({ kind: 'unreadable' });
  });

  it('never makes reading it fail, whatever bytes it holds', async () => {
    const path = join(temporaryFolder(), 'file.json');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 50 }), async (bytes) => {
        writeFileSync(path, bytes);
        expect(['value', 'unreadable']).toContain((await readJson(path)).kind);
      }),
      { numRuns: 40 },
    );
  });

  it('is whole at every moment, and holds the last of many writes', async () => {
    const path = join(temporaryFolder(), 'file.json');
    await writeJson(path, { answer: 0 });
    const writes = Array.from({ length: 20 }, (_, index) => writeJson(path, { answer: index + 1 }));
    for (const write of writes) {
      expect((await readJson(path)).kind).toBe('value');
      await write;
    }
    expect(await readJson(path)).toEqual({ kind: 'value', value: { answer: 20 } });
  });
});
