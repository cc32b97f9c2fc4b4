import type { WindowState } from '../../main/bridge/contract';
import { defaultPreferences } from '../../main/storage/default-preferences';

/** A window where all is well and nothing was asked for, besides whose session it shows and in which language. */
export const plainWindow: Omit<WindowState, 'session' | 'locale'> = {
  demo: false,
  notices: [],
  proxy: null,
  preferences: defaultPreferences,
  quiet: { doNotDisturb: false, text: null },
  testPopup: null,
  shortcutTaken: false,
  diagnostics: null,
  open: null,
  onTopRefused: false,
  actionResult: null,
  policy: { company: null, locked: [], held: [], usual: {}, weakStorage: true, servers: null },
  about: { version: '1.2.3', electron: '45.4.1', fallback: false },
  updates: { text: '', offer: null, busy: false },
};
