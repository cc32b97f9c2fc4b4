import { createHash, generateKeyPairSync } from 'node:crypto';
import { signFeed } from '../../../scripts/feed/sign-feed';

/** A pair of keys of somebody who releases versions. */
export interface Keys {
  /** PEM. */
  readonly privateKey: string;
  /** SPKI in base64. */
  readonly publicKey: string;
}

/** Makes a pair. */
export function newKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}

/** What a list of versions says. */
export interface Listed {
  readonly version: string;
  /** Of the file: its name, what is in it, and, where it is to be lied about, its size and checksum. */
  readonly url: string;
  readonly content: string;
  readonly size?: number;
  readonly sha512?: string;
  /** More lines. */
  readonly more?: string;
}

/** The list as electron-builder writes it, not signed. */
export function listOf({ version, url, content, size, sha512, more = '' }: Listed): string {
  const hash = sha512 ?? createHash('sha512').update(content).digest('base64');
  const bytes = size ?? Buffer.byteLength(content);
  return `version: ${version}
files:
  - url: ${url}
    sha512: ${hash}
    size: ${bytes}
path: ${url}
sha512: ${hash}
releaseDate: '2026-11-28T08:00:00.000Z'
${more}`;
}

/** The list, signed for the name that it has on Linux. */
export function signedList(listed: Listed, { privateKey }: Keys): string {
  return signFeed('latest-linux.yml', listOf(listed), privateKey);
}
