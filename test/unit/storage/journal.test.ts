import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../main/storage/journal';
import { temporaryFolder } from '../../support/temporary-folder';

const linesAt = async (path: string): Promise<readonly string[]> => (await openJournal(path)).lines;

describe('a journal', () => {
  it('holds what was appended, in order, in a folder that is made for it', async () => {
    const path = join(temporaryFolder(), 'agents', 'x', 'alerts.jsonl');
    const journal = await openJournal(path);
    expect(journal.lines).toEqual([]);
    await Promise.all([journal.append(['one', 'two']), journal.append(['three']), journal.append(['four'])]);
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\nthree\nfour\n');
    expect(await linesAt(path)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('keeps a torn last line apart from what is appended after it', async () => {
    const path = join(temporaryFolder(), 'alerts.jsonl');
    writeFileSync(path, 'one\n{"call":"tw');
    const journal = await openJournal(path);
    expect(journal.lines).toEqual(['one', '{"call":"tw']);
    await journal.append(['three']);
    await journal.append(['four']);
    expect(readFileSync(path, 'utf8')).toBe('one\n{"call":"tw\nthree\nfour\n');
  });

  it('puts new lines in the place of all others', async () => {
    const path = join(temporaryFolder(), 'alerts.jsonl');
    writeFileSync(path, 'one\ntwo\nto');
    const journal = await openJournal(path);
    await Promise.all([journal.append(['three']), journal.rewrite(['two']), journal.append(['four'])]);
    expect(readFileSync(path, 'utf8')).toBe('two\nfour\n');
    await journal.rewrite([]);
    expect(await linesAt(path)).toEqual([]);
  });

  it('keeps the lines it has when they cannot be rewritten', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'alerts.jsonl');
    const journal = await openJournal(path);
    mkdirSync(path);
    await expect(journal.rewrite(['one'])).rejects.toThrow();
    await expect(journal.append(['one'])).rejects.toThrow();
    rmdirSync(path);
    await journal.append(['two']);
    expect(await linesAt(path)).toEqual(['two']);
  });

  it('rejects while its folder is away, and goes on when it is back', async () => {
    const folder = join(temporaryFolder(), 'agent');
    const path = join(folder, 'alerts.jsonl');
    const journal = await openJournal(path);
    rmSync(folder, { recursive: true });
    await expect(journal.append(['lost'])).rejects.toThrow('ENOENT');
    mkdirSync(folder);
    await journal.append(['one']);
    expect(await linesAt(path)).toEqual(['one']);
  });

  it.runIf(existsSync('/dev/full'))('rejects on a full disk, and then begins a new line', async () => {
    const path = join(temporaryFolder(), 'alerts.jsonl');
    const journal = await openJournal(path);
    symlinkSync('/dev/full', path);
    await expect(journal.append(['lost'])).rejects.toThrow('ENOSPC');
    rmSync(path);
    // What a disk that filled up in the middle of a line leaves.
    appendFileSync(path, '{"half":');
    await journal.append(['one']);
    expect(await linesAt(path)).toEqual(['{"half":', 'one']);
  });

  it('is empty where it cannot be read', async () => {
    const path = join(temporaryFolder(), 'alerts.jsonl');
    mkdirSync(path);
    expect(await linesAt(path)).toEqual([]);
  });
});
