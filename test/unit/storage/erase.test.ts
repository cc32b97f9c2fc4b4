import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deleteAll, deleteProfile, placesBesideProfile } from '../../../main/storage/erase';
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
  it('is deleted', () => {
    const home = temporaryFolder();
    const profile = join(home, '.config', 'Queue Tray');
    mkdirSync(profile, { recursive: true });
    expect(deleteProfile(profile, home)).toEqual([]);
    expect(readdirSync(join(home, '.config'))).toEqual([]);
  });

  it.each([
    ['is the person’s home', (home: string) => home],
    ['has the person’s home in it', (home: string) => join(home, '..')],
  ])('stays where it %s', (_, profileOf) => {
    const home = join(temporaryFolder(), 'person');
    mkdirSync(home);
    writeFileSync(join(home, 'letter.txt'), 'Dear …');
    expect(deleteProfile(profileOf(home), home)).toEqual([profileOf(home)]);
    expect(existsSync(join(home, 'letter.txt'))).toBe(true);
  });
});

describe('beside the profile', () => {
  it.each([
    ['linux', {}, ['/home/ada/.cache/queue-tray-updater']],
    ['linux', { XDG_CACHE_HOME: '/var/cache/ada' }, ['/var/cache/ada/queue-tray-updater']],
    ['linux', { XDG_CACHE_HOME: 'not/absolute' }, ['/home/ada/.cache/queue-tray-updater']],
    ['win32', { LOCALAPPDATA: '/home/ada/local' }, ['/home/ada/local/queue-tray-updater']],
    ['win32', {}, ['/home/ada/AppData/Local/queue-tray-updater']],
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
