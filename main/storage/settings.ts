/** The settings of this installation: one file, one schema. */
import * as v from 'valibot';
import { readJson, writeJson } from './json-file';
import { oneByOne } from './one-by-one';

/** The platform's own server. */
const defaultServer = 'https://api.telecomx.dk';

const settingsSchema = v.object({
  version: v.literal(1),
  /** The server of the last sign-in. */
  server: v.optional(v.string(), defaultServer),
  /** The e-mail of the last sign-in, to be filled in again. */
  email: v.optional(v.string(), ''),
  /** Seconds between two questions to one queue. */
  pollInterval: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(60)), 2.5),
});

/** What is remembered between runs, besides the token. */
type Settings = v.InferOutput<typeof settingsSchema>;

/** The settings, and the one way to change them. */
export interface SettingsFile {
  readonly current: () => Settings;
  /** Changes some of them; resolves when they are on disk, or rejects where the disk does not take them. */
  readonly change: (changes: Partial<Omit<Settings, 'version'>>) => Promise<void>;
  /** Where a file that made no sense was put, or null. */
  readonly setAside: string | null;
}

/** Opens the settings; a broken file is set aside and the defaults are used. */
export async function openSettings(path: string): Promise<SettingsFile> {
  const found = await readJson(path, settingsSchema);
  const next = oneByOne();
  let settings = found.kind === 'value' ? found.value : v.parse(settingsSchema, { version: 1 });
  return {
    current: () => settings,
    change: (changes) => {
      settings = { ...settings, ...changes };
      return next(() => writeJson(path, settings));
    },
    setAside: found.kind === 'set-aside' ? found.path : null,
  };
}
