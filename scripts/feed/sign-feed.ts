import { createPrivateKey, sign } from 'node:crypto';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { readFeed, signedText } from '../../main/upkeep/updates/feed';

const line = /^signature:.*\n?/gmu;

/**
 * A list of versions (`latest-linux.yml` and its like) with its signature, in place of any that it had. What is signed is the
 * text that the app makes of it too.
 * @param name the name of the list's file
 * @param key an Ed25519 private key, PEM
 * @throws Error for what is no list of versions, or not as the app wants it, and for another key
 */
export function signFeed(name: string, text: string, key: string): string {
  const privateKey = createPrivateKey(key);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('The key that signs must be an Ed25519 key.');
  const open = text.replace(line, '').trimEnd();
  const read = readFeed(parseUpdateInfo(open, name, new URL('file:///')));
  if (read === null) {
    throw new Error(
      `${name} is no list of versions that the app would take: each file needs a plain name, a size and a SHA-512.`,
    );
  }
  const signature = sign(null, Buffer.from(signedText(name, read.feed)), privateKey).toString('base64');
  return `${open}\nsignature: ${signature}\n`;
}
