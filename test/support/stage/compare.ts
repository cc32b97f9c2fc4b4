/** Whether two pictures show the same. */
import { PNG } from 'pngjs';

/** What two pictures differ in. */
export interface Difference {
  /** The share of squares of {@link CELL} pixels that are not the same: 0 to 1. */
  readonly share: number;
  /** The second picture, with those squares in red. */
  readonly picture: Buffer;
}

/**
 * Squares are compared by their mean colours, not pixels: letters that are smoothed in another way have as much ink as
 * before, while what has moved by two pixels takes a quarter of its ink to the next square. Pixels.
 */
const CELL = 8;

/** By how much a mean may differ, of 255, in any of red, green and blue. Other smoothing goes beyond it here and there only. */
const LIMIT = 18;

/** Compares pictures of PNG. Those of different sizes differ in everything. */
export function differenceOf(expected: Buffer, actual: Buffer): Difference {
  const before = PNG.sync.read(expected);
  const after = PNG.sync.read(actual);
  const isSameSize = before.width === after.width && before.height === after.height;
  let count = 0;
  let different = 0;
  for (let top = 0; top < after.height; top += CELL) {
    for (let left = 0; left < after.width; left += CELL) {
      count += 1;
      if (isSameSize && isSame(before, after, left, top)) continue;
      different += 1;
      redden(after, left, top);
    }
  }
  return { share: different / count, picture: PNG.sync.write(after) };
}

function isSame(one: PNG, other: PNG, left: number, top: number): boolean {
  return [0, 1, 2].every((channel) => {
    let difference = 0;
    let count = 0;
    for (const at of pixelsOf(one, left, top)) {
      difference += (one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0);
      count += 1;
    }
    return Math.abs(difference / count) <= LIMIT;
  });
}

/** Where the four bytes of each pixel of a square begin. */
function* pixelsOf({ width, height }: PNG, left: number, top: number): Generator<number> {
  for (let y = top; y < Math.min(top + CELL, height); y += 1) {
    for (let x = left; x < Math.min(left + CELL, width); x += 1) yield (y * width + x) * 4;
  }
}

function redden(png: PNG, left: number, top: number): void {
  for (const at of pixelsOf(png, left, top)) {
    for (const channel of [1, 2]) png.data[at + channel] = (png.data[at + channel] ?? 0) / 2;
    png.data[at] = 255;
  }
}

/** So many steps of each colour are kept at the edges of letters. */
const STEPS = 16;

/** What covers so much of a picture is a surface, whose colour is kept as it is. */
const SURFACE = 1 / 2000;

/** The same picture in half the bytes: where letters end it has fewer colours, which the comparison forgives. */
export function small(picture: Buffer): Buffer {
  const png = PNG.sync.read(picture);
  const count = png.width * png.height;
  const colours = new Map<number, number>();
  for (let at = 0; at < png.data.length; at += 4) {
    const colour = png.data.readUIntBE(at, 3);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  const step = 255 / (STEPS - 1);
  for (let at = 0; at < png.data.length; at += 4) {
    if ((colours.get(png.data.readUIntBE(at, 3)) ?? 0) > count * SURFACE) continue;
    for (const one of [at, at + 1, at + 2]) png.data[one] = Math.round(Math.round((png.data[one] ?? 0) / step) * step);
  }
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, filterType: 0, deflateStrategy: 0 });
}
