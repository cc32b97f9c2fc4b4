import fc from 'fast-check';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { allEnded } from '../../../main/storage/one-by-one';
import type { SetAside } from '../../../main/storage/set-aside';
import type { Layers } from '../../../main/storage/chosen';
import { field } from '../../../main/storage/tolerant';
import { openVersioned, type Format, type VersionedFile } from '../../../main/storage/versioned-file';
import { temporaryFolder } from '../../support/temporary-folder';
import { canFill, whileFilesEndAt } from './full-disk';

interface Content {
  readonly version: 2;
  readonly name: string;
  readonly size: number;
}

const format: Format<Content> = {
  steps: [({ called, ...rest }) => ({ ...rest, name: called })],
  schema: (onFlaw) =>
    v.object({ version: v.literal(2), name: field(v.string(), '', onFlaw), size: field(v.number(), 1, onFlaw) }),
};

const defaults = { version: 2, name: '', size: 1 };

/** What a company has set: a default, and a lock. */
const governed = (defaults: Partial<Content>, locks: Partial<Content>) => (): Layers => ({ defaults, locks });

/** A folder with a file that holds `text`, opened. */
async function opened(text: string | null) {
  const folder = temporaryFolder();
  const path = join(folder, 'file.json');
  if (text !== null) writeFileSync(path, text);
  const said: SetAside[] = [];
  const open = (): Promise<VersionedFile<Content>> => openVersioned(path, format, (aside) => said.push(aside));
  const file = await open();
  /** What was set aside, by its texts. */
  const asides = () => said.map(({ aside }) => aside && readFileSync(join(folder, aside), 'utf8'));
  return { folder, path, file, open, said, asides };
}

describe('a file with a version', () => {
  it('is the defaults where there is none, and none is made', async () => {
    const { folder, file, said } = await opened(null);
    expect(file.current()).toEqual(defaults);
    expect(said).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is what was changed, at once and when it is opened again', async () => {
    const { file, open } = await opened(null);
    const written = file.change({ name: 'one' });
    expect(file.current()).toEqual({ ...defaults, name: 'one' });
    await Promise.all([written, file.change({ size: 7 })]);
    expect((await open()).current()).toEqual({ version: 2, name: 'one', size: 7 });
  });

  it('is brought from an earlier version to the current one, which is no flaw', async () => {
    const { file, open, said, path } = await opened('{"version":1,"called":"old"}');
    expect(file.current()).toEqual({ ...defaults, name: 'old' });
    await file.change({ size: 7 });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 2, name: 'old', size: 7 });
    expect((await open()).current()).toEqual({ version: 2, name: 'old', size: 7 });
    expect(said).toEqual([]);
  });

  it('of a later version is used as far as it is understood, and a copy of it kept, once', async () => {
    const text = '{"version":3,"name":"newer","size":"of another kind","colour":"blue"}';
    const { file, open, path, asides } = await opened(text);
    expect(file.current()).toEqual({ ...defaults, name: 'newer' });
    expect(asides()).toEqual([text]);
    await file.change({ size: 7 });
    expect((await open()).current()).toEqual({ version: 2, name: 'newer', size: 7 });
    expect(asides()).toEqual([text]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 2 });
  });

  it('of a later version in which all is understood is kept too, since it may mean more than it says', async () => {
    const text = '{"version":3,"name":"newer","size":7}';
    const { file, open, asides } = await opened(text);
    expect(file.current()).toEqual({ version: 2, name: 'newer', size: 7 });
    await open();
    expect(asides()).toEqual([text]);
  });

  it.each(['{"name":"without one"}', '{', '', '[]', '7'])(
    'is moved aside, and not overwritten, where it is %j',
    async (text) => {
      const { path, file, said, asides } = await opened(text);
      expect(file.current()).toEqual(defaults);
      expect(said.map(({ file: name }) => name)).toEqual(['file.json']);
      expect(asides()).toEqual([text]);
      expect(existsSync(path)).toBe(false);
      await file.change({ name: 'new' });
      expect(asides()).toEqual([text]);
    },
  );

  it('keeps the rest where one field makes no sense, sets a copy aside, and says so once', async () => {
    const text = '{"version":2,"name":"kept","size":"large"}';
    const { file, open, said, asides } = await opened(text);
    expect(file.current()).toEqual({ ...defaults, name: 'kept' });
    expect(asides()).toEqual([text]);
    expect((await open()).current()).toEqual({ ...defaults, name: 'kept' });
    expect(said).toHaveLength(1);
  });

  it('is the defaults, and said to be kept nowhere, where the place itself is none', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const said: SetAside[] = [];
    const opened = await openVersioned(join(file, 'file.json'), format, (aside) => said.push(aside));
    expect(opened.current()).toEqual(defaults);
    expect(said).toEqual([{ file: 'file.json', aside: null }]);
    await expect(opened.change({ size: 7 })).rejects.toThrow();
    expect(opened.current().size).toBe(7);
  });

  it('holds for this run even where the disk does not take it, and all of it is written the next time', async () => {
    const { path, file, open } = await opened(null);
    mkdirSync(path);
    await expect(file.change({ name: 'kept' })).rejects.toThrow();
    expect(file.current().name).toBe('kept');
    rmdirSync(path);
    await file.change({ size: 7 });
    expect((await open()).current()).toEqual({ version: 2, name: 'kept', size: 7 });
  });

  it.runIf(canFill)('is left as it is, and its rest is used, where there is no room for the copy', async () => {
    const text = `{"version":2,"name":"kept","size":"large"}${' '.repeat(9000)}`;
    const { folder, path, open, said } = await opened(null);
    writeFileSync(path, text);
    await whileFilesEndAt(8192, async () => {
      const file = await open();
      expect(file.current()).toEqual({ ...defaults, name: 'kept' });
      expect(said).toEqual([{ file: 'file.json', aside: null }]);
      expect(readdirSync(folder)).toEqual(['file.json']);
      expect(readFileSync(path, 'utf8')).toBe(text);
    });
  });

  it.runIf(canFill)('is left as it is, and its rest is used, where there is room for the copy alone', async () => {
    const text = `{"version":3,"name":"${'x'.repeat(8160)}"}`;
    const { path, open, asides } = await opened(null);
    writeFileSync(path, text);
    await whileFilesEndAt(8192, async () => {
      const file = await open();
      expect(file.current().name).toHaveLength(8160);
      expect(asides()).toEqual([text]);
      expect(readFileSync(path, 'utf8')).toBe(text);
    });
  });

  it('holds nothing on disk that was not chosen', async () => {
    const { file, path } = await opened(null);
    const held = (): unknown => JSON.parse(readFileSync(path, 'utf8'));
    await file.change({ size: 7 });
    expect(held()).toEqual({ version: 2, size: 7 });
    await file.change({ size: 1 });
    expect(held()).toEqual({ version: 2 });
  });

  it('is known to be under way while it is written', async () => {
    const { file } = await opened(null);
    await allEnded();
    const written = file.change({ size: 7 });
    expect(allEnded()).not.toBeNull();
    await written;
  });

  it('opens whatever bytes it holds, keeps them if they made no sense, and can then be changed', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'file.json');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.json().map((json) => Buffer.from(json)),
      fc.json().map((json) => Buffer.from(`{"version":2,"name":${json},"size":5}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (held) => {
        writeFileSync(path, held);
        const said: SetAside[] = [];
        const file = await openVersioned(path, format, (aside) => said.push(aside));
        for (const { aside } of said) {
          expect(Buffer.compare(readFileSync(join(folder, aside ?? '')), Buffer.from(held))).toBe(0);
        }
        if (Buffer.from(held).toString().endsWith(',"size":5}')) expect(file.current().size).toBe(5);
        await file.change({ name: 'after' });
        const again = await openVersioned(path, format, (aside) => said.push(aside));
        expect(again.current()).toEqual(file.current());
        expect(said.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file with a version that others have a say in', () => {
  const text = '{"version":2,"name":"own"}';

  /** A file that holds `text`, opened as often as somebody has something else to say. */
  function governedFile(content: string) {
    const path = join(temporaryFolder(), 'file.json');
    writeFileSync(path, content);
    const open = (defaults: Partial<Content>, locks: Partial<Content>) =>
      openVersioned(path, format, () => undefined, governed(defaults, locks));
    return { open, held: (): unknown => JSON.parse(readFileSync(path, 'utf8')) };
  }

  it('is what they say where nothing was chosen, also when they say something else later', async () => {
    const { open } = governedFile(text);
    expect((await open({ name: 'theirs', size: 5 }, {})).current()).toEqual({ version: 2, name: 'own', size: 5 });
    expect((await open({ size: 6 }, {})).current()).toEqual({ version: 2, name: 'own', size: 6 });
  });

  it('is what was chosen against them, were it the usual', async () => {
    const { open, held } = governedFile(text);
    await (await open({ size: 5 }, {})).change({ size: 1 });
    expect(held()).toEqual({ version: 2, name: 'own', size: 1 });
    expect((await open({ size: 5 }, {})).current().size).toBe(1);
    await (await open({ size: 5 }, {})).change({ size: 5 });
    expect((await open({ size: 6 }, {})).current().size).toBe(6);
  });

  it('is what they lock, whatever was chosen, and what was chosen when the lock goes', async () => {
    const { open, held } = governedFile(text);
    const file = await open({ name: 'default' }, { name: 'locked' });
    expect(file.current().name).toBe('locked');
    await file.change({ name: 'own again', size: 7 });
    expect(file.current()).toEqual({ version: 2, name: 'locked', size: 7 });
    expect(held()).toEqual({ version: 2, name: 'own', size: 7 });
    expect((await open({}, {})).current()).toEqual({ version: 2, name: 'own', size: 7 });
  });

  it('follows them where what was chosen makes no sense', async () => {
    const { open, held } = governedFile('{"version":2,"name":"own","size":"large"}');
    expect((await open({ size: 5 }, {})).current().size).toBe(5);
    expect(held()).toEqual({ version: 2, name: 'own' });
  });
});
