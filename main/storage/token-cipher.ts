/** Encryption of tokens by the desktop's keyring, through Electron. */
import { safeStorage } from 'electron';
import type { TokenCipher } from './credentials';

/**
 * What is used of `safeStorage`. Current versions of Electron prefer asynchronous forms of the same, which those that
 * the app must also run on do not have yet.
 */
interface Keyring {
  isEncryptionAvailable(): boolean;
  setUsePlainTextEncryption(allowed: boolean): void;
  encryptString(plain: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

/**
 * Only `isEncryptionAvailable()` tells whether there is a keyring: the name of the chosen backend says what Chromium
 * wished for, not what it got (electron#39789). Once plain-text encryption was allowed in a run it answers yes too, so
 * the first answer is kept.
 */
export function createTokenCipher(): TokenCipher {
  const storage: Keyring = safeStorage;
  let keyring: boolean | null = null;
  const hasKeyring = (): boolean => (keyring ??= storage.isEncryptionAvailable());
  const prepare = (protection: 'keyring' | 'weak'): void => {
    if (hasKeyring()) return;
    if (protection === 'keyring') throw new Error('this desktop has no keyring');
    storage.setUsePlainTextEncryption(true);
  };
  return {
    hasKeyring,
    encrypt(token, protection) {
      prepare(protection);
      return storage.encryptString(token);
    },
    decrypt(encrypted, protection) {
      prepare(protection);
      return storage.decryptString(encrypted);
    },
  };
}
