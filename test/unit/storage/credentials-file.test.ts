import fc from 'fast-check';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../support/files-below';
import { asta, bo, byKeyring, onDisk, recordOf, weakly } from './credentials-scene';

describe('a file of tokens', () => {
  it.each(['{', '', '[]', '{"tokens":[]}'])(
    'that is %j is set aside, counts as empty, and can be written again',
    async (text) => {
      const { folder, path, said, credentials } = onDisk();
      writeFileSync(path, text);
      expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
      expect(said.map(({ aside }) => readFileSync(join(folder, aside ?? ''), 'utf8'))).toEqual([text]);
      await credentials.save(asta, 'the-token', byKeyring);
      expect(await credentials.load(asta.origin)).toMatchObject({ kind: 'token' });
      expect(said).toHaveLength(1);
    },
  );

  it('loses of its tokens only those that cannot be read', async () => {
    const good = [recordOf(asta, 'the-token'), recordOf(bo, 'other')];
    const nonsense = fc.constantFrom(
      null,
      {},
      7,
      { ...recordOf(asta, 'x'), protection: 'prayer' },
      { ...bo, encrypted: 'x' },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 2 }), nonsense), { minLength: 1, maxLength: 4 }),
        async (bad) => {
          const { path, said, credentials } = onDisk();
          const all: unknown[] = [...good];
          for (const [place, value] of bad) all.splice(place, 0, value);
          writeFileSync(path, JSON.stringify({ version: 1, tokens: all }));
          expect(await credentials.load(asta.origin)).toMatchObject({ token: 'the-token' });
          expect(await credentials.load(bo.origin)).toMatchObject({ token: 'other' });
          expect(said).toHaveLength(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of a later version is used as far as it is understood, and all of it kept until the token is forgotten', async () => {
    const { folder, path, said, credentials, open } = onDisk();
    const tokens = [
      { ...recordOf(asta, 'the-token'), device: 'new here' },
      { ...bo, protection: 'hardware' },
    ];
    const text = JSON.stringify({ version: 2, tokens });
    writeFileSync(path, text);
    expect(await credentials.load(asta.origin)).toMatchObject({ kind: 'token', token: 'the-token' });
    expect(await open().load(asta.origin)).toMatchObject({ kind: 'token', token: 'the-token' });
    expect(said.map(({ aside }) => readFileSync(join(folder, aside ?? ''), 'utf8'))).toEqual([text]);
    await credentials.forget(asta.origin);
    expect(filesBelow(folder)).not.toContain(recordOf(asta, 'the-token').encrypted);
  });

  it('keeps a token of which only the time that it lasts makes no sense', async () => {
    const { path, said, credentials } = onDisk();
    writeFileSync(
      path,
      JSON.stringify({ version: 1, tokens: [{ ...recordOf(asta, 'the-token'), expiresInMinutes: -1 }] }),
    );
    expect(await credentials.load(asta.origin)).toMatchObject({ token: 'the-token', expiresInMinutes: null });
    expect(said).toHaveLength(1);
  });

  it('sets a weakly stored token aside that is damaged, says so once, and keeps the others', async () => {
    const { folder, path, said, credentials } = onDisk();
    const text = JSON.stringify({
      version: 1,
      tokens: [{ ...recordOf(asta, 'x'), protection: 'weak' }, recordOf(bo, 'other')],
    });
    writeFileSync(path, text);
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
    expect(await credentials.load(bo.origin)).toMatchObject({ token: 'other' });
    expect(said.map(({ aside }) => readFileSync(join(folder, aside ?? ''), 'utf8'))).toEqual([text]);
  });

  it('never makes loading or saving fail, whatever bytes it holds', async () => {
    const { path, credentials } = onDisk();
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.json().map((json) => Buffer.from(`{"version":1,"tokens":${json}}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (held) => {
        writeFileSync(path, held);
        expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
        await credentials.save(bo, 'other', weakly);
        expect(await credentials.load(bo.origin)).toMatchObject({ token: 'other' });
      }),
      { numRuns: 40 },
    );
  });

  it('gives way where it is a folder', async () => {
    const { path, said, credentials } = onDisk();
    mkdirSync(path);
    await credentials.save(asta, 'the-token', byKeyring);
    expect(await credentials.load(asta.origin)).toMatchObject({ kind: 'token' });
    expect(said).toHaveLength(1);
  });
});
