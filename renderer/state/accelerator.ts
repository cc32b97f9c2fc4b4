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

const isPlain = /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Home|End|PageUp|PageDown|Insert|Delete)$/u;

/** What of a pressed key makes an accelerator. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** The accelerator; null while only modifiers are held, or where there is none but Shift: letters are for typing. */
export function acceleratorOf({ key, ctrlKey, altKey, shiftKey, metaKey }: Pressed): string | null {
  const name = named[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const isKnown = isPlain.test(name) || Object.values(named).includes(name);
  if (!isKnown || !(ctrlKey || altKey || metaKey)) return null;
  const modifiers = [ctrlKey && 'Control', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Super'];
  return [...modifiers.filter((one) => one !== false), name].join('+');
}
