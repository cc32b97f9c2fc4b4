import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSettings, type StartSettings } from '../../../main/desktop/start-settings';
import { lookOf } from '../../../main/desktop/window-look';
import { noLayers } from '../../../main/storage/chosen';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { openSettings } from '../../../main/storage/settings';
import { hostileJson } from '../../support/hostile';
import { temporaryFolder } from '../../support/temporary-folder';
import { anyPreferences } from '../storage/any-preferences';

const usual: StartSettings = {
  places: { normal: null, compact: null },
  look: lookOf(defaultPreferences),
  language: 'system',
  appearance: 'system',
};
const place = { x: -100, y: 20, width: 400, height: 600 };

/** Reads files of settings that hold this and that. */
function reader(): (content: string) => StartSettings {
  const file = join(temporaryFolder(), 'settings.json');
  return (content) => {
    writeFileSync(file, content);
    return startSettings(file, () => noLayers);
  };
}

describe('what the first window needs of the settings', () => {
  it('is as by default before there are any, and where they cannot be read', () => {
    const folder = temporaryFolder();
    expect(startSettings(join(folder, 'settings.json'), () => noLayers)).toEqual(usual);
    expect(startSettings(folder, () => noLayers)).toEqual(usual);
  });

  it('is in the language that a company wants at first, until another is chosen, or in the one that it has locked', () => {
    const file = join(temporaryFolder(), 'settings.json');
    const language = (defaults: object, locks: object): string =>
      startSettings(file, () => ({ defaults: { ...defaults }, locks: { ...locks } })).language;
    expect(language({ language: 'da' }, {})).toBe('da');
    writeFileSync(file, '{"version":4,"language":"en"}');
    expect(language({ language: 'da' }, {})).toBe('en');
    expect(language({ language: 'en' }, { language: 'da' })).toBe('da');
    writeFileSync(file, '{"version":4,"language":"sv"}');
    expect(language({ language: 'da' }, {})).toBe('da');
    // A person may want the system's language; a file of version 3 told it of everybody.
    writeFileSync(file, '{"version":4,"language":"system"}');
    expect(language({ language: 'da' }, {})).toBe('system');
    writeFileSync(file, '{"version":3,"language":"system"}');
    expect(language({ language: 'da' }, {})).toBe('da');
  });

  it('is what was chosen, whatever else stands in them', () => {
    const chosen = {
      shape: 'compact',
      zoom: 150,
      compactOnTop: false,
      compactCounts: true,
      language: 'da',
      appearance: 'dark',
    };
    const content = { version: 99, email: 5, windowPlace: place, compactPlace: { ...place, height: 90 }, ...chosen };
    expect(reader()(JSON.stringify(content))).toEqual({
      places: { normal: place, compact: { ...place, height: 90 } },
      look: { shape: 'compact', zoom: 150, onTop: false, counts: true },
      language: 'da',
      appearance: 'dark',
    });
  });

  it.each([
    { windowPlace: [1, 2, 3, 4], compactPlace: { x: 1 } },
    { shape: 'round', zoom: 110, compactOnTop: 'yes', compactCounts: 1 },
    { zoom: '150', language: 'sv', appearance: null },
    {},
    [],
    null,
    7,
  ])('is as by default where a setting makes no sense: %j', (content) => {
    expect(reader()(JSON.stringify(content))).toEqual(usual);
  });

  it.each(['', '{"zoom":150', 'nonsense'])('is as by default where the file is broken: %j', (content) => {
    expect(reader()(content)).toEqual(usual);
  });

  it('loses nothing but what makes no sense', () => {
    expect(reader()('{"language":"da","zoom":0,"windowPlace":null}')).toEqual({ ...usual, language: 'da' });
  });

  it('is what the settings are when they are read for good, whatever the person chose', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const file = await openSettings(path, () => undefined);
    await fc.assert(
      fc.asyncProperty(anyPreferences, fc.option(fc.constant(place)), async (preferences, compactPlace) => {
        await file.change({ ...preferences, compactPlace });
        const { language, appearance } = preferences;
        expect(startSettings(path, () => noLayers)).toEqual({
          places: { normal: null, compact: compactPlace },
          look: lookOf(preferences),
          language,
          appearance,
        });
      }),
      { numRuns: 20 },
    );
  });

  it('is something that a window can be, whatever the file holds', () => {
    const read = reader();
    const likely = fc
      .record({ zoom: hostileJson, shape: hostileJson, windowPlace: hostileJson })
      .map(({ zoom, shape, windowPlace }) => `{"zoom":${zoom},"shape":${shape},"windowPlace":${windowPlace}}`);
    fc.assert(
      fc.property(fc.oneof(hostileJson, likely), (content) => {
        const { look, language, appearance } = read(content);
        expect([100, 125, 150, 175, 200]).toContain(look.zoom);
        expect(['normal', 'compact', 'wallboard']).toContain(look.shape);
        expect([language, appearance].every((choice) => ['system', 'en', 'da', 'light', 'dark'].includes(choice))).toBe(
          true,
        );
      }),
    );
  });
});
