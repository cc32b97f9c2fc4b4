import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listHeight, type WindowLook } from '../../../main/desktop/window-look';
import type { Place, Screens } from '../../../main/desktop/window-place';
import { placeRemembered, placeShown, roomierPlace } from '../../../main/desktop/window-room';

/** So large that nothing must be moved or cut. */
const area: Place = { x: 0, y: 0, width: 10_000, height: 10_000 };
const screens: Screens = { areas: [area], nearest: area };
const smallArea: Place = { x: -1400, y: 30, width: 1400, height: 800 };
const small: Screens = { areas: [smallArea], nearest: smallArea };
const frame = { width: 16, height: 39 };
const usual: WindowLook = { shape: 'normal', zoom: 100, onTop: true, counts: false };

const place = fc.record({
  x: fc.integer({ min: 0, max: 2000 }),
  y: fc.integer({ min: 0, max: 2000 }),
  width: fc.integer({ min: 700, max: 2000 }),
  height: fc.integer({ min: 150, max: 1500 }),
});
/** A place that is seen whole. */
const placeOnSmall = fc
  .record({
    width: fc.integer({ min: 336, max: 1400 }),
    height: fc.integer({ min: 150, max: 800 }),
    across: fc.nat(100),
    down: fc.nat(100),
  })
  .map(({ width, height, across, down }) => ({
    x: smallArea.x + Math.floor(((smallArea.width - width) * across) / 100),
    y: smallArea.y + Math.floor(((smallArea.height - height) * down) / 100),
    width,
    height,
  }));
const zoom = fc.constantFrom(100, 125, 150, 175, 200);
const look = fc.record({
  shape: fc.constantFrom('normal' as const, 'compact' as const),
  zoom,
  onTop: fc.boolean(),
  counts: fc.boolean(),
});

describe('the room of the window', () => {
  it('is remembered as it was, however it is shown, but for what a person changes of it', () => {
    const change = fc.record({ side: fc.constantFrom('x', 'y', 'width'), to: fc.integer({ min: 5000, max: 6000 }) });
    fc.assert(
      fc.property(place, look, change, (remembered, now, { side, to }) => {
        for (const on of [screens, small]) {
          const shown = placeShown(remembered, now, on, frame);
          const changed = { ...shown, [side]: to };
          expect(placeRemembered(changed, now, { remembered, shown }, frame)).toEqual({ ...remembered, [side]: to });
        }
      }),
    );
  });

  it('grows with what is in it as far as the screen goes, and stays on the screen', () => {
    fc.assert(
      fc.property(placeOnSmall, zoom, (remembered, now) => {
        const { x, y, width, height } = placeShown(remembered, { ...usual, zoom: now }, small, frame);
        const inner = Math.ceil(((remembered.height - frame.height) * now) / 100);
        expect(height).toBe(Math.min(inner + frame.height, smallArea.height));
        expect(width).toBe(Math.max(remembered.width, (320 * now) / 100 + frame.width));
        expect(x).toBe(Math.min(remembered.x, smallArea.x + smallArea.width - width));
        expect(y).toBe(Math.min(remembered.y, smallArea.y + smallArea.height - height));
      }),
    );
  });

  it('is left over the edge of the screen where it was put there and need not grow', () => {
    const over = { x: smallArea.x + 1100, y: smallArea.y + 700, width: 700, height: 400 };
    expect(placeShown(over, usual, small, frame)).toEqual(over);
    expect(placeShown(over, { ...usual, zoom: 150 }, small, frame)).toMatchObject({ x: over.x, y: smallArea.y + 219 });
  });

  it('is the list’s or the strip’s at each size of what is in it, as it is at another', () => {
    fc.assert(
      fc.property(place, zoom, zoom, (made, then, now) => {
        const has = (bounds: Place, larger: number) => bounds.height - frame.height >= (listHeight * larger) / 100;
        const remembered = placeRemembered(made, { ...usual, zoom: then }, null, frame);
        expect(has(placeShown(remembered, { ...usual, zoom: now }, screens, frame), now)).toBe(has(made, then));
      }),
    );
  });

  it('of a strip is the same after its figures were alone', () => {
    fc.assert(
      fc.property(place, zoom, (remembered, now) => {
        const figures: WindowLook = { ...usual, shape: 'compact', counts: true, zoom: now };
        const shown = placeShown(remembered, figures, screens, frame);
        expect(shown.height).toBe(Math.round((32 * now) / 100) + frame.height);
        expect(placeRemembered({ ...shown, width: 900 }, figures, { remembered, shown }, frame)).toEqual({
          ...remembered,
          width: 900,
        });
      }),
    );
  });

  it('of figures alone that were never moved is one line, and what is remembered of it a strip', () => {
    const figures: WindowLook = { ...usual, shape: 'compact', counts: true };
    const shown = placeShown(null, figures, screens);
    expect(shown.height).toBe(32);
    expect(placeRemembered(shown, figures, { remembered: null, shown })).toEqual({ ...shown, height: 212 });
  });

  it('is made larger only where the list has none', () => {
    fc.assert(
      fc.property(place, zoom, (remembered, now) => {
        const roomier = roomierPlace(remembered, { ...usual, zoom: now }, screens, frame);
        const isLow = remembered.height - frame.height < listHeight;
        expect(roomier).toEqual(isLow ? { ...remembered, height: 600 } : null);
      }),
    );
  });
});
