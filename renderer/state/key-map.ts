import type { Preferences } from '../../main/bridge/contract';
import { editsText } from '../../main/storage/accelerators';
import { keyCommands, type KeyCommand } from '../../main/storage/default-preferences';
import { m } from '../../messages/compiled/messages';
import { partsOf, windowKeysOf, type Pressed } from './accelerator';

type Keys = Preferences['keys'];

/** Everything that a person can give keys to; `shortcut` works in every program. */
export type KeyOwner = KeyCommand | 'shortcut';

export { keyCommands };

/** What the pressed keys ask for; null where they ask for nothing. The command key of a Mac does as well as Control. */
export function commandFor(event: Pressed & { readonly repeat?: boolean }, keys: Keys): KeyCommand | null {
  // Whoever holds keys down wants one thing once.
  if (event.repeat === true) return null;
  const has = (pressed: Pressed): KeyCommand | undefined => {
    const accelerator = windowKeysOf(pressed);
    return accelerator === null ? undefined : keyCommands.find((command) => keys[command] === accelerator);
  };
  const isMacs = event.metaKey && !event.ctrlKey;
  const { key, altKey, shiftKey } = event;
  return has(event) ?? (isMacs ? has({ key, altKey, shiftKey, ctrlKey: true, metaKey: false }) : undefined) ?? null;
}

/** Who has these keys already, besides the one who asks for them; `editing` text has some for good. Null: nobody. */
export function holderOf(
  accelerator: string,
  asking: KeyOwner,
  { keys, shortcut }: Pick<Preferences, 'keys' | 'shortcut'>,
): KeyOwner | 'editing' | null {
  if (accelerator === '') return null;
  if (editsText(accelerator)) return 'editing';
  const held: Readonly<Record<KeyOwner, string>> = { ...keys, shortcut };
  const owners: readonly KeyOwner[] = [...keyCommands, 'shortcut'];
  return owners.find((owner) => owner !== asking && held[owner] === accelerator) ?? null;
}

/** Each key as it is written on the keyboard, in the agent's language. */
const keyNames: ReadonlyMap<string, () => string> = new Map([
  ['Control', m.keys_control],
  ['Alt', m.keys_alt],
  ['Shift', m.keys_shift],
  ['Super', m.keys_super],
  ['Space', m.keys_space],
  ['Enter', m.keys_enter],
  ['Escape', m.keys_escape],
  ['PageUp', m.keys_page_up],
  ['PageDown', m.keys_page_down],
  ['Home', m.keys_home],
  ['End', m.keys_end],
  ['Insert', m.keys_insert],
  ['Delete', m.keys_delete],
  ['Plus', () => '+'],
  ['Up', () => '↑'],
  ['Down', () => '↓'],
  ['Left', () => '←'],
  ['Right', () => '→'],
]);

/** The keys of an accelerator one by one, as people write them; none of ''. */
export function keyWords(accelerator: string): readonly string[] {
  return partsOf(accelerator).map((part) => keyNames.get(part)?.() ?? part);
}

/** What `aria-keyshortcuts` calls keys that Electron calls otherwise. */
const ariaNames: ReadonlyMap<string, string> = new Map([
  ['Super', 'Meta'],
  ['Up', 'ArrowUp'],
  ['Down', 'ArrowDown'],
  ['Left', 'ArrowLeft'],
  ['Right', 'ArrowRight'],
]);

/** An accelerator as `aria-keyshortcuts` has it; undefined, which leaves the attribute out, of ''. */
export function ariaKeys(accelerator: string): string | undefined {
  const parts = partsOf(accelerator).map((part) => ariaNames.get(part) ?? part);
  return parts.length === 0 ? undefined : parts.join('+');
}
