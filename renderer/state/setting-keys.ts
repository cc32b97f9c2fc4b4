import { m } from '../../messages/compiled/messages';
import type { KeyOwner } from './key-map';

interface Words {
  readonly label: () => string;
  readonly hint: () => string;
}

/** What each command with keys of its own is called in the settings, and what it does. */
export const keyOwnerWords: Readonly<Record<KeyOwner, Words>> = {
  shortcut: { label: m.settings_shortcut, hint: m.settings_shortcut_hint },
  search: { label: m.keys_search, hint: m.keys_search_hint },
  settings: { label: m.keys_settings, hint: m.keys_settings_hint },
  normal: { label: m.keys_normal, hint: m.keys_normal_hint },
  compact: { label: m.keys_compact, hint: m.keys_compact_hint },
  wallboard: { label: m.keys_wallboard, hint: m.keys_wallboard_hint },
  copyNumber: { label: m.keys_copy_number, hint: m.keys_copy_number_hint },
  callBack: { label: m.keys_call_back, hint: m.keys_call_back_hint },
  doNotDisturb: { label: m.keys_do_not_disturb, hint: m.keys_do_not_disturb_hint },
};

/** Keys that are the same for everybody, by what they do, and what that is called. */
export const fixedKeys = [
  { keys: ['Up', 'Down', 'PageUp', 'PageDown', 'Home', 'End'], words: m.keys_fixed_move },
  { keys: ['Enter'], words: m.keys_fixed_open },
  { keys: ['Space'], words: m.keys_fixed_choose },
  { keys: ['Escape'], words: m.keys_fixed_close },
  { keys: ['A', 'B', 'C'], words: m.keys_fixed_type },
] as const;
