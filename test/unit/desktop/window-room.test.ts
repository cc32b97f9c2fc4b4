import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listHeight, type WindowLook } from '../../../main/desktop/window-look';
import type { Place, Screens } from '../../../main/desktop/window-place';
import { placeRemembered, placeShown, roomierPlace } from '../../../main/desktop/window-room';

/** So large that nothing must be moved or cut. */
const area: Place = { x: 0, y: 0, width: 10_000, height: 10_000 };
const screens: Screens = { areas: [area], nearest: area };
const frame = { width: 16, height: 39 };
const usual: WindowLook = { shape: 'normal', zoom: 100, onTop: true, counts: false };

const place = fc.record({
  x: fc.integer({ min: 0, max: 2000 }),
  y: fc.integer({ min: 0, max: 2000 }),
  width: fc.integer({ min: 700, max: 2000 }),
  height: fc.integer({ min: 150, max: 1500 }),
});
const zoom = fc.constantFrom(100, 125, 150, 175, 200);
const look = fc.record({
  shape: fc.constantFrom('normal' as const, 'compact' as const),
  zoom,
  onTop: fc.boolean(),
  counts: fc.boolean(),
});

describe('the room of the window', () => {
  it('is remembered as it was, however it is shown and wherever it is moved', () => {
    fc.assert(
      fc.property(place, look, fc.integer({ min: 0, max: 2000 }), (remembered, now, x) => {
        const shown = placeShown(remembered, now, screens, frame);
        expect(placeRemembered({ ...shown, x }, now, { remembered, shown }, frame)).toEqual({ ...remembered, x });
      }),
    );
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
        expect(roomier).toEqual(isLow ? { ...remembered, height: 6 * now } : null);
      }),
    );
  });
});
