/** What a company may set: the one truth by which the file is read, and by which its JSON schema is made. */
import * as v from 'valibot';
import type { GovernedSetting } from '../bridge/contract';
import { serverOrigin } from '../server-address';
import { schemas } from '../storage/preference-schemas';
import { pollIntervalSchema } from '../storage/usual-settings';
import type { Rulings } from './policy';

/** The most entries of a list. */
export const mostEntries = 200;
/** The most characters of a name. */
export const longestName = 80;

/** What the company calls itself, and whom to ask: to be read by people, so nothing in it is invisible. */
export const nameSchema = v.pipe(
  v.string(),
  v.maxLength(longestName),
  v.regex(/^[^\p{C}\p{Zl}\p{Zp}]*[\p{L}\p{N}][^\p{C}\p{Zl}\p{Zp}]*$/u),
);

/** A scheme and a host as they must be written, no pattern: only this very computer may be asked without encryption. */
const origin = String.raw`(https://[^\s/?#@\\*]+|http://(localhost|127\.[0-9]+\.[0-9]+\.[0-9]+|\[::1\])(:[0-9]+)?)`;

const server = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${origin}/?$`, 'u')),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = serverOrigin(dataset.value);
    if (read.ok) return read.value;
    addIssue();
    return NEVER;
  }),
);

/** The folder with the updates. */
const feed = v.pipe(
  v.string(),
  v.regex(new RegExp(String.raw`^${origin}(/[^\s?#\\]*)?$`, 'u')),
  v.check((text) => URL.canParse(text)),
);

const isEachOnce = (list: readonly string[]): boolean => new Set(list).size === list.length;

const servers = v.pipe(
  v.tupleWithRest([server], server),
  v.maxLength(mostEntries),
  v.check((list) => isEachOnce(list)),
);
/** As the platform writes it: nothing around it, and nothing invisible in it. */
const queue = v.pipe(v.string(), v.maxLength(longestName), v.regex(/^[^\s\p{C}]([^\p{C}]*[^\s\p{C}])?$/u));
const queues = v.pipe(
  v.tupleWithRest([queue], queue),
  v.maxLength(mostEntries),
  v.check((list) => isEachOnce(list)),
);

/** What may stand at a place, by the words that say so. */
export type Right =
  | 'object'
  | 'version'
  | 'name'
  | 'server'
  | 'servers'
  | 'queue'
  | 'queues'
  | 'interval'
  | 'privacy'
  | 'switch'
  | 'updates'
  | 'feed'
  | 'language';

/** What one setting may be. */
export interface Kind<Value> {
  readonly schema: v.GenericSchema<unknown, Value>;
  readonly right: Right;
  /** What each entry of a list must be. */
  readonly entry?: Right;
  /** Whether the agent can choose something else where the company wants it so. */
  readonly canBeDefault: boolean;
}

/** What each setting may be. */
export const kinds: { readonly [Name in GovernedSetting]: Kind<ValueOf<Rulings[Name]>> } = {
  server: { schema: server, right: 'server', canBeDefault: true },
  allowedServers: { schema: servers, right: 'servers', entry: 'server', canBeDefault: false },
  queues: { schema: queues, right: 'queues', entry: 'queue', canBeDefault: true },
  pollInterval: { schema: pollIntervalSchema, right: 'interval', canBeDefault: true },
  popupPrivacy: { schema: schemas.popupPrivacy, right: 'privacy', canBeDefault: true },
  weakStorage: { schema: v.boolean(), right: 'switch', canBeDefault: false },
  updates: { schema: schemas.updates, right: 'updates', canBeDefault: true },
  updateFeed: { schema: feed, right: 'feed', canBeDefault: false },
  language: { schema: schemas.language, right: 'language', canBeDefault: true },
};

type ValueOf<Ruled> = Ruled extends { readonly value: infer Value } ? Value : never;

/** The names of all settings that a company may set. */
export const settingNames: readonly GovernedSetting[] = [
  'server',
  'allowedServers',
  'queues',
  'pollInterval',
  'popupPrivacy',
  'weakStorage',
  'updates',
  'updateFeed',
  'language',
];
