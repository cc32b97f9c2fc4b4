import { describe, expect, it } from 'vitest';
import {
  isOneLine,
  isOnTop,
  listHeight,
  lookOf,
  placedShape,
  sizeOf,
  type WindowLook,
} from '../../../main/desktop/window-look';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { stripBelow } from '../../../renderer/state/shape';

const usual: WindowLook = { shape: 'normal', zoom: 100, onTop: true, counts: false };
const shapes = ['normal', 'compact', 'wallboard'] as const;

describe('the look of the window', () => {
  it('is what the person chose', () => {
    const chosen = {
      ...defaultPreferences,
      shape: 'compact',
      zoom: 150,
      compactOnTop: false,
      compactCounts: true,
    } as const;
    expect(lookOf(chosen)).toEqual({ shape: 'compact', zoom: 150, onTop: false, counts: true });
    expect(lookOf(defaultPreferences)).toEqual(usual);
  });

  it('is above all others only where it is a strip, and that was chosen', () => {
    expect(shapes.filter((shape) => isOnTop({ ...usual, shape }))).toEqual(['compact']);
    expect(shapes.filter((shape) => isOnTop({ ...usual, shape, onTop: false }))).toEqual([]);
  });

  it('is one line only where it is a strip, and that was chosen', () => {
    expect(shapes.filter((shape) => isOneLine({ ...usual, shape, counts: true }))).toEqual(['compact']);
    expect(shapes.filter((shape) => isOneLine({ ...usual, shape }))).toEqual([]);
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

  it('is enough for the list where the page shows it', () => {
    expect(listHeight).toBe(stripBelow);
  });

  it('is at least so large within the frame of the desktop', () => {
    const frame = { width: 16, height: 39 };
    const [bare, framed] = [sizeOf(usual), sizeOf(usual, frame)];
    expect([framed.minWidth, framed.minHeight]).toEqual([bare.minWidth + 16, bare.minHeight + 39]);
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
