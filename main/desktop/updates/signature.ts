/** Whether a list of versions is signed by whoever made this build. */
import { createPublicKey, verify } from 'node:crypto';
import { UpdateFailure } from '../../upkeep/updates/problem';
import { readFeed, signedText, type Feed } from '../../upkeep/updates/feed';

/**
 * What was parsed, if it is a list of versions that was signed for this name with this key (Ed25519, SPKI in base64).
 * Throws an {@link UpdateFailure} where it is not.
 */
export function signedFeed(name: string, parsed: unknown, key: string): Feed {
  const read = readFeed(parsed);
  if (read === null) throw new UpdateFailure({ kind: 'not-a-feed' });
  if (read.signature === '') throw new UpdateFailure({ kind: 'unsigned' });
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  const signature = Buffer.from(read.signature, 'base64');
  // The algorithm is that of the key: with any other than Ed25519 nothing is ever found good.
  const isSigned =
    publicKey.asymmetricKeyType === 'ed25519' &&
    verify(null, Buffer.from(signedText(name, read.feed)), publicKey, signature);
  if (!isSigned) throw new UpdateFailure({ kind: 'wrong-signature' });
  return read.feed;
}
