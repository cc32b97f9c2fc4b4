import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { parse } from 'yaml';
import { configurationOf, type BuildChoices } from '../../../../scripts/installers/configuration';

const choices: BuildChoices = {
  version: '1.2.3',
  electron: { version: '45.4.1', fallback: false, dist: '/electron' },
  updates: null,
  quick: false,
  output: '/made',
  linux: {
    beforeRemove: '/before-remove.sh',
    files: { description: 'One line', all: ['/a=/usr/a'], deb: ['/b=/usr/b'] },
  },
};
const fallback: BuildChoices = { ...choices, electron: { version: '33.2.1', fallback: true, dist: '/electron' } };

describe('a build', () => {
  it('with the project’s own Electron has a plain name', () => {
    const configuration = configurationOf(choices);
    expect(configuration).not.toHaveProperty('electronDist');
    expect(configuration).toMatchObject({
      artifactName: '${name}-${version}-${os}-${arch}.${ext}',
      extraMetadata: { version: '1.2.3', queueTray: { runtime: 'release', electron: '45.4.1', updates: null } },
    });
  });

  it('with another Electron says so in its name and to itself', () => {
    expect(configurationOf(fallback)).toMatchObject({
      artifactName: '${name}-${version}-fallback-electron-33.2.1-${os}-${arch}.${ext}',
      electronDist: '/electron',
      extraMetadata: { queueTray: { runtime: 'fallback', electron: '33.2.1' } },
    });
  });

  it('writes a feed for updates where one is named, and else none', () => {
    const updates = { feed: 'https://updates.example', key: 'key' };
    expect(configurationOf(choices).publish).toBeNull();
    const configuration = configurationOf({ ...choices, updates });
    expect(configuration.publish).toEqual({ provider: 'generic', url: updates.feed });
    expect(configuration.extraMetadata).toMatchObject({ queueTray: { updates } });
  });

  it('compresses well unless it is to be quick', () => {
    const compressions = (quick: boolean) => {
      const { deb, rpm } = configurationOf({ ...choices, quick });
      return [deb?.compression, rpm?.compression];
    };
    expect(compressions(false)).toEqual(['xz', 'xzmt']);
    expect(compressions(true)).toEqual(['gz', 'gzip']);
  });

  it('packs Debian’s own files for Debian alone, and makes the folder the rpm’s own', () => {
    const { deb, rpm } = configurationOf(choices);
    expect(deb?.fpm).toEqual(expect.arrayContaining(['/a=/usr/a', '/b=/usr/b', '/before-remove.sh']));
    expect(rpm?.fpm).toEqual(expect.arrayContaining(['/a=/usr/a', '--directories', '/opt/Queue Tray']));
    expect(rpm?.fpm).not.toContain('/b=/usr/b');
  });
});

describe('electron-builder.yml', () => {
  const schema = v.looseObject({
    electronLanguages: v.array(v.string()),
    linux: v.looseObject({ target: v.array(v.string()) }),
    win: v.looseObject({ target: v.array(v.string()) }),
    nsis: v.looseObject({ oneClick: v.boolean(), perMachine: v.boolean(), deleteAppDataOnUninstall: v.boolean() }),
    mac: v.looseObject({
      target: v.array(v.object({ target: v.string(), arch: v.array(v.string()) })),
      hardenedRuntime: v.boolean(),
      entitlements: v.string(),
    }),
  });
  const { electronLanguages, linux, win, nsis, mac } = v.parse(
    schema,
    parse(readFileSync('electron-builder.yml', 'utf8')),
  );

  it('makes what people install, on three systems', () => {
    expect(linux.target).toEqual(['deb', 'rpm', 'AppImage', 'tar.gz']);
    expect(win.target).toEqual(['nsis', 'msi']);
    expect(mac.target).toEqual(['dmg', 'zip'].map((target) => ({ target, arch: ['x64', 'arm64'] })));
  });

  it('has the languages that the app speaks', () => {
    expect(electronLanguages).toEqual(['da', 'en-US']);
  });

  it('lets Windows install for one or for all, and keeps what people have set', () => {
    expect(nsis).toMatchObject({ oneClick: false, perMachine: false, deleteAppDataOnUninstall: false });
  });

  it('gives up of macOS’s hardened runtime only what V8 needs', () => {
    expect(mac.hardenedRuntime).toBe(true);
    const keys = [...readFileSync(mac.entitlements, 'utf8').matchAll(/<key>(.*?)<\/key>/gu)].map(([, key]) => key);
    expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
  });
});
