/** What each preference may be. */
import * as v from 'valibot';
import { areDistinct, editsText, isAccelerator, isWindowAccelerator } from './accelerators';

const keysOf = (isGood: (keys: string) => boolean) =>
  v.pipe(
    v.string(),
    v.check((keys) => keys === '' || (isGood(keys) && !editsText(keys))),
  );

/** The keys of one of the window's own commands, as Electron writes them, e.g. `Control+F`; '' for none. */
export const windowKeys = keysOf(isWindowAccelerator);

const timeOfDay = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
const seconds = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Epoch milliseconds that are a date: NaN and Infinity are none, and would be written as null. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));

/** For each preference what it may be. */
export const schemas = {
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
  shortcut: keysOf(isAccelerator),
  /** The language of all texts; `system` leaves it to the desktop. */
  language: v.picklist(['system', 'en', 'da']),
  appearance: v.picklist(['system', 'light', 'dark']),
  /** How large everything in the window is, in percent. */
  zoom: v.picklist([100, 125, 150, 175, 200]),
  /** The order of the list: as the platform takes them (VIPs first), by the wait, or by name. */
  order: v.picklist(['platform', 'longest', 'newest', 'name']),
  grouping: v.picklist(['none', 'queue']),
  /** The window's shape: whole, a strip that is out of the way, or the whole screen to be read from afar. */
  shape: v.picklist(['normal', 'compact', 'wallboard']),
  /** Whether the strip tells figures only, without a line for each caller. */
  compactCounts: v.boolean(),
  /** Whether the strip stays above all other windows. */
  compactOnTop: v.boolean(),
  /** Updates: fetched and installed when the app quits, fetched when the agent asks for it, or left alone. */
  updates: v.picklist(['automatic', 'ask', 'off']),
  /** The keys of the window's own commands, none of which are those of two. */
  keys: v.pipe(
    v.object({
      search: windowKeys,
      settings: windowKeys,
      normal: windowKeys,
      compact: windowKeys,
      wallboard: windowKeys,
      copyNumber: windowKeys,
      callBack: windowKeys,
      doNotDisturb: windowKeys,
    }),
    v.check((all) => areDistinct(all)),
  ),
} as const;

/** Everything a person can set. */
export type Preferences = Readonly<{ [Name in keyof typeof schemas]: v.InferOutput<(typeof schemas)[Name]> }>;
