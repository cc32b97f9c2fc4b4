import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAccelerator, isWindowAccelerator } from '../../../../main/storage/accelerators';
import { acceleratorOf, windowKeysOf, type Pressed } from '../../../../renderer/state/accelerator';
import { anyKeys } from '../support/any-keys';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const press = (key: string, over: Partial<Pressed> = {}) => acceleratorOf({ ...none, ...over, key });

describe('pressed keys make an accelerator', () => {
  it.each([
    ['q', { ctrlKey: true, altKey: true }, 'Control+Alt+Q'],
    ['Q', { ctrlKey: true, shiftKey: true }, 'Control+Shift+Q'],
    ['7', { altKey: true }, 'Alt+7'],
    ['F9', { metaKey: true }, 'Super+F9'],
    ['ArrowUp', { ctrlKey: true }, 'Control+Up'],
    ['Enter', { ctrlKey: true }, 'Control+Enter'],
    [',', { ctrlKey: true }, 'Control+,'],
    ['-', { altKey: true }, 'Alt+-'],
    [' ', { ctrlKey: true, altKey: true, shiftKey: true, metaKey: true }, 'Control+Alt+Shift+Super+Space'],
    ['+', { ctrlKey: true }, 'Control+Plus'],
  ] as const)('%s with %o is %s', (key, modifiers, accelerator) => {
    expect(press(key, modifiers)).toBe(accelerator);
  });

  it('as they do on a Danish keyboard, where the slash stands above the seven', () => {
    expect(press('/', { ctrlKey: true, shiftKey: true })).toBe('Control+Shift+/');
  });

  it.each(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'])('%s alone is none yet', (key) => {
    expect(press(key, { ctrlKey: true, altKey: true })).toBeNull();
  });

  it.each(['æ', 'ß', '@', 'Dead', 'Unidentified', 'F25', 'Tab', 'Escape', ''])(
    '"%s" is no key that they are made of',
    (key) => {
      expect(press(key, { ctrlKey: true })).toBeNull();
    },
  );

  it('which needs nothing beside a function key in the window itself, but in all programs it does', () => {
    const key = 'F11';
    expect(windowKeysOf({ ...none, key })).toBe('F11');
    expect(windowKeysOf({ ...none, key, shiftKey: true })).toBe('Shift+F11');
    expect(acceleratorOf({ ...none, key })).toBeNull();
    expect(windowKeysOf({ ...none, key: 'f' })).toBeNull();
  });
});

it('what comes out always holds a key after at least one modifier that is not for typing', () => {
  fc.assert(
    fc.property(anyKeys, (keys) => {
      const accelerator = acceleratorOf(keys);
      if (!keys.ctrlKey && !keys.altKey && !keys.metaKey) expect(accelerator).toBeNull();
      if (accelerator !== null) expect(isAccelerator(accelerator)).toBe(true);
    }),
  );
});

it('the window’s own keys are those and the function keys alone', () => {
  fc.assert(
    fc.property(anyKeys, (keys) => {
      const accelerator = windowKeysOf(keys);
      if (accelerator !== null) expect(isWindowAccelerator(accelerator)).toBe(true);
      if (accelerator !== acceleratorOf(keys)) expect(accelerator).toMatch(/^(?:Shift\+)?F\d{1,2}$/);
    }),
  );
});
