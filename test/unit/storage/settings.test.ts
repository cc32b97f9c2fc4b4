import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import type { SetAside } from '../../../main/storage/set-aside';
import { openSettings, type Settings } from '../../../main/storage/settings';
import { temporaryFolder } from '../../support/temporary-folder';
import { anyPreferences } from './any-preferences';

const defaults: Settings = {
  ...defaultPreferences,
  version: 4,
  server: 'https://api.telecomx.dk',
  email: '',
  way: 'password',
  strategies: {},
  pollInterval: 2.5,
  windowPlace: null,
  compactPlace: null,
  closeExplained: false,
};

const origins = fc.tuple(fc.constantFrom('http', 'https'), fc.domain()).map(([scheme, host]) => `${scheme}://${host}`);
const pixels = fc.integer({ min: -100_000, max: 100_000 });
const extent = fc.integer({ min: 1, max: 100_000 });
const place = fc.option(fc.record({ x: pixels, y: pixels, width: extent, height: extent }));
const anyOwn = fc.record({
  server: fc.string({ unit: 'binary' }),
  email: fc.string(),
  way: fc.constantFrom('password', 'token'),
  strategies: fc.dictionary(origins, fc.constantFrom('query', 'bearer', 'cookie'), { noNullPrototype: true }),
  pollInterval: fc.double({ min: 1, max: 60, noNaN: true }),
  windowPlace: place,
  compactPlace: place,
  closeExplained: fc.boolean(),
});
const anySettings = fc.tuple(anyOwn, anyPreferences).map(([own, preferences]) => ({ ...own, ...preferences }));

/** What a file that holds `text` is read as, and what was said of it. */
async function readFrom(text: string): Promise<{ settings: Settings; said: readonly SetAside[] }> {
  const path = join(temporaryFolder(), 'settings.json');
  writeFileSync(path, text);
  const said: SetAside[] = [];
  const file = await openSettings(path, (aside) => said.push(aside));
  return { settings: file.current(), said };
}

describe('the settings', () => {
  it('are the defaults on a new computer', async () => {
    const said: SetAside[] = [];
    const file = await openSettings(join(temporaryFolder(), 'settings.json'), (aside) => said.push(aside));
    expect(file.current()).toEqual(defaults);
    expect(said).toEqual([]);
  });

  it('are taken over from version 1, with what it did not know as by default', async () => {
    expect(await readFrom('{"version":1,"server":"https://pbx.example.dk","email":"asta@example.dk"}')).toEqual({
      settings: { ...defaults, server: 'https://pbx.example.dk', email: 'asta@example.dk' },
      said: [],
    });
    expect((await readFrom('{"version":1,"pollInterval":5}')).settings).toEqual({ ...defaults, pollInterval: 5 });
  });

  it('are taken over from version 2, which knew no preferences, no place of the window and no explanation', async () => {
    const before = {
      server: 'https://pbx.example.dk',
      email: '',
      way: 'token',
      strategies: { 'https://pbx.example.dk': 'bearer' },
      pollInterval: 4,
    };
    expect(await readFrom(JSON.stringify({ version: 2, ...before }))).toEqual({
      settings: { ...defaults, ...before },
      said: [],
    });
  });

  it('of version 3, which wrote down all that holds, are taken for chosen where they differ from that', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    writeFileSync(path, JSON.stringify({ ...defaults, version: 3, popupPrivacy: 'name' }));
    const file = await openSettings(
      path,
      () => undefined,
      () => ({
        defaults: { popupPrivacy: 'nothing', language: 'da', server: 'https://pbx.example.dk' },
        locks: {},
      }),
    );
    expect(file.current()).toMatchObject({ popupPrivacy: 'name', language: 'da', server: 'https://pbx.example.dk' });
    await file.change({ zoom: 125 });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 4, popupPrivacy: 'name', zoom: 125 });
  });

  it('keep the server of a sign-in, were it the usual one: its token is stored', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const strategies = { [defaults.server]: 'query' };
    writeFileSync(path, JSON.stringify({ ...defaults, version: 3, strategies }));
    const open = () =>
      openSettings(
        path,
        () => undefined,
        () => ({ defaults: { server: 'https://pbx.example.dk' }, locks: {} }),
      );
    expect((await open()).current().server).toBe(defaults.server);
    await (await open()).change({ server: 'https://pbx.example.dk' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ server: 'https://pbx.example.dk' });
  });

  it('are read as they were written', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    await fc.assert(
      fc.asyncProperty(anySettings, async (changes) => {
        const said: SetAside[] = [];
        const file = await openSettings(path, (aside) => said.push(aside));
        await file.change(changes);
        const again = await openSettings(path, (aside) => said.push(aside));
        expect(again.current()).toEqual({ version: 4, ...changes });
        expect(said).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keep every field that makes sense, whatever the others hold', async () => {
    const nonsense = fc.constantFrom({}, [], true, -1, 0.99, 60.1);
    const broken = fc.record({ server: nonsense, email: nonsense, way: fc.json(), pollInterval: nonsense });
    await fc.assert(
      fc.asyncProperty(
        anySettings,
        broken,
        fc.subarray(['server', 'email', 'way', 'pollInterval'] as const),
        async (good, bad, names) => {
          const replaced = Object.fromEntries(names.map((name) => [name, bad[name]]));
          const { settings, said } = await readFrom(JSON.stringify({ version: 4, ...good, ...replaced }));
          const expected = Object.fromEntries(names.map((name) => [name, defaults[name]]));
          expect(settings).toEqual({ version: 4, ...good, ...expected });
          expect(said).toHaveLength(names.length > 0 ? 1 : 0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([1, 60])('take a poll interval of %d seconds', async (pollInterval) => {
    expect((await readFrom(JSON.stringify({ version: 4, pollInterval }))).settings.pollInterval).toBe(pollInterval);
  });

  it.each([
    { x: 0.5, y: 0, width: 400, height: 600 },
    { x: 0, y: 0, width: 0, height: 600 },
    { x: 0, y: 0, width: 400, height: -1 },
    { x: 0, y: 100_001, width: 400, height: 600 },
    { x: 0, y: 0, width: 400 },
    { x: null, y: 0, width: 400, height: 600 },
    [0, 0, 400, 600],
  ])('know no place of the window where it is %j, and nothing else is lost', async (broken) => {
    const place = { x: -10, y: 20, width: 300, height: 212 };
    for (const [own, other] of [['windowPlace', 'compactPlace'] as const, ['compactPlace', 'windowPlace'] as const]) {
      const { settings, said } = await readFrom(JSON.stringify({ ...defaults, [other]: place, [own]: broken }));
      expect(settings).toEqual({ ...defaults, [other]: place });
      expect(said).toHaveLength(1);
    }
  });

  it('lose of the ways to a server only those that make no sense', async () => {
    const text =
      '{"version":4,"strategies":{"https://a.dk":"bearer","https://b.dk":"pigeon","http://127.0.0.1:1":"cookie"}}';
    const { settings, said } = await readFrom(text);
    expect(settings.strategies).toEqual({ 'https://a.dk': 'bearer', 'http://127.0.0.1:1': 'cookie' });
    expect(said).toHaveLength(1);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'ftp://https://a.dk', ''])(
    'take no %j for a server',
    async (key) => {
      const { settings } = await readFrom(`{"version":4,"strategies":{"${key}":"cookie","https://a.dk":"bearer"}}`);
      expect(Object.entries(settings.strategies)).toEqual([['https://a.dk', 'bearer']]);
      expect(Object.getPrototypeOf(settings.strategies)).toBe(Object.prototype);
      expect(Object.hasOwn(Object.prototype, 'https://a.dk')).toBe(false);
    },
  );

  it('of a newer version of the app hold as far as they are understood, and are kept for it as they were', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'settings.json');
    const text = '{"version":5,"server":"https://pbx.example.dk","soundVolume":"whispering","tabs":["a"]}';
    writeFileSync(path, text);
    const said: SetAside[] = [];
    const file = await openSettings(path, (aside) => said.push(aside));
    await file.change({ email: 'asta@example.dk' });
    expect(file.current()).toEqual({ ...defaults, server: 'https://pbx.example.dk', email: 'asta@example.dk' });
    expect(said.map(({ aside }) => readFileSync(join(folder, aside ?? ''), 'utf8'))).toEqual([text]);
  });
});
