import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readDistArguments, updatesIn } from '../../../../scripts/installers/arguments';
import { installers, reasonAgainst, targetOf, type Machine } from '../../../../scripts/installers/targets';

function publicKey(kind: 'ed25519' | 'ed448', format: 'der' | 'pem' = 'der'): string {
  const made = kind === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ed448');
  return format === 'pem'
    ? made.publicKey.export({ format, type: 'spki' }).toString()
    : made.publicKey.export({ format, type: 'spki' }).toString('base64');
}

const complete: Machine = { system: 'linux', canDownload: true, hasAppImageTools: false, has: () => true };
const lacking = (program: string): Machine => ({ ...complete, has: (name) => name !== program });

describe('what a machine can make', () => {
  it('is everything for Linux on a Linux that has all', () => {
    const possible = installers.filter((target) => reasonAgainst(target, complete) === null);
    expect(possible).toEqual(['deb', 'rpm', 'AppImage', 'tar.gz']);
  });

  it.each([
    ['linux', ['deb', 'rpm', 'AppImage', 'tar.gz']],
    ['win32', ['nsis', 'msi']],
    ['darwin', ['dmg', 'zip']],
  ] as const)('is never for another system: %s', (system, own) => {
    expect(installers.filter((target) => reasonAgainst(target, { ...complete, system }) === null)).toEqual(own);
  });

  it.each([
    ['deb', 'dpkg-deb', 'this machine lacks dpkg-deb'],
    ['rpm', 'rpmbuild', 'this machine lacks rpmbuild'],
  ] as const)('is no %s without %s', (target, program, reason) => {
    expect(reasonAgainst(target, lacking(program))).toBe(reason);
  });

  it('is an AppImage where its runtime can be had', () => {
    const offline: Machine = { ...complete, canDownload: false };
    expect(reasonAgainst('AppImage', offline)).toContain('APPIMAGE_TOOLS_PATH');
    expect(reasonAgainst('AppImage', { ...offline, hasAppImageTools: true })).toBeNull();
  });

  it('is the packed app without an installer, everywhere', () => {
    for (const system of ['linux', 'win32', 'darwin'] as const) {
      expect(reasonAgainst('dir', { ...complete, system, canDownload: false, has: () => false })).toBeNull();
    }
  });
});

describe('npm run dist', () => {
  it('makes all that it can unless told otherwise', () => {
    expect(readDistArguments([])).toEqual({ targets: [], quick: false, release: false, version: null });
  });

  it('takes targets in whatever case, and its flags anywhere', () => {
    expect(readDistArguments(['--quick', 'DEB', 'appimage', '--version-override=0.0.9', '--release'])).toEqual({
      targets: ['deb', 'AppImage'],
      quick: true,
      release: true,
      version: '0.0.9',
    });
  });

  it('says which targets and flags there are where one is unknown', () => {
    expect(() => targetOf('snap')).toThrow(
      'There is no target snap. There are: deb, rpm, AppImage, tar.gz, nsis, msi, dmg, zip, dir',
    );
    expect(() => readDistArguments(['--fast'])).toThrow('There is no --fast.');
  });

  it.each(['', 'abc', '1.2', 'v1.2.3', '1.2.3 '])('takes no version "%s"', (version) => {
    expect(() => readDistArguments([`--version-override=${version}`])).toThrow('is no version');
  });

  it('takes a feed with its key, and neither alone', () => {
    const [feed, key] = ['https://updates.example', publicKey('ed25519')];
    expect(updatesIn({})).toBeNull();
    expect(updatesIn({ QUEUE_TRAY_UPDATE_FEED: feed, QUEUE_TRAY_UPDATE_KEY: key })).toEqual({ feed, key });
    expect(() => updatesIn({ QUEUE_TRAY_UPDATE_FEED: feed })).toThrow('belong together');
    expect(() => updatesIn({ QUEUE_TRAY_UPDATE_KEY: key })).toThrow('belong together');
  });

  it.each([
    ['what is no key', 'garbage'],
    ['another kind of key', publicKey('ed448')],
    ['a key in another form', publicKey('ed25519', 'pem')],
  ])('takes no feed with %s, with which the app would take no update', (_, key) => {
    expect(() => updatesIn({ QUEUE_TRAY_UPDATE_FEED: 'https://updates.example', QUEUE_TRAY_UPDATE_KEY: key })).toThrow(
      'QUEUE_TRAY_UPDATE_KEY must be',
    );
  });

  it.each(['http://updates.example', 'updates.example', 'https://name:word@updates.example', 'https://a.example/?b'])(
    'takes no feed at %s, which the app would not ask',
    (feed) => {
      expect(() => updatesIn({ QUEUE_TRAY_UPDATE_FEED: feed, QUEUE_TRAY_UPDATE_KEY: publicKey('ed25519') })).toThrow(
        'QUEUE_TRAY_UPDATE_FEED must be',
      );
    },
  );
});
