import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../../../scripts/repository';
import { deleteAll, deleteProfile, isDeleting, markDeleting, placesBesideProfile } from '../../../main/storage/erase';
import { profileNames } from '../../../main/storage/profile-names';
import { temporaryFolder } from '../../support/temporary-folder';

describe('deleting', () => {
  it('takes a folder with all in it', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'profile', 'agents', 'one'), { recursive: true });
    writeFileSync(join(root, 'profile', 'agents', 'one', 'alerts.jsonl'), '{}\n');
    writeFileSync(join(root, 'profile', '.hidden'), '');
    expect(deleteAll(join(root, 'profile'))).toEqual([]);
    expect(readdirSync(root)).toEqual([]);
  });

  it('takes a link, and not what it leads to', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'profile'));
    mkdirSync(join(root, 'photos'));
    writeFileSync(join(root, 'photos', 'cat.jpg'), 'cat');
    symlinkSync(join(root, 'photos'), join(root, 'profile', 'logs'));
    expect(deleteAll(join(root, 'profile'))).toEqual([]);
    expect(existsSync(join(root, 'photos', 'cat.jpg'))).toBe(true);
  });

  it('is done where nothing is', () => {
    expect(deleteAll(join(temporaryFolder(), 'nothing'))).toEqual([]);
  });

  it('names what cannot be deleted', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'cache'), 'no folder');
    const path = join(root, 'cache', 'queue-tray-updater');
    expect(deleteAll(path)).toEqual([path]);
  });
});

describe('a profile', () => {
  const filled = (folder: string, ...names: readonly string[]): void => {
    mkdirSync(folder, { recursive: true });
    for (const name of names) writeFileSync(join(folder, name), '{}');
  };
  const app = ['settings.json', 'settings.json.broken-2026', 'credentials.json.tmp-1', 'Cookies', 'Cookies-journal'];

  it('goes with all in it where the app has made its folder', () => {
    const root = temporaryFolder();
    filled(join(root, 'Queue Tray'), ...app, 'of-a-later-version');
    expect(deleteProfile({ folder: join(root, 'Queue Tray'), isOwn: true })).toEqual([]);
    expect(readdirSync(root)).toEqual([]);
  });

  it('goes where a flag has put it, and the folder as well where nothing else is in it', () => {
    const root = temporaryFolder();
    filled(join(root, 'profile'), ...app);
    expect(deleteProfile({ folder: join(root, 'profile'), isOwn: false })).toEqual([]);
    expect(readdirSync(root)).toEqual([]);
  });

  it('leaves what is the person’s in a folder that a flag has named', () => {
    const documents = join(temporaryFolder(), 'Documents');
    filled(documents, ...app, 'thesis.txt', 'settings.json.backup');
    expect(deleteProfile({ folder: documents, isOwn: false })).toEqual([]);
    expect(readdirSync(documents)).toEqual(['settings.json.backup', 'thesis.txt']);
  });

  it('goes where a link leads to it, with the link', () => {
    const root = temporaryFolder();
    filled(join(root, 'elsewhere'), ...app);
    symlinkSync(join(root, 'elsewhere'), join(root, 'Queue Tray'));
    expect(deleteProfile({ folder: join(root, 'Queue Tray'), isOwn: true })).toEqual([]);
    expect(readdirSync(root)).toEqual([]);
  });

  it('takes with it nothing of a home that a link leads to', () => {
    const root = temporaryFolder();
    filled(join(root, 'home'), 'letter.txt', 'settings.json');
    symlinkSync(join(root, 'home'), join(root, 'Queue Tray'));
    expect(deleteProfile({ folder: join(root, 'Queue Tray'), isOwn: true })).toEqual([]);
    expect(readdirSync(join(root, 'home'))).toEqual(['letter.txt']);
  });

  it('is marked while it is being deleted', () => {
    const profile = { folder: join(temporaryFolder(), 'profile'), isOwn: true };
    expect(isDeleting(profile)).toBe(false);
    markDeleting(profile);
    expect(isDeleting(profile)).toBe(true);
    expect(deleteProfile(profile)).toEqual([]);
    expect(isDeleting(profile)).toBe(false);
  });

  it('holds nothing that the page about privacy does not name', () => {
    const told = readFileSync(join(repository, 'docs', 'privacy.md'), 'utf8');
    expect(profileNames.filter((name) => !told.includes(`\`${name}`))).toEqual([]);
  });
});

describe('beside the profile', () => {
  it.each([
    ['linux', {}, ['/home/ada/.cache/queue-tray-updater']],
    ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, ['/var/cache/ada/queue-tray-updater']],
    ['linux', { XDG_CACHE_HOME: 'not/absolute' }, ['/home/ada/.cache/queue-tray-updater']],
    ['win32', { LOCALAPPDATA: '/home/ada/local' }, ['\\home\\ada\\local\\queue-tray-updater']],
    ['win32', {}, ['\\home\\ada\\AppData\\Local\\queue-tray-updater']],
  ] as const)('%s with %j has fetched updates in %j', (platform, environment, places) => {
    expect(placesBesideProfile({ platform, home: '/home/ada', environment })).toEqual(places);
  });

  it('macOS has what it keeps for every app, too', () => {
    const places = placesBesideProfile({ platform: 'darwin', home: '/Users/ada', environment: {} });
    expect(places).toContain('/Users/ada/Library/Caches/queue-tray-updater');
    expect(places).toContain('/Users/ada/Library/Preferences/dk.queuetray.app.plist');
    expect(places.filter((path) => !path.startsWith('/Users/ada/Library/'))).toEqual([]);
  });
});
