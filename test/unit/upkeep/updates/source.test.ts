import { expect, it } from 'vitest';
import { packageHere, type RunFacts } from '../../../../main/upkeep/updates/package-kind';
import { updateSource, type SourceFacts } from '../../../../main/upkeep/updates/source';

const builtIn = { feed: 'https://updates.example/queue-tray', key: 'key' };
const deb = { kind: 'deb', installs: 'with-password' } as const;
const facts: SourceFacts = { isPackaged: true, builtIn, companyFeed: null, package: deb };

it('updates come from the build’s own address, or from the company’s, by the build’s key', () => {
  expect(updateSource(facts)).toEqual({
    kind: 'possible',
    feed: new URL('https://updates.example/queue-tray/'),
    key: 'key',
    package: deb,
  });
  expect(updateSource({ ...facts, companyFeed: 'https://mirror.example/qt/' })).toMatchObject({
    feed: new URL('https://mirror.example/qt/'),
    key: 'key',
  });
});

it.each([
  ['from the source code', { isPackaged: false }, 'unpacked'],
  ['without an address', { builtIn: null }, 'no-address'],
  ['without a key, be there a company’s address', { builtIn: null, companyFeed: 'https://x.example/' }, 'no-address'],
  ['from an archive', { package: null }, 'other-package'],
  ['from http', { companyFeed: 'http://updates.example/' }, 'unsafe-address'],
  ['from a file', { companyFeed: 'file:///srv/updates/' }, 'unsafe-address'],
  ['from nonsense', { companyFeed: 'updates' }, 'unsafe-address'],
  ['with a name and password in the address', { companyFeed: 'https://a:b@updates.example/' }, 'unsafe-address'],
  ['with a query in the address', { companyFeed: 'https://updates.example/?a=b' }, 'unsafe-address'],
] as const)('%s there are none', (_, change, why) => {
  expect(updateSource({ ...facts, ...change })).toEqual({ kind: 'impossible', why });
});

it.each(['http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]/'])(
  '%s is this computer itself',
  (companyFeed) => {
    expect(updateSource({ ...facts, companyFeed }).kind).toBe('possible');
  },
);

const linux: RunFacts = {
  platform: 'linux',
  program: '/opt/Queue Tray/queue-tray',
  packageType: '',
  appImage: '',
  appFolder: '',
  hasUninstaller: false,
  sharedFolders: [],
};
const windows: RunFacts = {
  ...linux,
  platform: 'win32',
  program: String.raw`C:\Users\åse\AppData\Local\Programs\queue-tray\Queue Tray.exe`,
  hasUninstaller: true,
  sharedFolders: [String.raw`C:\Program Files`],
};
const mounted = { appImage: '/home/åse/Queue Tray.AppImage', appFolder: '/tmp/.mount_Queue' };

it.each([
  ['a deb', { ...linux, packageType: 'deb' }, deb],
  ['an rpm', { ...linux, packageType: 'rpm' }, { kind: 'rpm', installs: 'with-password' }],
  ['an archive', linux, null],
  [
    'an AppImage',
    { ...linux, ...mounted, program: '/tmp/.mount_Queue/queue-tray' },
    { kind: 'appimage', installs: 'at-quit' },
  ],
  ['a deb that another AppImage started', { ...linux, ...mounted, packageType: 'deb' }, deb],
  ['an archive that another AppImage started', { ...linux, ...mounted }, null],
  ['a person’s own installation', windows, { kind: 'nsis', installs: 'at-quit' }],
  [
    'one for all users',
    { ...windows, program: String.raw`C:\Program Files\Queue Tray\Queue Tray.exe` },
    { kind: 'nsis', installs: 'with-password' },
  ],
  ['an MSI', { ...windows, hasUninstaller: false }, null],
  ['a Mac', { ...linux, platform: 'darwin' }, { kind: 'mac', installs: 'by-the-system' }],
  ['another system', { ...linux, platform: 'freebsd' }, null],
] as const)('%s is known for what it is', (_, run, expected) => {
  expect(packageHere(run)).toEqual(expected);
});
