/** What of a file was chosen, apart from what holds where nothing was. Pure. */
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import type { Content } from './migrate';
import type { OnFlaw } from './tolerant';

/** How the current version of the files of one kind is read. */
export interface Reading<Value extends object> {
  readonly version: number;
  /**
   * A file of nothing but its version gives the defaults; each field that makes no sense is replaced, and is a flaw. What it gives
   * it takes, too.
   */
  readonly schema: (onFlaw: OnFlaw) => v.GenericSchema<unknown, Value> & { readonly entries: Entries };
  /** The fields that are remembered, not chosen: they are kept where they are as by default, too. */
  readonly remembered: readonly string[];
}

type Entries = Readonly<Record<string, v.GenericSchema>>;

/** What holds besides what was chosen. */
export interface Layers {
  /** Where nothing was chosen. */
  readonly defaults: Content;
  /** Whatever was chosen. */
  readonly locks: Content;
}

/** Nothing does. */
export const noLayers: Layers = { defaults: {}, locks: {} };

const ignore: OnFlaw = () => undefined;

/** What holds. */
export function valueOf<Value extends object>(
  { version, schema }: Reading<Value>,
  chosen: Content,
  layers: Layers,
): Value {
  return v.parse(schema(ignore), { ...layers.defaults, ...chosen, ...layers.locks, version });
}

function fieldsOf(value: object): Content {
  return Object.fromEntries<unknown>(Object.entries(value));
}

/** The fields of a file that make sense, and how much of it does not. A field that is left as by default then was not chosen. */
export function chosenIn<Value extends object>(
  reading: Reading<Value>,
  content: Content,
): { chosen: Content; flaws: number } {
  let flaws = 0;
  const { entries } = reading.schema(() => {
    flaws += 1;
  });
  const usual = fieldsOf(valueOf(reading, {}, noLayers));
  const chosen = Object.entries(entries).flatMap(([name, schema]): (readonly [string, unknown])[] => {
    if (name === 'version' || !Object.hasOwn(content, name)) return [];
    const before = flaws;
    const value = v.parse(schema, content[name]);
    return flaws > before && isDeepStrictEqual(value, usual[name]) ? [] : [[name, value]];
  });
  return { chosen: Object.fromEntries(chosen), flaws };
}

/** What holds besides what was chosen, which may depend on that. */
export type Govern = (chosen: Content) => Layers;

/**
 * What was chosen after a change. What is locked then stays as it was chosen before; who chooses what holds anyway has no choice
 * of their own, and follows it.
 */
export function chosenAfter<Value extends object>(
  reading: Reading<Value>,
  before: Content,
  changes: Content,
  govern: Govern,
): Content {
  const { locks } = govern({ ...before, ...changes });
  const usual = fieldsOf(valueOf(reading, {}, { ...govern(before), locks: {} }));
  const next = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(changes)) {
    if (Object.hasOwn(locks, name)) continue;
    if (isDeepStrictEqual(value, usual[name]) && !reading.remembered.includes(name)) next.delete(name);
    else next.set(name, value);
  }
  return Object.fromEntries(next);
}
