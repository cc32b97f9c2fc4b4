import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultPreferences } from '../../../../main/storage/default-preferences';
import { overwriteGetLocale } from '../../../../messages/compiled/runtime.js';
import { windowKeysOf, type Pressed } from '../../../../renderer/state/accelerator';
import { ariaKeys, commandFor, holderOf, keyCommands, keyWords } from '../../../../renderer/state/key-map';
import { anyKeys } from '../support/any-keys';

const { keys, shortcut } = defaultPreferences;
const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const press = (key: string, over: Partial<Pressed> = {}): Pressed => ({ ...none, ...over, key });

beforeEach(() => {
  overwriteGetLocale(() => 'en');
});

describe('pressed keys ask for a command', () => {
  it.each([
    ['search', 'f', { ctrlKey: true }],
    ['settings', ',', { ctrlKey: true }],
    ['normal', '1', { ctrlKey: true }],
    ['compact', '2', { ctrlKey: true }],
    ['wallboard', 'F11', {}],
    ['copyNumber', 'C', { ctrlKey: true, shiftKey: true }],
    ['callBack', 'Enter', { ctrlKey: true }],
    ['doNotDisturb', 'd', { ctrlKey: true }],
  ] as const)('%s, as it is at first', (command, key, held) => {
    expect(commandFor(press(key, held), keys)).toBe(command);
  });

  it('once, however long they are held', () => {
    expect(commandFor({ ...press('Enter', { ctrlKey: true }), repeat: true }, keys)).toBeNull();
  });

  it('or for none', () => {
    expect(commandFor(press('f'), keys)).toBeNull();
    expect(commandFor(press('f', { ctrlKey: true, shiftKey: true }), keys)).toBeNull();
    expect(commandFor(press('Control', { ctrlKey: true }), keys)).toBeNull();
  });

  it('that was cleared never', () => {
    const cleared = { ...keys, search: '', wallboard: '' };
    fc.assert(
      fc.property(anyKeys, (pressed) => {
        expect(['search', 'wallboard']).not.toContain(commandFor(pressed, cleared));
      }),
    );
  });

  it('with the command key of a Mac as with Control, unless that has a command of its own', () => {
    expect(commandFor(press('f', { metaKey: true }), keys)).toBe('search');
    expect(commandFor(press('f', { metaKey: true, ctrlKey: true }), keys)).toBeNull();
    expect(commandFor(press('f', { metaKey: true }), { ...keys, compact: 'Super+F' })).toBe('compact');
  });

  it('that they were given, whatever they are', () => {
    fc.assert(
      fc.property(anyKeys, fc.constantFrom(...keyCommands), (pressed, command) => {
        const accelerator = windowKeysOf(pressed);
        fc.pre(accelerator !== null && holderOf(accelerator, command, { keys, shortcut }) === null);
        expect(commandFor(pressed, { ...keys, [command]: accelerator })).toBe(command);
      }),
    );
  });
});

describe('keys belong to one command only', () => {
  it.each([
    ['Control+F', 'search'],
    ['Control+Alt+Q', 'shortcut'],
    ['Control+C', 'editing'],
    ['Super+V', 'editing'],
    ['Control+Shift+C', 'copyNumber'],
    ['Control+K', null],
  ])('%s to %s', (accelerator, holder) => {
    expect(holderOf(accelerator, 'compact', { keys, shortcut: 'Control+Alt+Q' })).toBe(holder);
  });

  it('and whoever has them may have them again; no keys are everybody’s', () => {
    expect(holderOf('Control+F', 'search', { keys, shortcut })).toBeNull();
    expect(holderOf('', 'search', { keys: { ...keys, compact: '' }, shortcut: '' })).toBeNull();
  });

  it('from the first', () => {
    for (const command of keyCommands) expect(holderOf(keys[command], command, { keys, shortcut })).toBeNull();
  });
});

describe('keys in words', () => {
  it.each([
    ['Control+F', ['Ctrl', 'F'], 'Control+F'],
    ['Control+Shift+C', ['Ctrl', 'Shift', 'C'], 'Control+Shift+C'],
    ['Super+Alt+Up', ['Super', 'Alt', '↑'], 'Meta+Alt+ArrowUp'],
    ['Control+Plus', ['Ctrl', '+'], 'Control+Plus'],
    ['Control+,', ['Ctrl', ','], 'Control+,'],
    ['F11', ['F11'], 'F11'],
    ['', [], undefined],
  ])('%s', (accelerator, words, aria) => {
    expect(keyWords(accelerator)).toEqual(words);
    expect(ariaKeys(accelerator)).toBe(aria);
  });

  it('are Danish for a Dane', () => {
    overwriteGetLocale(() => 'da');
    expect(keyWords('Control+Shift+Space')).toEqual(['Ctrl', 'Skift', 'Mellemrum']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'Control+hasOwnProperty'])(
    'are what they are where they are %s',
    (keys) => {
      expect(keyWords(keys).at(-1)).toBe(keys.replace('Control+', ''));
      expect(ariaKeys(keys)).toBe(keys);
    },
  );

  it('have one for each key that can be pressed, and none is empty', () => {
    fc.assert(
      fc.property(anyKeys, (pressed) => {
        const accelerator = windowKeysOf(pressed) ?? '';
        const parts = accelerator === '' ? 0 : accelerator.split('+').length;
        expect(keyWords(accelerator)).toHaveLength(parts);
        expect(keyWords(accelerator)).not.toContain('');
        expect(ariaKeys(accelerator)).not.toBe('');
      }),
    );
  });
});
