/** The settings of this installation, whoever is signed in. */
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import type { Govern } from './chosen';
import type { Content } from './migrate';
import { preferenceFields } from './preferences';
import type { OnSetAside } from './set-aside';
import { field, type OnFlaw } from './tolerant';
import { pollIntervalSchema, usualPollInterval, usualServer } from './usual-settings';
import { openVersioned, type Format, type VersionedFile } from './versioned-file';

const strategySchema = v.picklist(['query', 'bearer', 'cookie']);

/** How the token travels to a server: in the address, in a header, in a cookie. */
type Strategy = v.InferOutput<typeof strategySchema>;

/** By the origin of the server; a key that is none (`__proto__` is none) is a flaw. */
function strategiesSchema(onFlaw: OnFlaw): v.GenericSchema<unknown, Readonly<Record<string, Strategy>>> {
  return v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((strategies) => {
      const good = Object.entries(strategies).flatMap(([origin, value]): (readonly [string, Strategy])[] => {
        const strategy = v.safeParse(strategySchema, value);
        if (strategy.success && /^https?:\/\//.test(origin)) return [[origin, strategy.output]];
        onFlaw();
        return [];
      });
      return Object.fromEntries(good);
    }),
  );
}

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const extent = v.pipe(pixels, v.minValue(1));
const placeSchema = v.object({ x: pixels, y: pixels, width: extent, height: extent });

function settingsSchema(onFlaw: OnFlaw) {
  return v.object({
    version: v.literal(4),
    /** The server of the last sign-in. */
    server: field(v.string(), usualServer, onFlaw),
    /** The e-mail of the last sign-in, to be filled in again; empty where that was made by a personal token. */
    email: field(v.string(), '', onFlaw),
    /** How the last sign-in was made. */
    way: field(v.picklist(['password', 'token']), 'password', onFlaw),
    strategies: field(strategiesSchema(onFlaw), {}, onFlaw),
    /** Seconds between two questions to one queue. */
    pollInterval: field(pollIntervalSchema, usualPollInterval, onFlaw),
    ...preferenceFields(onFlaw),
    /** Where the window was last (pixels of all screens together); null before it was ever moved or sized. */
    windowPlace: field(v.nullable(placeSchema), null, onFlaw),
    /** The same of the strip, which has a place of its own. */
    compactPlace: field(v.nullable(placeSchema), null, onFlaw),
    /** Whether it was told that closing the window leaves the app in the tray. */
    closeExplained: field(v.boolean(), false, onFlaw),
  });
}

/** What is remembered between runs, besides the token. */
export type Settings = Readonly<v.InferOutput<ReturnType<typeof settingsSchema>>>;

/** The settings, and the one way to change them. */
export type SettingsFile = VersionedFile<Settings>;

const format: Format<Settings> = {
  // Version 1 knew neither another way to sign in nor another way for the token to travel.
  // Version 2 knew no preferences.
  // Version 3 wrote down all that holds, whether it was chosen or not.
  steps: [(content) => ({ ...content, way: 'password', strategies: {} }), (content) => content, withoutUsual],
  schema: settingsSchema,
  // Where the stored sign-in is looked for.
  remembered: ['server'],
};

/** What differs from what holds by default, and the server of a sign-in: that was chosen. */
function withoutUsual(content: Content): Content {
  const usual: Content = v.parse(
    settingsSchema(() => undefined),
    { version: 4 },
  );
  const wasSignedIn =
    content['email'] !== usual['email'] || !isDeepStrictEqual(content['strategies'], usual['strategies']);
  return Object.fromEntries(
    Object.entries(content).filter(
      ([name, value]) => (name === 'server' && wasSignedIn) || !isDeepStrictEqual(value, usual[name]),
    ),
  );
}

/**
 * Opens the settings; never rejects. `onSetAside` is told where something in the file made no sense; `govern` says what a company
 * has set.
 */
export function openSettings(path: string, onSetAside: OnSetAside, govern?: Govern): Promise<SettingsFile> {
  return openVersioned(path, format, onSetAside, govern);
}
