/** Encryption of tokens: by the desktop's keyring, through Electron; or, where the person accepts it, by a fixed key. */
import { safeStorage } from 'electron';
import type { TokenCipher } from './credentials';
import { openWeakly, sealWeakly } from './weak-seal';

/**
 * What is used of `safeStorage`. Current versions of Electron prefer asynchronous forms of the same, which those that
 * the app must also run on do not have yet.
 */
interface Keyring {
  isEncryptionAvailable(): boolean;
  encryptString(plain: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

/**
 * Only `isEncryptionAvailable()` tells whether there is a keyring: the name of the chosen backend says what Chromium
 * wished for, not what it got (electron#39789). Electron's own plain-text encryption is not used: on a desktop whose
 * keyring is known by name but not there (GNOME without its daemon) it encrypts nothing at all.
 *
 * The answer is that of the first question: Electron itself keeps it for as long as the process lives. A keyring that
 * comes later is found only after a restart of the app. `answers` tells whether there is nothing that would keep Electron
 * waiting, and the app with it.
 */
export function createTokenCipher(answers: () => Promise<boolean>): TokenCipher {
  const storage: Keyring = safeStorage;
  let asked: Promise<boolean> | null = null;
  let isThere = false;
  const ask = async (): Promise<boolean> => {
    isThere = (await answers()) && storage.isEncryptionAvailable();
    return isThere;
  };
  const demandKeyring = (): void => {
    if (!isThere) throw new Error('this desktop has no keyring');
  };
  return {
    hasKeyring: () => (asked ??= ask()),
    encrypt(token, protection) {
      if (protection === 'weak') return sealWeakly(token);
      demandKeyring();
      return storage.encryptString(token);
    },
    decrypt(encrypted, protection) {
      if (protection === 'weak') return openWeakly(encrypted);
      demandKeyring();
      return storage.decryptString(encrypted);
    },
  };
}
