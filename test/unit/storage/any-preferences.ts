/** Preferences as a person may have set them. */
import fc from 'fast-check';
import type { Preferences } from '../../../main/storage/preferences';
import { anyAccelerator, anyWindowAccelerator } from './any-accelerator';

const days = fc.subarray<Preferences['quietSchedule']['days'][number]>([1, 2, 3, 4, 5, 6, 7]);
const twoDigits = (most: number) => fc.integer({ min: 0, max: most }).map((part) => String(part).padStart(2, '0'));
const timeOfDay = fc.tuple(twoDigits(23), twoDigits(59)).map((parts) => parts.join(':'));

/** The keys of the commands: those of no two are the same, and some may have none. */
const keys = fc
  .uniqueArray(anyWindowAccelerator, { minLength: 8, maxLength: 8 })
  .chain((all) => fc.tuple(...all.map((one) => fc.constantFrom(one, ''))))
  .map(([search = '', settings = '', normal = '', compact = '', ...rest]) => {
    const [wallboard = '', copyNumber = '', callBack = '', doNotDisturb = ''] = rest;
    return { search, settings, normal, compact, wallboard, copyNumber, callBack, doNotDisturb };
  });

/** Any preferences that are good as they are. */
export const anyPreferences: fc.Arbitrary<Preferences> = fc.record({
  popupChannel: fc.constantFrom('automatic', 'session-bus', 'node-notifier', 'electron'),
  popupPrivacy: fc.constantFrom('everything', 'name', 'nothing'),
  alertKinds: fc.record({
    vip: fc.boolean(),
    callback: fc.boolean(),
    critical: fc.boolean(),
    alarm: fc.boolean(),
    offline: fc.boolean(),
    'signed-out': fc.boolean(),
  }),
  alarmWaiting: fc.integer({ min: 1, max: 1000 }),
  alarmLongest: fc.integer({ min: 10, max: 86_400 }),
  doNotDisturb: fc.oneof(fc.constantFrom('off', 'on'), fc.integer({ min: 0, max: 8.64e15 })),
  quietSchedule: fc.record({ on: fc.boolean(), days, from: timeOfDay, to: timeOfDay }),
  quietWhenLocked: fc.boolean(),
  quietWithDesktop: fc.boolean(),
  vipsBreakThrough: fc.boolean(),
  soundOn: fc.boolean(),
  soundVolume: fc.double({ min: 0, max: 1, noNaN: true }).map((volume) => volume + 0),
  reminderOn: fc.boolean(),
  reminderEvery: fc.integer({ min: 5, max: 3600 }),
  startWithComputer: fc.boolean(),
  shortcut: fc.oneof(fc.constant(''), anyAccelerator),
  language: fc.constantFrom('system', 'en', 'da'),
  appearance: fc.constantFrom('system', 'light', 'dark'),
  zoom: fc.constantFrom(100, 125, 150, 175, 200),
  order: fc.constantFrom('platform', 'longest', 'newest', 'name'),
  grouping: fc.constantFrom('none', 'queue'),
  shape: fc.constantFrom('normal', 'compact', 'wallboard'),
  compactCounts: fc.boolean(),
  compactOnTop: fc.boolean(),
  updates: fc.constantFrom('automatic', 'ask', 'off'),
  keys,
});

/** For each preference, what makes no sense for it. */
export const nonsense: Readonly<Record<keyof Preferences, readonly unknown[]>> = {
  popupChannel: ['pigeon', '', 0, null, ['electron']],
  popupPrivacy: ['all', true, null, {}],
  alertKinds: ['all', true, null, 7],
  alarmWaiting: [0, 1001, 1.5, -1, '5', null],
  alarmLongest: [9, 86_401, 60.5, '300', null],
  doNotDisturb: ['tomorrow', '', true, null, -1, 0.5, 1e300],
  quietSchedule: [
    null,
    true,
    [],
    { on: true, days: [1, 8], from: '17:00', to: '08:00' },
    { on: true, days: [0], from: '17:00', to: '08:00' },
    { on: true, days: [1.5], from: '17:00', to: '08:00' },
    { on: true, days: ['1'], from: '17:00', to: '08:00' },
    { on: true, days: [null], from: '17:00', to: '08:00' },
    { on: true, days: 1, from: '17:00', to: '08:00' },
    { on: true, days: [1], from: '24:00', to: '08:00' },
    { on: true, days: [1], from: '17:00', to: '8:00' },
    { on: true, days: [1], from: '17:60', to: '08:00' },
    { on: true, days: [1], from: '17:00\n', to: '08:00' },
    { on: true, days: [1], from: '17:00', to: 480 },
    { on: 'yes', days: [1], from: '17:00', to: '08:00' },
    { on: true, days: [1], from: '17:00' },
  ],
  quietWhenLocked: ['yes', 1, null, {}],
  quietWithDesktop: ['yes', 0, null, []],
  vipsBreakThrough: ['no', 1, null],
  soundOn: ['on', 1, null],
  soundVolume: [-0.1, 1.1, '0.5', null, [0.5]],
  reminderOn: ['on', 1, null],
  reminderEvery: [4, 3601, 30.5, '30', null],
  startWithComputer: ['yes', 1, null],
  shortcut: ['x'.repeat(101), 'Q', 'F5', 'Shift+Q', 'Control+C', 'nonsense', '__proto__', 7, null, ['Control+Q']],
  language: ['sv', 'DA', '', 1, null],
  appearance: ['contrast', '', true, null],
  zoom: [99, 110, 201, '150', 1.5, null],
  order: ['random', '', 0, null],
  grouping: ['kind', '', false, null],
  shape: ['round', '', 1, null],
  compactCounts: ['yes', 1, null],
  compactOnTop: ['no', 0, null],
  updates: ['always', '', true, null, 0],
  keys: ['Control+F', true, null, 7],
};
