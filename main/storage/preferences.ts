/** What a person can set, read from a file and changed from the window. */
import * as v from 'valibot';
import { defaultPreferences, keyCommands } from './default-preferences';
import { distinctKeys } from './distinct-keys';
import { schemas, windowKeys } from './preference-schemas';
import { field, orElse, type OnFlaw } from './tolerant';

export type { Preferences } from './preference-schemas';

/** A change of some of them, as it comes from outside: anything else is refused. */
export const preferenceChange = v.strictObject({
  popupChannel: v.exactOptional(schemas.popupChannel),
  popupPrivacy: v.exactOptional(schemas.popupPrivacy),
  alertKinds: v.exactOptional(schemas.alertKinds),
  alarmWaiting: v.exactOptional(schemas.alarmWaiting),
  alarmLongest: v.exactOptional(schemas.alarmLongest),
  doNotDisturb: v.exactOptional(schemas.doNotDisturb),
  quietSchedule: v.exactOptional(schemas.quietSchedule),
  quietWhenLocked: v.exactOptional(schemas.quietWhenLocked),
  quietWithDesktop: v.exactOptional(schemas.quietWithDesktop),
  vipsBreakThrough: v.exactOptional(schemas.vipsBreakThrough),
  soundOn: v.exactOptional(schemas.soundOn),
  soundVolume: v.exactOptional(schemas.soundVolume),
  reminderOn: v.exactOptional(schemas.reminderOn),
  reminderEvery: v.exactOptional(schemas.reminderEvery),
  startWithComputer: v.exactOptional(schemas.startWithComputer),
  shortcut: v.exactOptional(schemas.shortcut),
  language: v.exactOptional(schemas.language),
  appearance: v.exactOptional(schemas.appearance),
  zoom: v.exactOptional(schemas.zoom),
  order: v.exactOptional(schemas.order),
  grouping: v.exactOptional(schemas.grouping),
  shape: v.exactOptional(schemas.shape),
  compactCounts: v.exactOptional(schemas.compactCounts),
  compactOnTop: v.exactOptional(schemas.compactOnTop),
  updates: v.exactOptional(schemas.updates),
  keys: v.exactOptional(schemas.keys),
});

/** Each kind for itself: one that makes no sense, or is new, leaves the others as they were chosen. */
function alertKindsSchema(onFlaw: OnFlaw) {
  const usual = defaultPreferences.alertKinds;
  return v.object({
    vip: field(v.boolean(), usual.vip, onFlaw),
    callback: field(v.boolean(), usual.callback, onFlaw),
    critical: field(v.boolean(), usual.critical, onFlaw),
    alarm: field(v.boolean(), usual.alarm, onFlaw),
    offline: field(v.boolean(), usual.offline, onFlaw),
    'signed-out': field(v.boolean(), usual['signed-out'], onFlaw),
  });
}

/** Each command for itself, but that no two have the same keys. */
function keysSchema(onFlaw: OnFlaw) {
  const one = v.optional(orElse<string | undefined>(windowKeys, undefined, onFlaw));
  return v.pipe(
    v.object(v.entriesFromList(keyCommands, one)),
    v.transform((chosen) => distinctKeys(chosen, onFlaw)),
  );
}

/**
 * The preferences as fields of a file; each that makes no sense is replaced, and is a flaw. A schedule is replaced
 * whole, which turns it off: half of one would be quiet at hours that nobody chose.
 */
export function preferenceFields(onFlaw: OnFlaw) {
  const usual = defaultPreferences;
  return {
    popupChannel: field(schemas.popupChannel, usual.popupChannel, onFlaw),
    popupPrivacy: field(schemas.popupPrivacy, usual.popupPrivacy, onFlaw),
    alertKinds: field(alertKindsSchema(onFlaw), usual.alertKinds, onFlaw),
    alarmWaiting: field(schemas.alarmWaiting, usual.alarmWaiting, onFlaw),
    alarmLongest: field(schemas.alarmLongest, usual.alarmLongest, onFlaw),
    doNotDisturb: field(schemas.doNotDisturb, usual.doNotDisturb, onFlaw),
    quietSchedule: field(schemas.quietSchedule, usual.quietSchedule, onFlaw),
    quietWhenLocked: field(schemas.quietWhenLocked, usual.quietWhenLocked, onFlaw),
    quietWithDesktop: field(schemas.quietWithDesktop, usual.quietWithDesktop, onFlaw),
    vipsBreakThrough: field(schemas.vipsBreakThrough, usual.vipsBreakThrough, onFlaw),
    soundOn: field(schemas.soundOn, usual.soundOn, onFlaw),
    soundVolume: field(schemas.soundVolume, usual.soundVolume, onFlaw),
    reminderOn: field(schemas.reminderOn, usual.reminderOn, onFlaw),
    reminderEvery: field(schemas.reminderEvery, usual.reminderEvery, onFlaw),
    startWithComputer: field(schemas.startWithComputer, usual.startWithComputer, onFlaw),
    shortcut: field(schemas.shortcut, usual.shortcut, onFlaw),
    language: field(schemas.language, usual.language, onFlaw),
    appearance: field(schemas.appearance, usual.appearance, onFlaw),
    zoom: field(schemas.zoom, usual.zoom, onFlaw),
    order: field(schemas.order, usual.order, onFlaw),
    grouping: field(schemas.grouping, usual.grouping, onFlaw),
    shape: field(schemas.shape, usual.shape, onFlaw),
    compactCounts: field(schemas.compactCounts, usual.compactCounts, onFlaw),
    compactOnTop: field(schemas.compactOnTop, usual.compactOnTop, onFlaw),
    updates: field(schemas.updates, usual.updates, onFlaw),
    keys: field(keysSchema(onFlaw), usual.keys, onFlaw),
  };
}
