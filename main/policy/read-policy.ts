/**
 * Reads a company's settings. Pure; never throws, whatever they hold. What is wrong is said, and a setting with anything wrong
 * about it is held at what is safest: nobody is to be left with more than the company may have wanted.
 */
import * as v from 'valibot';
import type { GovernedSetting } from '../bridge/contract';
import { serverOrigin } from '../server-address';
import { usualPollInterval } from '../storage/usual-settings';
import { nearest } from './nearest';
import { noPolicy, noRulings, type Policy, type Ruling, type Rulings } from './policy';
import { placeIn } from './place';
import type { PolicyProblem, Wrong } from './problems';
import { kinds, nameSchema, settingNames, type Kind } from './values';

/** A company's settings as they hold, and what is wrong with what was written. */
export interface ReadPolicy {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
}

type Content = Readonly<Record<string, unknown>>;

/** What holds in the place of a setting that is wrong. Which server then may be signed in to follows from the last sign-in. */
const safest: Rulings = {
  ...noRulings,
  pollInterval: { holds: 'locked', value: usualPollInterval },
  popupPrivacy: { holds: 'locked', value: 'nothing' },
  weakStorage: { holds: 'locked', value: false },
  updates: { holds: 'locked', value: 'off' },
};

/** What holds where the settings cannot be read as a whole. */
export const safestPolicy: Policy = { ...noPolicy, ...safest, held: settingNames };

const outerNames = ['$schema', 'version', 'company', 'contact', 'settings'] as const;
const innerNames = ['default', 'locked'] as const;

/** So many are said: nobody reads more, and the first ones are often the cause of the others. */
const mostProblems = 50;

/** Collects what is wrong, and what is held for it. */
class Findings {
  readonly problems: PolicyProblem[] = [];
  readonly held = new Set<GovernedSetting>();

  add(place: string, wrong: Wrong, holds: PolicyProblem['holds']): void {
    if (this.problems.length < mostProblems) this.problems.push({ place, wrong, holds });
    for (const name of settingNames) if (holds === name || holds === 'all') this.held.add(name);
    // Newer versions from nobody knows where are none to be installed.
    if (holds === 'updateFeed') this.held.add('updates');
  }
}

function isObject(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a value, and where below it. */
function wrongValue<Value>(value: unknown, kind: Kind<Value>, found: v.BaseIssue<unknown>): readonly [string, Wrong] {
  const key = Array.isArray(value) && value.length > 0 ? found.path?.[0]?.key : undefined;
  const wrong: unknown = key === undefined ? value : found.input;
  const below = typeof key === 'number' ? `[${key}]` : '';
  const right = (key === undefined ? undefined : kind.entry) ?? kind.right;
  if (typeof wrong === 'string' && /^http:/i.test(wrong) && right !== 'queue') {
    const origin = serverOrigin(right === 'feed' && URL.canParse(wrong) ? new URL(wrong).origin : wrong);
    if (!origin.ok && origin.error === 'insecure') return [below, { kind: 'insecure', value: wrong }];
  }
  if (Array.isArray(value) && found.type === 'check' && key === undefined) {
    const twice: unknown = value.find((one, index) => value.indexOf(one) !== index) ?? value[0];
    return [below, { kind: 'twice', value: String(twice) }];
  }
  return [below, { kind: 'value', value: wrong, right }];
}

/** How one setting is governed; what is wrong with it is added to the findings. */
function rulingOf<Value>(
  name: GovernedSetting,
  kind: Kind<Value>,
  settings: Content,
  findings: Findings,
): Ruling<Value> {
  const place = `settings.${name}`;
  if (!Object.hasOwn(settings, name)) return { holds: 'free' };
  const found = settings[name];
  const add = (where: string, wrong: Wrong): Ruling<Value> => {
    findings.add(where, wrong, name);
    return { holds: 'free' };
  };
  if (!isObject(found)) return add(place, { kind: 'value', value: found, right: 'object' });
  const strange = Object.keys(found).filter((key) => !isOneOf(innerNames, key));
  for (const key of strange) add(placeIn(place, key), { kind: 'unknown', near: nearest(key, innerNames) });
  const given = innerNames.filter((one) => Object.hasOwn(found, one));
  const [holds, other] = given;
  if (holds === undefined) return strange.length > 0 ? { holds: 'free' } : add(place, { kind: 'neither' });
  if (other !== undefined) return add(place, { kind: 'both' });
  if (holds === 'default' && !kind.canBeDefault) return add(`${place}.default`, { kind: 'only-locked' });
  const read = v.safeParse(kind.schema, found[holds], { abortEarly: true });
  if (read.success) return { holds, value: read.output };
  const [below, wrong] = wrongValue(found[holds], kind, read.issues[0]);
  return add(`${place}.${holds}${below}`, wrong);
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((one) => one === name);
}

/** What is held for the value of a name that nobody knows: where it is like settings, something was meant to be set by it. */
function heldFor(value: unknown): 'all' | 'nothing' {
  const names = isObject(value) ? Object.keys(value) : [];
  return names.some((name) => nearest(name, [...settingNames, ...innerNames]) !== null) ? 'all' : 'nothing';
}

/**
 * A name that nobody knows is most likely one that is misspelt: what was meant by it is held, even where that is there, too, since
 * one of the two must be wrong. Where something was meant to be set, but nobody knows what, all is held.
 */
function addUnknown(name: string, settings: Content, findings: Findings): void {
  const near = nearest(name, settingNames);
  findings.add(placeIn('settings', name), { kind: 'unknown', near }, near ?? heldFor(settings[name]));
}

/** A name outside the settings that nobody knows. */
function addStranger(name: string, content: Content, findings: Findings): void {
  if (isOneOf(settingNames, name)) {
    findings.add(name, { kind: 'misplaced' }, name);
    return;
  }
  const outer = nearest(name, outerNames);
  const inner = outer === null ? nearest(name, settingNames) : null;
  const near = inner === null ? outer : placeIn('settings', inner);
  findings.add(placeIn('', name), { kind: 'unknown', near }, inner ?? heldFor(content[name]));
}

function nameIn(content: Content, name: 'company' | 'contact', findings: Findings): string | null {
  if (!Object.hasOwn(content, name)) return null;
  const read = v.safeParse(nameSchema, content[name]);
  if (read.success) return read.output.trim();
  findings.add(name, { kind: 'value', value: content[name], right: 'name' }, 'nothing');
  return null;
}

/** A server that may not be signed in to is no server to begin with. */
function checkServer({ server, allowedServers }: Rulings, findings: Findings): void {
  if (server.holds === 'free' || allowedServers.holds === 'free') return;
  if (allowedServers.value.includes(server.value)) return;
  findings.add(`settings.server.${server.holds}`, { kind: 'not-allowed', value: server.value }, 'server');
}

/** What is set, what is wrong in it held. */
function rulingsIn(settings: Content, findings: Findings): Rulings {
  const rule = <Value>(name: GovernedSetting, kind: Kind<Value>): Ruling<Value> =>
    rulingOf(name, kind, settings, findings);
  const written: Rulings = {
    server: rule('server', kinds.server),
    allowedServers: rule('allowedServers', kinds.allowedServers),
    queues: rule('queues', kinds.queues),
    pollInterval: rule('pollInterval', kinds.pollInterval),
    popupPrivacy: rule('popupPrivacy', kinds.popupPrivacy),
    weakStorage: rule('weakStorage', kinds.weakStorage),
    updates: rule('updates', kinds.updates),
    updateFeed: rule('updateFeed', kinds.updateFeed),
    language: rule('language', kinds.language),
  };
  checkServer(written, findings);
  for (const name of Object.keys(settings)) if (!isOneOf(settingNames, name)) addUnknown(name, settings, findings);
  return written;
}

/** The settings with what is held in the place of what was written. */
function withHeld(written: Rulings, held: ReadonlySet<GovernedSetting>): Rulings {
  const pick = <Value>(name: GovernedSetting, of: (rulings: Rulings) => Ruling<Value>): Ruling<Value> =>
    of(held.has(name) ? safest : written);
  return {
    server: pick('server', ({ server }) => server),
    allowedServers: pick('allowedServers', ({ allowedServers }) => allowedServers),
    queues: pick('queues', ({ queues }) => queues),
    pollInterval: pick('pollInterval', ({ pollInterval }) => pollInterval),
    popupPrivacy: pick('popupPrivacy', ({ popupPrivacy }) => popupPrivacy),
    weakStorage: pick('weakStorage', ({ weakStorage }) => weakStorage),
    updates: pick('updates', ({ updates }) => updates),
    updateFeed: pick('updateFeed', ({ updateFeed }) => updateFeed),
    language: pick('language', ({ language }) => language),
  };
}

/**
 * Reads what a company wrote, once it is known to be JSON. `source` is where it comes from, in words; `repeated` are the places
 * of names that are there twice.
 */
export function readPolicy(content: unknown, source: string, repeated: readonly string[]): ReadPolicy {
  const findings = new Findings();
  if (!isObject(content)) {
    findings.add(source, { kind: 'value', value: content, right: 'object' }, 'all');
    return { policy: safestPolicy, problems: findings.problems };
  }
  const { version, settings } = content;
  const company = nameIn(content, 'company', findings);
  const contact = nameIn(content, 'contact', findings);
  if (version === undefined) findings.add('version', { kind: 'missing', right: 'version' }, 'all');
  else if (version !== 1) findings.add('version', { kind: 'value', value: version, right: 'version' }, 'all');
  for (const place of repeated) findings.add(place, { kind: 'repeated' }, heldBy(place));
  for (const name of Object.keys(content)) if (!isOneOf(outerNames, name)) addStranger(name, content, findings);
  let written = noRulings;
  if (settings === undefined) findings.add('settings', { kind: 'missing', right: 'object' }, 'all');
  else if (!isObject(settings)) findings.add('settings', { kind: 'value', value: settings, right: 'object' }, 'all');
  // What another version means is not for this one to judge.
  else if (version === 1) written = rulingsIn(settings, findings);
  const rulings = withHeld(written, findings.held);
  const held = settingNames.filter((name) => findings.held.has(name));
  return { policy: { ...rulings, company, contact, held }, problems: findings.problems };
}

/** What a name that is there twice makes uncertain. */
function heldBy(place: string): PolicyProblem['holds'] {
  const [outer, name = ''] = place.split('.');
  if (outer !== 'settings') return outer === 'version' ? 'all' : 'nothing';
  return isOneOf(settingNames, name) ? name : name === '' ? 'all' : 'nothing';
}
