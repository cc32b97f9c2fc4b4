import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeyringFailure, openCredentials } from '../../../main/storage/credentials';
import { filesBelow } from '../../support/files-below';
import { temporaryFolder } from '../../support/temporary-folder';
import { asta, bo, byKeyring, FakeKeyring, onDisk, recordOf, weakly } from './credentials-scene';

describe('the stored tokens', () => {
  it('are found again at the next start, and never stand readable in the file', async () => {
    const { path, open, credentials } = onDisk();
    await credentials.save(asta, 'the-token', byKeyring);
    const found = await open().load(asta.origin);
    expect(found).toEqual({ kind: 'token', account: asta, token: 'the-token', expiresInMinutes: null });
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain('the-token');
    expect(text).not.toContain(Buffer.from('the-token').toString('base64'));
  });

  it('may belong to nobody known by name, and may not last', async () => {
    const { open, credentials } = onDisk();
    await credentials.save(bo, 'other', { protection: 'keyring', expiresInMinutes: 90 });
    expect(await open().load(bo.origin)).toEqual({ kind: 'token', account: bo, token: 'other', expiresInMinutes: 90 });
  });

  it('are read from a file of the first release, and last', async () => {
    const { path, said, credentials } = onDisk();
    writeFileSync(path, JSON.stringify({ version: 1, tokens: [recordOf(asta, 'the-token')] }));
    expect(await credentials.load(asta.origin)).toMatchObject({ token: 'the-token', expiresInMinutes: null });
    expect(said).toEqual([]);
  });

  it('are bound to the server they were made for', async () => {
    const { credentials } = onDisk();
    await credentials.save(asta, 'the-token', byKeyring);
    for (const origin of ['https://api.telecomx.dk:8443', 'http://api.telecomx.dk', 'https://telecomx.dk', '']) {
      expect(await credentials.load(origin)).toEqual({ kind: 'nothing' });
    }
  });

  it('are one for each server, the latest', async () => {
    const { credentials } = onDisk();
    await credentials.save(asta, 'first', byKeyring);
    await credentials.save(bo, 'other', weakly);
    await credentials.save({ ...asta, email: 'new@example.dk' }, 'second', byKeyring);
    expect(await credentials.load(asta.origin)).toMatchObject({
      token: 'second',
      account: { email: 'new@example.dk' },
    });
    expect(await credentials.load(bo.origin)).toMatchObject({ token: 'other', account: bo });
  });

  it('do not undo one another when changed at the same time', async () => {
    const { credentials } = onDisk();
    await credentials.save(asta, 'the-token', byKeyring);
    const changes = [credentials.forget(asta.origin), credentials.save(bo, 'other', byKeyring)];
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
    await Promise.all(changes);
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
    expect(await credentials.load(bo.origin)).toMatchObject({ kind: 'token' });
  });

  it('cannot be stored where the disk takes nothing, which is no fault of the keyring', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'in the place of a folder');
    const credentials = openCredentials(join(file, 'credentials.json'), new FakeKeyring(), () => undefined, 'used');
    const failure: unknown = await credentials.save(asta, 'the-token', byKeyring).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(KeyringFailure);
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
  });
});

describe('a keyring', () => {
  it('that is missing keeps the tokens, and gives them back when it is there again', async () => {
    const { keyring, credentials } = onDisk();
    await credentials.save(asta, 'the-token', byKeyring);
    keyring.state = 'missing';
    expect(await credentials.hasKeyring()).toBe(false);
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'locked', account: asta, keyring: 'missing' });
    keyring.state = 'there';
    expect(await credentials.load(asta.origin)).toMatchObject({ kind: 'token' });
  });

  it.each(['another', 'broken'] as const)(
    'that is %s does not give them back, and that is another thing to say',
    async (state) => {
      const { keyring, said, credentials } = onDisk();
      await credentials.save(asta, 'the-token', byKeyring);
      keyring.state = state;
      expect(await credentials.hasKeyring()).toBe(true);
      expect(await credentials.load(asta.origin)).toEqual({ kind: 'locked', account: asta, keyring: 'changed' });
      expect(said).toEqual([]);
    },
  );

  it.each(['missing', 'broken'] as const)(
    'that is %s does not keep a token, says whose fault it is, and no more',
    async (state) => {
      const { path, keyring, credentials } = onDisk();
      keyring.state = state;
      const failure: unknown = await credentials.save(asta, 'the-token', byKeyring).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(KeyringFailure);
      expect(failure).toMatchObject({ name: 'KeyringFailure', cause: new Error(`the keyring is ${state}`) });
      expect(String(failure)).not.toContain('the-token');
      expect(existsSync(path)).toBe(false);
    },
  );

  it.each(['missing', 'another', 'broken'] as const)(
    'that is %s is not needed where weaker storage was accepted',
    async (state) => {
      const { keyring, credentials } = onDisk();
      keyring.state = state;
      await credentials.save(asta, 'the-token', weakly);
      expect(await credentials.load(asta.origin)).toMatchObject({ token: 'the-token', expiresInMinutes: 90 });
    },
  );
});

describe('forgetting', () => {
  it('takes away one token, and no other', async () => {
    const { path, credentials } = onDisk();
    await credentials.save(asta, 'the-token', byKeyring);
    await credentials.save(bo, 'other', byKeyring);
    await credentials.forget(asta.origin);
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
    expect(await credentials.load(bo.origin)).toMatchObject({ kind: 'token' });
    expect(readFileSync(path, 'utf8')).not.toContain('asta@example.dk');
  });

  it('makes no file where nothing was stored', async () => {
    const { folder, credentials } = onDisk();
    await credentials.forget(asta.origin);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing in what was set aside before', async () => {
    const { folder, path, said, credentials } = onDisk();
    writeFileSync(path, JSON.stringify({ version: 1, tokens: [recordOf(asta, 'the-token', 'weak'), null] }));
    expect(await credentials.load(asta.origin)).toMatchObject({ kind: 'token' });
    expect(readdirSync(folder)).toContain(said[0]?.aside);
    await credentials.forget(asta.origin);
    expect(readdirSync(folder)).toEqual(['credentials.json']);
    expect(readFileSync(path, 'utf8')).not.toContain('asta@example.dk');
  });
});

describe('a token that is kept without a keyring, where that is not allowed', () => {
  it('is not used and forgotten, with what was set aside; those of a keyring stay', async () => {
    const { folder, path, credentials, open } = onDisk();
    await credentials.save(asta, 'the-token', byKeyring);
    await credentials.save(bo, 'other', weakly);
    writeFileSync(`${path}.broken-2026`, 'other');
    const strict = open('forgotten');
    expect(await strict.load(bo.origin)).toEqual({ kind: 'forbidden', account: bo, weak: 'forgotten' });
    expect(filesBelow(folder)).not.toContain('other');
    expect(await strict.load(bo.origin)).toEqual({ kind: 'nothing' });
    expect(await strict.load(asta.origin)).toMatchObject({ kind: 'token', token: 'the-token' });
  });

  it('is not used, but kept, where that is only for a mistake', async () => {
    const { credentials, open } = onDisk();
    await credentials.save(bo, 'other', weakly);
    expect(await open('unused').load(bo.origin)).toEqual({ kind: 'forbidden', account: bo, weak: 'unused' });
    expect(await credentials.load(bo.origin)).toMatchObject({ kind: 'token', token: 'other' });
  });

  it('of another server is forgotten, too', async () => {
    const { credentials, open } = onDisk();
    await credentials.save(bo, 'other', weakly);
    expect(await open('forgotten').load(asta.origin)).toEqual({ kind: 'nothing' });
    expect(await credentials.load(bo.origin)).toEqual({ kind: 'nothing' });
  });
});
