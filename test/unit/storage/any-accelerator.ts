import fc from 'fast-check';

const modifiers = fc
  .subarray(['Control', 'Alt', 'Shift', 'Super'])
  .filter((held) => held.some((modifier) => modifier !== 'Shift'));
const letter = fc.constantFrom('B', 'F', 'Q', 'W', '0', '9', ',', '.', '-', '/', ';', '=', '`', '[', ']', '\\', "'");
const named = fc.constantFrom('Plus', 'Space', 'Up', 'Left', 'Enter', 'Home', 'PageDown', 'Insert', 'Delete');
const functionKey = fc.integer({ min: 1, max: 24 }).map((number) => `F${String(number)}`);

/** Keys for every program, none of which edit text. */
export const anyAccelerator = fc
  .tuple(modifiers, fc.oneof(letter, named, functionKey))
  .map(([held, key]) => [...held, key].join('+'))
  .filter((keys) => !['Control+Insert', 'Control+Delete'].includes(keys));

/** Keys for the window's own commands. */
export const anyWindowAccelerator = fc.oneof(
  anyAccelerator,
  functionKey,
  functionKey.map((key) => `Shift+${key}`),
);
