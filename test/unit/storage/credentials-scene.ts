/** Stored tokens for tests: whose they are, how they are stored, and a keyring to close them. */
import { join } from 'node:path';
import {
  openCredentials,
  type Account,
  type Protection,
  type TokenCipher,
  type WeakRule,
} from '../../../main/storage/credentials';
import type { SetAside } from '../../../main/storage/set-aside';
import { temporaryFolder } from '../../support/temporary-folder';

/** An employee who signed in by password. */
export const asta: Account = { origin: 'https://api.telecomx.dk', email: 'asta@example.dk', employee: '5a' };
/** Somebody who signed in by a personal token. */
export const bo: Account = { origin: 'https://pbx.example.dk', email: null, employee: null };

/** How a token that lasts is stored on most desktops. */
export const byKeyring = { protection: 'keyring', expiresInMinutes: null } as const;
/** How one that does not last is stored where there is no keyring. */
export const weakly = { protection: 'weak', expiresInMinutes: 90 } as const;

/** A keyring that turns the token around. It can be away, be another one than before, or take nothing. */
export class FakeKeyring implements TokenCipher {
  state: 'there' | 'missing' | 'another' | 'broken' = 'there';

  hasKeyring(): Promise<boolean> {
    return Promise.resolve(this.state !== 'missing');
  }

  encrypt(token: string, protection: Protection): Buffer {
    this.#demand(protection);
    return Buffer.concat([Buffer.from(`${protection}:`), Buffer.from(token).reverse()]);
  }

  decrypt(encrypted: Buffer, protection: Protection): string {
    this.#demand(protection);
    const text = encrypted.toString();
    if (!text.startsWith(`${protection}:`)) throw new Error('not encrypted here');
    return Buffer.from(text.slice(protection.length + 1))
      .reverse()
      .toString();
  }

  #demand(protection: Protection): void {
    if (protection === 'keyring' && this.state !== 'there') throw new Error(`the keyring is ${this.state}`);
  }
}

/** Credentials in a folder of their own. */
export function onDisk() {
  const folder = temporaryFolder();
  const path = join(folder, 'credentials.json');
  const keyring = new FakeKeyring();
  const said: SetAside[] = [];
  const open = (weak: WeakRule = 'used') => openCredentials(path, keyring, (aside) => said.push(aside), weak);
  return { folder, path, keyring, said, open, credentials: open() };
}

/** As a record of `account` stands in the file. */
export function recordOf(account: Account, token: string, protection: Protection = 'keyring') {
  const encrypted = new FakeKeyring().encrypt(token, protection).toString('base64');
  return { ...account, protection, encrypted };
}
