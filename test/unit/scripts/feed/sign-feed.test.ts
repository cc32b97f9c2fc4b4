import { generateKeyPairSync } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js';
import { expect, it } from 'vitest';
import { signedFeed } from '../../../../main/desktop/updates/signature';
import { newKey } from '../../../../scripts/feed/new-key';
import { checkSigned, signFeed } from '../../../../scripts/feed/sign-feed';
import { stagedFeed } from '../../../../scripts/release/staged-feed';
import { temporaryFolder } from '../../../support/temporary-folder';

const name = 'latest-linux.yml';
const list = `version: 0.2.0
files:
  - url: queue-tray_0.2.0_amd64.deb
    sha512: ${'A'.repeat(86)}==
    size: 70000000
path: queue-tray_0.2.0_amd64.deb
sha512: ${'A'.repeat(86)}==
releaseDate: '2026-11-28T00:00:00.000Z'
`;

async function keys() {
  const file = join(temporaryFolder(), 'key.pem');
  const publicKey = await newKey(file);
  return { file, publicKey, privateKey: await readFile(file, 'utf8') };
}

/** As the app reads it. */
function read(text: string, key: string, as = name) {
  return signedFeed(as, parseUpdateInfo(text, as, new URL('file:///')), key);
}

it('what is signed is taken by the app, with the key that belongs to it', async () => {
  const { publicKey, privateKey } = await keys();
  const text = signFeed(name, list, privateKey);
  expect(read(text, publicKey)).toMatchObject({ version: '0.2.0', stagingPercentage: 100 });
  const other = await keys();
  expect(() => read(text, other.publicKey)).toThrow('wrong-signature');
});

it('what is offered to more computers is signed anew, in the place of the old signature', async () => {
  const { publicKey, privateKey } = await keys();
  const first = signFeed(name, stagedFeed(list, '10'), privateKey);
  const second = signFeed(name, stagedFeed(first, '50'), privateKey);
  expect(second.match(/^signature:/gmu)).toHaveLength(1);
  expect(read(second, publicKey)).toMatchObject({ stagingPercentage: 50 });
  expect(() => read(stagedFeed(first, '50'), publicKey)).toThrow('wrong-signature');
});

it('the list of one system is none of another', async () => {
  const { publicKey, privateKey } = await keys();
  expect(() => read(signFeed(name, list, privateKey), publicKey, 'latest.yml')).toThrow('wrong-signature');
});

it('a list that was signed with another key than the apps know is refused at once', async () => {
  const { publicKey, privateKey } = await keys();
  const text = signFeed(name, list, privateKey);
  checkSigned(name, text, publicKey);
  const other = await keys();
  for (const wrong of [other.publicKey, 'garbage']) {
    expect(() => {
      checkSigned(name, text, wrong);
    }).toThrow('does not belong');
  }
});

it('what the app would not take is not signed', async () => {
  const { privateKey } = await keys();
  expect(() => signFeed(name, list.replaceAll('queue-tray_', 'Queue Tray '), privateKey)).toThrow('plain name');
});

it('another kind of key does not sign, and what it signed is not taken', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed448');
  expect(() => signFeed(name, list, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString())).toThrow('Ed25519');
  const text = signFeed(name, list, (await keys()).privateKey);
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  expect(() => read(text, key)).toThrow('wrong-signature');
});

it('a private key is its owner’s alone, and is never written over', async () => {
  const { file } = await keys();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await expect(newKey(file)).rejects.toThrow('EEXIST');
});
