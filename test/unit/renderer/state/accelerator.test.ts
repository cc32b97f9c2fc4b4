import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceleratorOf, type Pressed } from '../../../../renderer/state/accelerator';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const press = (key: string, over: Partial<Pressed> = {}) => acceleratorOf({ ...none, ...over, key });

describe('pressed keys make an accelerator', () => {
  it.each([
    ['q', { ctrlKey: true, altKey: true }, 'Control+Alt+Q'],
    ['Q', { ctrlKey: true, shiftKey: true }, 'Control+Shift+Q'],
    ['7', { altKey: true }, 'Alt+7'],
    ['F9', { metaKey: true }, 'Super+F9'],
    ['ArrowUp', { ctrlKey: true }, 'Control+Up'],
    [' ', { ctrlKey: true, altKey: true, shiftKey: true, metaKey: true }, 'Control+Alt+Shift+Super+Space'],
    ['+', { ctrlKey: true }, 'Control+Plus'],
  ] as const)('%s with %o is %s', (key, modifiers, accelerator) => {
    expect(press(key, modifiers)).toBe(accelerator);
  });

  it.each(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'])('%s alone is none yet', (key) => {
    expect(press(key, { ctrlKey: true, altKey: true })).toBeNull();
  });

  it.each(['æ', 'ß', '@', 'Dead', 'Unidentified', 'F25', ''])('"%s" is no key that Electron knows', (key) => {
    expect(press(key, { ctrlKey: true })).toBeNull();
  });
});

const pressed = fc.record({
  key: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('a', '1', 'F5', 'Home', 'ArrowLeft', ' ', '+', 'Shift'),
  ),
  ctrlKey: fc.boolean(),
  altKey: fc.boolean(),
  shiftKey: fc.boolean(),
  metaKey: fc.boolean(),
});

it('what comes out always holds a key after at least one modifier that is not for typing', () => {
  const form = /^(?:(?:Control|Alt|Shift|Super)\+)+(?:[A-Z0-9]|F\d{1,2}|[A-Z][A-Za-z]+)$/;
  fc.assert(
    fc.property(pressed, (keys) => {
      const accelerator = acceleratorOf(keys);
      if (!keys.ctrlKey && !keys.altKey && !keys.metaKey) expect(accelerator).toBeNull();
      if (accelerator !== null) expect(accelerator).toMatch(form);
    }),
  );
});
