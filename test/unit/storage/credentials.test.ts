import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCredentials, type Account, type Credentials, type TokenCipher } from '../../../main/storage/credentials';
import { temporaryFolder } from '../../support/temporary-folder';

const asta: Account = { origin: 'https://api.telecomx.dk', email: 'asta@example.dk', employee: '5a' };
const bo: Account = { origin: 'https://pbx.example.dk', email: 'bo@example.dk', employee: null };

/** A keyring that turns the token around, and can be locked. */
class FakeKeyring implements TokenCipher {
  locked = false;

  hasKeyring(): boolean {
    return !this.locked;
  }

  encrypt(token: string, protection: 'keyring' | 'weak'): Buffer {
    if (protection === 'keyring' && this.locked) throw new Error('locked');
    return Buffer.concat([Buffer.from(`${protection}:`), Buffer.from(token).reverse()]);
  }

  decrypt(encrypted: Buffer, protection: 'keyring' | 'weak'): string {
    const text = encrypted.toString();
    if (!text.startsWith(`${protection}:`) || (protection === 'keyring' && this.locked)) throw new Error('locked');
    return Buffer.from(text.slice(protection.length + 1))
      .reverse()
      .toString();
  }
}

function onDisk(): { path: string; keyring: FakeKeyring; credentials: Credentials } {
  const path = join(temporaryFolder(), 'credentials.json');
  const keyring = new FakeKeyring();
  return { path, keyring, credentials: openCredentials(path, keyring) };
}

describe('the stored tokens', () => {
  it('are found again at the next start, and never stand readable in the file', async () => {
    const { path, keyring, credentials } = onDisk();
    await credentials.save(asta, 'the-token', 'keyring');
    const again = openCredentials(path, keyring);
    expect(await again.load(asta.origin)).toEqual({ kind: 'token', account: asta, token: 'the-token' });
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain('the-token');
    expect(text).not.toContain(Buffer.from('the-token').toString('base64'));
  });

  it('are bound to the server they were made for', async () => {
    const { credentials } = onDisk();
    await credentials.save(asta, 'the-token', 'keyring');
    for (const origin of ['https://api.telecomx.dk:8443', 'http://api.telecomx.dk', 'https://telecomx.dk', '']) {
      expect(await credentials.load(origin)).toEqual({ kind: 'nothing' });
    }
  });

  it('are one for each server, the latest', async () => {
    const { credentials } = onDisk();
    await credentials.save(asta, 'first', 'keyring');
    await credentials.save(bo, 'other', 'weak');
    await credentials.save({ ...asta, email: 'new@example.dk' }, 'second', 'keyring');
    expect(await credentials.load(asta.origin)).toMatchObject({
      token: 'second',
      account: { email: 'new@example.dk' },
    });
    expect(await credentials.load(bo.origin)).toEqual({ kind: 'token', account: bo, token: 'other' });
  });

  it('say that the keyring is locked, and whose token it keeps', async () => {
    const { keyring, credentials } = onDisk();
    await credentials.save(asta, 'the-token', 'keyring');
    keyring.locked = true;
    expect(credentials.hasKeyring()).toBe(false);
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'locked', account: asta });
    keyring.locked = false;
    expect(await credentials.load(asta.origin)).toMatchObject({ kind: 'token' });
  });

  it('need no keyring where the person accepted weaker storage', async () => {
    const { keyring, credentials } = onDisk();
    keyring.locked = true;
    await expect(credentials.save(asta, 'the-token', 'keyring')).rejects.toThrow('locked');
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
    await credentials.save(asta, 'the-token', 'weak');
    expect(await credentials.load(asta.origin)).toMatchObject({ kind: 'token', token: 'the-token' });
  });

  it('are gone when forgotten, and only those', async () => {
    const { path, credentials } = onDisk();
    await credentials.save(asta, 'the-token', 'keyring');
    await credentials.save(bo, 'other', 'keyring');
    await credentials.forget(asta.origin);
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
    expect(await credentials.load(bo.origin)).toMatchObject({ kind: 'token' });
    expect(readFileSync(path, 'utf8')).not.toContain(asta.email);
  });

  it('make no file to forget what was never stored', async () => {
    const { path, credentials } = onDisk();
    await credentials.forget(asta.origin);
    expect(existsSync(path)).toBe(false);
  });

  it('do not undo one another when changed at the same time', async () => {
    const { credentials } = onDisk();
    await credentials.save(asta, 'the-token', 'keyring');
    const changes = [credentials.forget(asta.origin), credentials.save(bo, 'other', 'keyring')];
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
    await Promise.all(changes);
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
    expect(await credentials.load(bo.origin)).toMatchObject({ kind: 'token' });
  });

  it('are nothing where the file makes no sense, and can be stored again', async () => {
    const { path, credentials } = onDisk();
    writeFileSync(path, '{ "version": 1, "tokens": [{}] }');
    expect(await credentials.load(asta.origin)).toEqual({ kind: 'nothing' });
    await credentials.save(asta, 'the-token', 'keyring');
    expect(await credentials.load(asta.origin)).toMatchObject({ kind: 'token' });
  });
});
