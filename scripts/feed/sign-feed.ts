import { createPrivateKey, sign } from 'node:crypto';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { signedFeed } from '../../main/desktop/updates/signature';
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
  const read = readFeed(parsed(name, open));
  if (read === null) {
    throw new Error(
      `${name} is no list of versions that the app would take: each file needs a plain name, a size and a SHA-512.`,
    );
  }
  const signature = sign(null, Buffer.from(signedText(name, read.feed)), privateKey).toString('base64');
  return `${open}\nsignature: ${signature}\n`;
}

/**
 * Reads a signed list as an app does that was built with a public key.
 * @param publicKey SPKI in base64
 * @throws Error where such an app would not take it
 */
export function checkSigned(name: string, text: string, publicKey: string): void {
  try {
    signedFeed(name, parsed(name, text), publicKey);
  } catch {
    throw new Error(`No app would take ${name}: QUEUE_TRAY_UPDATE_KEY does not belong to the key that signed it.`);
  }
}

function parsed(name: string, text: string): unknown {
  return parseUpdateInfo(text, name, new URL('file:///'));
}
