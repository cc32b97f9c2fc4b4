import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../main/desktop/window-look';
import { drawnLeft, placeFor, placeIn, raised, type Place } from '../../../main/desktop/window-place';

const windowSize = sizeOf({ shape: 'normal', zoom: 100, onTop: false, counts: false });
const screen: Place = { x: 0, y: 0, width: 1920, height: 1040 };
const right: Place = { x: 1920, y: 0, width: 1280, height: 1000 };

/** The screens of a desktop; the first is the one with the tray. */
const screens = fc.array(
  fc.record({
    x: fc.integer({ min: -4000, max: 4000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
    width: fc.integer({ min: 200, max: 5000 }),
    height: fc.integer({ min: 150, max: 3000 }),
  }),
  { minLength: 1, maxLength: 3 },
);
const side = fc.oneof(fc.integer({ min: -6000, max: 6000 }), fc.integer({ min: -100_000, max: 100_000 }));
const extent = fc.oneof(fc.integer({ min: 1, max: 6000 }), fc.integer({ min: 1, max: 100_000 }));
const remembered = fc.option(fc.record({ x: side, y: side, width: extent, height: extent }));

function placed(before: Place | null, areas: readonly Place[]): Place {
  return placeFor(before, areas, areas[0] ?? screen, windowSize);
}

/** Whether so much of the window's top lies on a screen that a hand can take hold of it. */
function canBeGrabbed(window: Place, area: Place): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return across >= 96 && window.y >= area.y && window.y + 24 <= area.y + area.height;
}

describe('the place of the window', () => {
  it('is at first at the lower right, near most trays, in its usual size', () => {
    const { width, height } = windowSize;
    expect(placed(null, [screen])).toEqual({ x: 1920 - width - 24, y: 1040 - height - 24, width, height });
    expect(placeFor(null, [screen, right], right, windowSize)).toMatchObject({ x: 1920 + 1280 - width - 24 });
  });

  it.each([
    { x: 10, y: 20, width: 500, height: 700 },
    // Half of it over the edge, where it was put on purpose.
    { x: 1600, y: 900, width: 500, height: 700 },
    { x: -300, y: 0, width: 500, height: 700 },
    // Over two screens.
    { x: 1700, y: 100, width: 600, height: 700 },
  ])('is where it was, where that can be seen: %j', (before) => {
    expect(placed(before, [screen, right])).toEqual(before);
  });

  it.each([
    ['on a screen that is gone', { x: 2500, y: 100, width: 500, height: 700 }],
    ['above the top, where nobody can grab it', { x: 10, y: -50, width: 500, height: 700 }],
    ['beneath the panel', { x: 10, y: 1030, width: 500, height: 700 }],
    ['all but over the edge', { x: 1900, y: 10, width: 500, height: 700 }],
  ])('is near the tray in the size it had, where it was %s', (_, before) => {
    const { width, height } = before;
    expect(placed(before, [screen])).toEqual({ x: 1920 - width - 24, y: 1040 - height - 24, width, height });
  });

  it('is on the screen that is left of one that lay over two', () => {
    const over = { x: -1500, y: 100, width: 2000, height: 700 };
    expect(canBeGrabbed(placed(over, [{ ...screen, width: 1024 }]), { ...screen, width: 1024 })).toBe(true);
  });

  it('is on a screen, so that it can be grabbed, whatever the screens and whatever was remembered', () => {
    fc.assert(
      fc.property(remembered, screens, (before, areas) => {
        const window = placed(before, areas);
        expect(areas.some((area) => canBeGrabbed(window, area))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is no larger than a screen, no smaller than it may be where there is room, and in whole pixels', () => {
    fc.assert(
      fc.property(remembered, screens, (before, areas) => {
        const { x, y, width, height } = placed(before, areas);
        expect([x, y, width, height].every(Number.isInteger)).toBe(true);
        const fits = areas.some(
          (area) =>
            width <= area.width &&
            height <= area.height &&
            width >= Math.min(windowSize.minWidth, area.width) &&
            height >= Math.min(windowSize.minHeight, area.height),
        );
        expect(fits).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is that of a strip where the window is one', () => {
    const strip = sizeOf({ shape: 'compact', zoom: 100, onTop: true, counts: false });
    const { width, height } = placeFor(null, [screen], screen, strip);
    expect([width, height]).toEqual([strip.width, strip.height]);
    const low = { x: 10, y: 20, width: 250, height: 60 };
    expect(placeFor(low, [screen], screen, strip)).toEqual(low);
  });

  it('is of whole pixels on screens that are not', () => {
    const odd = { x: 0.5, y: 0.25, width: 1706.67, height: 933.33 };
    expect(Object.values(placed(null, [odd])).every(Number.isInteger)).toBe(true);
  });

  it('stays where it is when it is asked for again', () => {
    fc.assert(
      fc.property(remembered, screens, (before, areas) => {
        const once = placed(before, areas);
        expect(placed(once, areas)).toEqual(once);
      }),
    );
  });
});

describe('a place that is to be seen whole', () => {
  it.each([
    ['moved up from the lower edge of its screen', { x: 10, y: 900, width: 300, height: 212 }, 1040 - 212],
    ['no higher than the top', { x: 10, y: 900, width: 300, height: 2000 }, 0],
    ['left where it is seen', { x: 10, y: 20, width: 300, height: 212 }, 20],
    ['left where no screen is', { x: 10, y: 5000, width: 300, height: 212 }, 5000],
    ['moved on the screen that its top is on', { x: 2000, y: 900, width: 300, height: 212 }, 1000 - 212],
  ])('is %s', (_, place, y) => {
    expect(raised(place, [screen, right])).toEqual({ ...place, y });
  });

  it.each([
    ['moved left from the right edge of its screen', { x: 3000, y: 20, width: 400, height: 212 }, 3200 - 400],
    ['moved onto the screen that its top is on', { x: 1700, y: 20, width: 400, height: 212 }, 1920 - 400],
    ['left where it is seen', { x: 10, y: 20, width: 400, height: 212 }, 10],
    ['left where it hangs over the left edge', { x: -100, y: 20, width: 400, height: 212 }, -100],
    ['left where no screen is', { x: 5000, y: 20, width: 400, height: 212 }, 5000],
  ])('is %s', (_, place, x) => {
    expect(drawnLeft(place, [screen, right])).toEqual({ ...place, x });
  });
});

describe('the place that something tells', () => {
  const place = { x: -100, y: 20, width: 400, height: 600 };

  it('is that of whole pixels', () => {
    expect(placeIn(place)).toEqual(place);
  });

  it.each([
    undefined,
    null,
    7,
    { ...place, x: 0.5 },
    { ...place, width: '400' },
    { ...place, height: 1e300 },
    { x: 1, y: 2 },
    [1, 2, 3, 4],
  ])('is none where it makes no sense: %j', (value) => {
    expect(placeIn(value)).toBeNull();
  });

  it('is a place or none, whatever it is', () => {
    const likely = fc.record({ x: fc.anything(), y: side, width: fc.anything(), height: extent });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), likely), (value) => {
        const found = placeIn(value);
        expect(found === null || Object.values(found).every((length) => Number.isInteger(length))).toBe(true);
      }),
    );
  });
});
