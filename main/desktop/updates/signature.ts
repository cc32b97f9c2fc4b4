/** Whether a list of versions is signed by whoever made this build. */
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { UpdateFailure } from '../../upkeep/updates/problem';
import { readFeed, signedText, type Feed } from '../../upkeep/updates/feed';

/** The Ed25519 public key that is written so (SPKI in base64); null where it is no key, or one of another kind. */
export function publicKeyIn(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/**
 * What was parsed, if it is a list of versions that was signed for this name with this key (Ed25519, SPKI in base64).
 * Throws an {@link UpdateFailure} where it is not.
 */
export function signedFeed(name: string, parsed: unknown, key: string): Feed {
  const read = readFeed(parsed);
  if (read === null) throw new UpdateFailure({ kind: 'not-a-feed' });
  if (read.signature === '') throw new UpdateFailure({ kind: 'unsigned' });
  const signature = Buffer.from(read.signature, 'base64');
  const publicKey = publicKeyIn(key);
  const isSigned = publicKey !== null && verify(null, Buffer.from(signedText(name, read.feed)), publicKey, signature);
  if (!isSigned) throw new UpdateFailure({ kind: 'wrong-signature' });
  return read.feed;
}
