/** The keys that were pressed, as Electron writes them: `Control+Alt+Q`. */

/** Names of Electron's for keys that have another in the browser. */
const named: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
};

const isFunctionKey = /^F(?:[1-9]|1\d|2[0-4])$/u;
const isPlain = /^(?:[A-Z0-9]|[,.\-/;='`[\]\\]|Enter|Home|End|PageUp|PageDown|Insert|Delete)$/u;

/** What of a pressed key makes an accelerator. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Electron's name of a key; null where it has none, as while only modifiers are held. */
function nameOf(key: string): string | null {
  const name = named[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const isKnown = isPlain.test(name) || isFunctionKey.test(name) || Object.values(named).includes(name);
  return isKnown ? name : null;
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
  return isFunctionKey.test(pressed.key) ? written(pressed, pressed.key) : acceleratorOf(pressed);
}

/** The modifiers and the key of an accelerator, one by one; nothing of none. */
export function partsOf(accelerator: string): readonly string[] {
  return accelerator === '' ? [] : accelerator.split('+');
}
