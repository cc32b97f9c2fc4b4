import fc from 'fast-check';
import type { Pressed } from '../../../../renderer/state/accelerator';

/** Whatever may be pressed on a keyboard. */
export const anyKeys: fc.Arbitrary<Pressed> = fc.record({
  key: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('a', 'æ', '1', 'F5', 'F11', 'Home', 'ArrowLeft', 'Enter', ' ', '+', ',', '-', 'Shift'),
  ),
  ctrlKey: fc.boolean(),
  altKey: fc.boolean(),
  shiftKey: fc.boolean(),
  metaKey: fc.boolean(),
});
