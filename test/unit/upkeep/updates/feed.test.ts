import { expect, it } from 'vitest';
import { readFeed, signedText, type Feed } from '../../../../main/upkeep/updates/feed';

const sha512 = `${'A'.repeat(86)}==`;
const file = { url: 'queue-tray_1.2.3_amd64.deb', sha512, size: 70_000_000 };
const list = { version: '1.2.3', files: [file], releaseDate: '2026-11-28T08:00:00.000Z', path: 'x', sha512: 'y' };

function feed(change: Readonly<Record<string, unknown>> = {}): Feed {
  const read = readFeed({ ...list, ...change });
  if (read === null) throw new Error('It is no list of versions.');
  return read.feed;
}

it('of a list only what is used is read', () => {
  const signature = 'c2ln';
  expect(readFeed({ ...list, signature, releaseNotes: '<script>' })).toEqual({
    feed: {
      version: '1.2.3',
      files: [{ ...file, isAdminRightsRequired: false }],
      releaseDate: '2026-11-28T08:00:00.000Z',
      stagingPercentage: 100,
    },
    signature,
  });
});

it.each([
  ['nothing', null],
  ['a text', 'version: 1.2.3'],
  ['a list', [list]],
  ['no files', { ...list, files: [] }],
  ['no version', { ...list, version: undefined }],
  ['a version that is a number', { ...list, version: 1.2 }],
  ['a version with a folder in it', { ...list, version: '1.2.3-../..' }],
  ['a file elsewhere', { ...list, files: [{ ...file, url: 'https://elsewhere.example/x.deb' }] }],
  ['a file in a folder', { ...list, files: [{ ...file, url: 'a/x.deb' }] }],
  ['a file above', { ...list, files: [{ ...file, url: '../x.deb' }] }],
  ['a hidden file', { ...list, files: [{ ...file, url: '.x.deb' }] }],
  ['a file by code', { ...list, files: [{ ...file, url: '%2e%2e%2fx.deb' }] }],
  ['a file of Windows', { ...list, files: [{ ...file, url: String.raw`..\x.exe` }] }],
  ['a name with a space', { ...list, files: [{ ...file, url: 'Queue Tray.deb' }] }],
  ['no size', { ...list, files: [{ ...file, size: undefined }] }],
  ['a size of nothing', { ...list, files: [{ ...file, size: 0 }] }],
  ['a size without end', { ...list, files: [{ ...file, size: Infinity }] }],
  ['a checksum that is none', { ...list, files: [{ ...file, sha512: 'abc' }] }],
  ['too great a share', { ...list, stagingPercentage: 101 }],
  ['a share in words', { ...list, stagingPercentage: '50' }],
])('%s is no list of versions', (_, parsed) => {
  expect(readFeed(parsed)).toBeNull();
});

it('everything that is used changes the text that is signed', () => {
  const texts = [
    signedText('latest-linux.yml', feed()),
    signedText('latest.yml', feed()),
    signedText('latest-linux.yml', feed({ version: '1.2.4' })),
    signedText('latest-linux.yml', feed({ releaseDate: '2026-11-29' })),
    signedText('latest-linux.yml', feed({ stagingPercentage: 10 })),
    signedText('latest-linux.yml', feed({ minimumSystemVersion: '6.1' })),
    signedText('latest-linux.yml', feed({ files: [{ ...file, url: 'other.deb' }] })),
    signedText('latest-linux.yml', feed({ files: [{ ...file, size: 1 }] })),
    signedText('latest-linux.yml', feed({ files: [{ ...file, sha512: `${'B'.repeat(86)}==` }] })),
    signedText('latest-linux.yml', feed({ files: [{ ...file, isAdminRightsRequired: true }] })),
    signedText('latest-linux.yml', feed({ files: [file, file] })),
  ];
  expect(new Set(texts).size).toBe(texts.length);
});

it('the text is what docs/updates.md says', () => {
  expect(signedText('latest-linux.yml', feed())).toBe(
    `Queue Tray update list 1\n["latest-linux.yml","1.2.3","2026-11-28T08:00:00.000Z",100,null,[["queue-tray_1.2.3_amd64.deb",70000000,"${sha512}",false]]]\n`,
  );
});
