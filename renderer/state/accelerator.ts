/** The keys that were pressed, as Electron writes them: `Control+Alt+Q`. */
import { isFunctionKey, isKey } from '../../main/storage/accelerators';

/** Names of Electron's for keys that have another in the browser. */
const named: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ['+', 'Plus'],
]);

/** What of a pressed key makes an accelerator. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Electron's name of a key; null where it has none, as while only modifiers are held. */
function nameOf(key: string): string | null {
  const name = named.get(key) ?? (key.length === 1 ? key.toUpperCase() : key);
  return isKey(name) ? name : null;
}

function written({ ctrlKey, altKey, shiftKey, metaKey }: Pressed, name: string): string {
  const modifiers = [ctrlKey && 'Control', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Super'];
  return [...modifiers.filter((one) => one !== false), name].join('+');
}

/** Keys for every program; null while only modifiers are held, or where there is none but Shift: letters are for typing. */
export function acceleratorOf(pressed: Pressed): string | null {
  const name = nameOf(pressed.key);
  const isHeld = pressed.ctrlKey || pressed.altKey || pressed.metaKey;
  return name === null || !isHeld ? null : written(pressed, name);
}

/** Keys for the window's own commands: here a function key needs nothing beside it. */
export function windowKeysOf(pressed: Pressed): string | null {
  return isFunctionKey(pressed.key) ? written(pressed, pressed.key) : acceleratorOf(pressed);
}

/** The modifiers and the key of an accelerator, one by one; nothing of none. */
export function partsOf(accelerator: string): readonly string[] {
  return accelerator === '' ? [] : accelerator.split('+');
}
