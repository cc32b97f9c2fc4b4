/** Which keys there are, as Electron writes them: `Control+Alt+Q`. Loaded by the window too, so it brings nothing with it. */

const functionKey = /^F(?:[1-9]|1\d|2[0-4])$/u;
const otherKey =
  /^(?:[A-Z0-9]|[,.\-/;='`[\]\\]|Plus|Space|Up|Down|Left|Right|Enter|Home|End|PageUp|PageDown|Insert|Delete)$/u;

/** The modifiers in their order, each with its plus, and the key. */
const form = /^((?:Control\+)?(?:Alt\+)?(?:Shift\+)?(?:Super\+)?)([^+]+)$/u;

/** Whether it is the name of F1 to F24. */
export function isFunctionKey(name: string): boolean {
  return functionKey.test(name);
}

/** Whether it is the name of a key that is no modifier. */
export function isKey(name: string): boolean {
  return functionKey.test(name) || otherKey.test(name);
}

/** Whether they can be had from every program: more is held than Shift, for letters are for typing. */
export function isAccelerator(keys: string): boolean {
  const [, held = '', key = ''] = form.exec(keys) ?? [];
  return isKey(key) && held !== '' && held !== 'Shift+';
}

/** Whether the window's own commands can have them: here a function key needs nothing beside it. */
export function isWindowAccelerator(keys: string): boolean {
  return isAccelerator(keys) || isFunctionKey(keys.replace(/^Shift\+/u, ''));
}

const editing = /^(?:(?:Control|Super)\+[ACVXYZ]|(?:Control\+Shift|Shift\+Super)\+[VZ]|Control\+(?:Insert|Delete))$/u;

/** Whether they edit text in every field, with Control or with the command key of a Mac: they can do nothing else. */
export function editsText(keys: string): boolean {
  return editing.test(keys);
}

/** Whether no two of those who have keys have the same ones; '' is none. */
export function areDistinct(keys: Readonly<Record<string, string>>): boolean {
  const all = Object.values(keys).filter((one) => one !== '');
  return new Set(all).size === all.length;
}
