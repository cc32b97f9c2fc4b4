import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areDistinct, editsText, isAccelerator, isWindowAccelerator } from '../../../main/storage/accelerators';
import { anyAccelerator, anyWindowAccelerator } from './any-accelerator';

describe('keys for every program', () => {
  it('are Control, Alt, Shift and Super in this order, and a key', () => {
    fc.assert(
      fc.property(anyAccelerator, (keys) => {
        expect([isAccelerator(keys), isWindowAccelerator(keys)]).toEqual([true, true]);
      }),
    );
  });

  it.each([
    ...['', ' ', 'F', 'f', 'Shift+F', 'Control', 'Control+', '+F', 'Control++', 'Control+Control+F', 'Alt+Control+F'],
    ...['control+f', 'Control+f', 'Ctrl+F', 'Control+FF', 'Control+F0', 'Control+F25', 'Control+æ', 'Control+Tab'],
    ...['Control+Escape', 'Control+F\n', ' Control+F', 'Control + F', 'Control+Plus+F', 'Enter', 'Up', 'x'.repeat(101)],
    ...['__proto__', 'constructor', 'Control+constructor', 'Control+__proto__', 'toString', 'nonsense'],
  ])('are not %j', (keys) => {
    expect([isAccelerator(keys), isWindowAccelerator(keys)]).toEqual([false, false]);
  });
});

describe('keys of the window itself', () => {
  it('are all of those, and more', () => {
    fc.assert(
      fc.property(anyWindowAccelerator, (keys) => {
        expect(isWindowAccelerator(keys)).toBe(true);
      }),
    );
  });

  it.each(['F1', 'F24', 'Shift+F11'])('are also %s, which in every program they are not', (keys) => {
    expect([isWindowAccelerator(keys), isAccelerator(keys)]).toEqual([true, false]);
  });
});

describe('keys that edit text', () => {
  it.each([
    ...['Control+C', 'Control+V', 'Super+Z', 'Control+A', 'Control+Shift+Z', 'Control+Shift+V', 'Shift+Super+Z'],
    ...['Control+Insert', 'Control+Delete'],
  ])('are %s', (keys) => {
    expect(editsText(keys)).toBe(true);
  });

  it('are not those with more held, or other ones', () => {
    const others = [
      'Control+Shift+C',
      'Alt+C',
      'Control+F',
      'C',
      '',
      'Control+Alt+Z',
      'Alt+Insert',
      'Control+Alt+Delete',
    ];
    expect(others.filter(editsText)).toEqual([]);
    fc.assert(fc.property(anyWindowAccelerator, (keys) => !editsText(keys)));
  });
});

describe('keys of several', () => {
  it('are distinct where no two have the same; no keys are everybody’s', () => {
    expect(areDistinct({ search: 'F3', compact: '', wallboard: '', normal: 'F4' })).toBe(true);
    expect(areDistinct({ search: 'F3', compact: '', normal: 'F3' })).toBe(false);
  });
});
