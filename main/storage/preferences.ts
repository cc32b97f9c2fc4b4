/** What a person can set, with what holds until then. */
import * as v from 'valibot';
import { field, type OnFlaw } from './tolerant';

const timeOfDay = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
const seconds = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Epoch milliseconds that are a date: NaN and Infinity are none, and would be written as null. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** For each preference what it may be. */
const schemas = {
  /** By which way popups go up; `automatic` leaves it to the platform. */
  popupChannel: v.picklist(['automatic', 'session-bus', 'node-notifier', 'electron']),
  /** What popups tell of a caller. */
  popupPrivacy: v.picklist(['everything', 'name', 'nothing']),
  /** What is spoken of. */
  alertKinds: v.object({
    vip: v.boolean(),
    callback: v.boolean(),
    /** Somebody has waited past the critical limit of the queue. */
    critical: v.boolean(),
    /** A queue has become too long, or its longest wait has. */
    alarm: v.boolean(),
    offline: v.boolean(),
    'signed-out': v.boolean(),
  }),
  /** The alarm goes off when more wait in one queue. */
  alarmWaiting: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  /** The alarm goes off when somebody in the queue has waited longer, in seconds. */
  alarmLongest: seconds(10, 86_400),
  /** Do not disturb: off, until it is turned off, or until a moment of the desktop's clock (epoch milliseconds). */
  doNotDisturb: v.union([v.literal('off'), v.literal('on'), moment]),
  /** Quiet at certain hours (local time); past midnight where `to` is not after `from`. Days are 1 (Monday) to 7. */
  quietSchedule: v.object({
    on: v.boolean(),
    /** In their order, each once, whatever was written. */
    days: v.pipe(
      v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])),
      v.transform((days) => [...new Set(days)].sort((one, other) => one - other)),
    ),
    from: timeOfDay,
    to: timeOfDay,
  }),
  quietWhenLocked: v.boolean(),
  /** Quiet while the desktop's own do-not-disturb is on. */
  quietWithDesktop: v.boolean(),
  /** VIPs are spoken of at any time. */
  vipsBreakThrough: v.boolean(),
  soundOn: v.boolean(),
  /** 0 (nothing is heard) to 1. */
  soundVolume: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** A sound again and again until whoever was spoken of is taken care of. */
  reminderOn: v.boolean(),
  /** Between two reminders, in seconds. */
  reminderEvery: seconds(5, 3600),
  startWithComputer: v.boolean(),
  /** The keys that bring the window forward from anywhere, as Electron writes them, e.g. `Control+Alt+Q`; '' for none. */
  shortcut: v.pipe(v.string(), v.maxLength(100)),
} as const;

/** Everything a person can set. */
export type Preferences = Readonly<{ [Name in keyof typeof schemas]: v.InferOutput<(typeof schemas)[Name]> }>;

/** What holds until a person chooses something else. */
export const defaultPreferences: Preferences = {
  popupChannel: 'automatic',
  popupPrivacy: 'everything',
  alertKinds: { vip: true, callback: true, critical: false, alarm: false, offline: true, 'signed-out': true },
  alarmWaiting: 5,
  alarmLongest: 300,
  doNotDisturb: 'off',
  quietSchedule: { on: false, days: [1, 2, 3, 4, 5, 6, 7], from: '17:00', to: '08:00' },
  quietWhenLocked: true,
  quietWithDesktop: true,
  vipsBreakThrough: false,
  soundOn: true,
  soundVolume: 0.6,
  reminderOn: false,
  reminderEvery: 30,
  startWithComputer: false,
  shortcut: '',
};

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
  };
}
