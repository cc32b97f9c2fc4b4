import { describe, expect, it } from 'vitest';
import { isOnTop, lookOf, placedShape, sizeOf, type WindowLook } from '../../../main/desktop/window-look';
import { defaultPreferences } from '../../../main/storage/default-preferences';

const usual: WindowLook = { shape: 'normal', zoom: 100, onTop: true };
const shapes = ['normal', 'compact', 'wallboard'] as const;

describe('the look of the window', () => {
  it('is what the person chose', () => {
    const chosen = { ...defaultPreferences, shape: 'compact', zoom: 150, compactOnTop: false } as const;
    expect(lookOf(chosen)).toEqual({ shape: 'compact', zoom: 150, onTop: false });
    expect(lookOf(defaultPreferences)).toEqual(usual);
  });

  it('is above all others only where it is a strip, and that was chosen', () => {
    expect(shapes.filter((shape) => isOnTop({ ...usual, shape }))).toEqual(['compact']);
    expect(shapes.filter((shape) => isOnTop({ ...usual, shape, onTop: false }))).toEqual([]);
  });

  it('of a wallboard is that of the window once it leaves the whole screen', () => {
    expect(shapes.map((shape) => placedShape({ ...usual, shape }))).toEqual(['normal', 'compact', 'normal']);
    expect(sizeOf({ ...usual, shape: 'wallboard' })).toEqual(sizeOf(usual));
  });
});

describe('the size of the window', () => {
  it('is at first at least what it may be, and of a strip less than of a window', () => {
    const [normal, compact] = [sizeOf(usual), sizeOf({ ...usual, shape: 'compact' })];
    for (const { width, height, minWidth, minHeight } of [normal, compact]) {
      expect([width >= minWidth, height >= minHeight]).toEqual([true, true]);
    }
    expect([compact.width < normal.width, compact.height < normal.height]).toEqual([true, true]);
  });

  it.each([125, 150, 175, 200])('is at least as much larger as all in it: %d %%', (zoom) => {
    for (const shape of ['normal', 'compact'] as const) {
      const [before, after] = [sizeOf({ ...usual, shape }), sizeOf({ ...usual, shape, zoom })];
      expect(after.minWidth).toBe(Math.round((before.minWidth * zoom) / 100));
      expect(after.minHeight).toBe(Math.round((before.minHeight * zoom) / 100));
      expect([after.width, after.height]).toEqual([before.width, before.height]);
    }
  });
});
