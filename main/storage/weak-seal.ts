/**
 * The weaker storage: a key that everybody can read here, as Chromium's own is where there is no keyring. It keeps a
 * token out of a search through the files, and out of nobody's hands who looks for it.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const key = createHash('sha256').update('queue-tray: no secret').digest();
/** Bytes. */
const [nonceLength, tagLength] = [12, 16];

/** The text, made unreadable at a glance. */
export function sealWeakly(text: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What {@link sealWeakly} was given. Throws when it is not what that function made. */
export function openWeakly(sealed: Buffer): string {
  const textStart = nonceLength + tagLength;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAuthTag(sealed.subarray(nonceLength, textStart));
  return Buffer.concat([decipher.update(sealed.subarray(textStart)), decipher.final()]).toString('utf8');
}
