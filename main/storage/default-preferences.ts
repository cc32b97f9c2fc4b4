/** What holds until a person chooses something else. Loaded by the window too, so it brings nothing with it. */
import type { Preferences } from './preference-schemas';

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
  language: 'system',
  appearance: 'system',
  zoom: 100,
  order: 'platform',
  grouping: 'none',
  shape: 'normal',
  compactCounts: false,
  compactOnTop: true,
  updates: 'automatic',
  keys: {
    search: 'Control+F',
    settings: 'Control+,',
    normal: 'Control+1',
    compact: 'Control+2',
    wallboard: 'F11',
    copyNumber: 'Control+Shift+C',
    callBack: 'Control+Enter',
    doNotDisturb: 'Control+D',
  },
};

/** The window's own commands that have keys. */
export type KeyCommand = keyof Preferences['keys'];

const isCommand = (name: string): name is KeyCommand => Object.hasOwn(defaultPreferences.keys, name);

/** The window's own commands that have keys, in the order they are listed in. */
export const keyCommands: readonly KeyCommand[] = Object.keys(defaultPreferences.keys).filter(isCommand);
