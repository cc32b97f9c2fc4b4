import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../main/storage/journal';
import type { SetAside } from '../../../main/storage/set-aside';
import { temporaryFolder } from '../../support/temporary-folder';
import { canFill, whileFilesEndAt } from './full-disk';

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
    expect(journal.torn).toEqual(['{"call":"tw']);
    await journal.append(['three']);
    await journal.append(['four']);
    expect(readFileSync(path, 'utf8')).toBe('one\n{"call":"tw\u0018\nthree\nfour\n');
    const again = await openJournal(path);
    expect(again.lines).toEqual(['one', '{"call":"tw', 'three', 'four']);
    expect(again.torn).toEqual(['{"call":"tw']);
  });

  it('tells lines that a crash tore, in whatever run, from those that are damaged', async () => {
    const path = join(temporaryFolder(), 'alerts.jsonl');
    const line = fc.stringMatching(/^[a-z"{}]{1,8}$/);
    const run = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 4 }), cut: fc.nat({ max: 12 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(run, { maxLength: 4 }), async (runs) => {
        rmSync(path, { force: true });
        const lines: string[] = [];
        const torn: string[] = [];
        for (const { lines: appended, cut } of runs) {
          const journal = await openJournal(path);
          const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
          await journal.append(appended);
          // What a crash leaves: all that was there before, and some of what was appended last.
          truncateSync(path, Math.max(before, statSync(path).size - cut));
          const left = readFileSync(path, 'utf8').slice(before).replaceAll('\u0018', '').split('\n');
          lines.push(...left.filter((line) => line !== ''));
          torn.push(...left.slice(-1).filter((line) => line !== ''));
        }
        expect(await openJournal(path)).toMatchObject({ lines, torn });
      }),
      { numRuns: 40 },
    );
  });

  it('is copied as it is when it is set aside, and goes on', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'alerts.jsonl');
    writeFileSync(path, 'one\n\u0000\u0000\ntwo\n');
    const journal = await openJournal(path);
    expect(journal.torn).toEqual([]);
    const [, { file, aside }] = await Promise.all([
      journal.append(['three']),
      journal.setAside(),
      journal.append(['four']),
    ]);
    expect(file).toBe('alerts.jsonl');
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('one\n\u0000\u0000\ntwo\nthree\n');
    expect(await linesAt(path)).toEqual(['one', '\u0000\u0000', 'two', 'three', 'four']);
  });

  it('is said to be kept nowhere where it could not be copied', async () => {
    const journal = await openJournal(join(temporaryFolder(), 'alerts.jsonl'));
    expect(await journal.setAside()).toEqual({ file: 'alerts.jsonl', aside: null });
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

  it('keeps all of what it held where the disk fills up while it is written anew', { skip: !canFill }, async () => {
    const path = join(temporaryFolder(), 'alerts.jsonl');
    writeFileSync(path, 'one\ntwo\n');
    const journal = await openJournal(path);
    await whileFilesEndAt(8192, async () => {
      await expect(journal.rewrite(Array.from({ length: 5000 }, () => 'new'))).rejects.toThrow('EFBIG');
    });
    expect(await linesAt(path)).toEqual(['one', 'two']);
  });

  it('is empty where there is none, and there is nothing to say', async () => {
    const said: SetAside[] = [];
    const journal = await openJournal(join(temporaryFolder(), 'alerts.jsonl'), (aside) => said.push(aside));
    expect(journal).toMatchObject({ lines: [], torn: [] });
    expect(said).toEqual([]);
  });

  it('is empty, and that is said, where it cannot be read at all', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const said: SetAside[] = [];
    const journal = await openJournal(join(folder, 'file', 'alerts.jsonl'), (aside) => said.push(aside));
    expect(journal.lines).toEqual([]);
    expect(said).toEqual([{ file: 'alerts.jsonl', aside: null }]);
    await expect(journal.append(['one'])).rejects.toThrow();
  });

  it.each([
    [
      'a folder',
      (path: string) => {
        mkdirSync(path);
      },
    ],
    [
      'a link to itself',
      (path: string) => {
        symlinkSync(path, path);
      },
    ],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ])('whose place is taken by %s sets that aside and goes on', async (_, take) => {
    const path = join(temporaryFolder(), 'alerts.jsonl');
    take(path);
    const said: SetAside[] = [];
    const journal = await openJournal(path, (aside) => said.push(aside));
    expect(said.map(({ aside }) => aside?.replace(/-.*/, ''))).toEqual(['alerts.jsonl.broken']);
    await journal.append(['one']);
    expect((await openJournal(path)).lines).toEqual(['one']);
  });

  it('opens whatever bytes it holds, and what is appended is a line of its own', async () => {
    const path = join(temporaryFolder(), 'alerts.jsonl');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
        writeFileSync(path, bytes);
        const before = await openJournal(path);
        await before.append(['{"after":1}']);
        expect(await linesAt(path)).toEqual([...before.lines, '{"after":1}']);
        expect(Buffer.compare(readFileSync(path).subarray(0, bytes.length), Buffer.from(bytes))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
