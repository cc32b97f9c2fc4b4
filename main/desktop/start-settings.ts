/**
 * What the first window needs of the settings, read before anything else, so that it comes up where, as and in the language it is
 * to be; whoever reads the settings for good judges the rest of the file.
 */
import { readFileSync } from 'node:fs';
import { defaultPreferences } from '../storage/default-preferences';
import type { Preferences } from '../storage/preferences';
import type { Govern } from '../storage/chosen';
import type { PlacedShape, WindowLook } from './window-look';
import { placeIn, type Place } from './window-place';

/** Where the window was last, for each shape; null where it was never moved or sized. Pixels of all screens together. */
export type Places = Readonly<Record<PlacedShape, Place | null>>;

/** What is known at the start. */
export interface StartSettings extends Pick<Preferences, 'language' | 'appearance'> {
  readonly places: Places;
  readonly look: WindowLook;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function contentOf(path: string): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRecord(content) ? content : {};
  } catch {
    return {};
  }
}

function oneOf<Value>(choices: readonly Value[], value: unknown, usual: Value): Value {
  return choices.find((choice) => choice === value) ?? usual;
}

/** The first version of the file that holds only what somebody has chosen. */
const sparse = 4;

/** The language that was chosen; an earlier file tells the usual one where nobody has. */
function languageIn({ version, language }: Readonly<Record<string, unknown>>): unknown {
  const toldAll = typeof version === 'number' && version < sparse;
  return toldAll && language === defaultPreferences.language ? undefined : language;
}

/**
 * Reads the file of settings; what it does not tell is as the company wants it, or as it is until a person chooses. `govern` says
 * what the company has set. Never throws.
 */
export function startSettings(path: string, govern: Govern): StartSettings {
  const content = contentOf(path);
  const { defaults, locks } = govern(content);
  const usual = defaultPreferences;
  const languages = ['system', 'en', 'da'] as const;
  const chosenLanguage = oneOf(languages, languageIn(content), oneOf(languages, defaults['language'], usual.language));
  return {
    places: { normal: placeIn(content['windowPlace']), compact: placeIn(content['compactPlace']) },
    look: {
      shape: oneOf(['normal', 'compact', 'wallboard'] as const, content['shape'], usual.shape),
      zoom: oneOf([100, 125, 150, 175, 200], content['zoom'], usual.zoom),
      onTop: oneOf([true, false], content['compactOnTop'], usual.compactOnTop),
      counts: oneOf([true, false], content['compactCounts'], usual.compactCounts),
    },
    language: oneOf(languages, locks['language'], chosenLanguage),
    appearance: oneOf(['system', 'light', 'dark'] as const, content['appearance'], usual.appearance),
  };
}
