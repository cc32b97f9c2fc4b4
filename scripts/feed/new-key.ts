import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

/**
 * Makes a pair of keys: the private one goes into a new file that only its owner can read, the public one is returned as
 * packing wants it (SPKI in base64).
 * @throws Error where the file is there already: a key that is lost cannot sign any more
 */
export async function newKey(file: string): Promise<string> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  await writeFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  return publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
}
