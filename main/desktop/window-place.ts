/** Where the window stands: where it was, as far as it can be seen there. Pixels of all screens together, whole numbers. */
import type { WindowSize } from './window-look';

/** A rectangle on the screens. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The screens that there are, each without its panels. */
export interface Screens {
  readonly areas: readonly Place[];
  /** The one with the pointer. */
  readonly nearest: Place;
}

/** Between a new window and the edges of the screen. */
const margin = 24;

/** So much of the window's top must lie on a screen, so that it can be grabbed. */
const grip = { width: 96, height: 24 };

/** What of a stretch of the screen is covered by another. */
function overlap(start: number, length: number, from: number, room: number): number {
  return Math.min(start + length, from + room) - Math.max(start, from);
}

function isGrabbable({ x, y, width }: Place, area: Place): boolean {
  const across = overlap(x, width, area.x, area.width);
  return across >= Math.min(grip.width, width) && y >= area.y && y + grip.height <= area.y + area.height;
}

/** As large as wanted, but neither larger than the screen nor, where that has the room, smaller than a window may be. */
function sizeOn(
  area: Place,
  wanted: Pick<Place, 'width' | 'height'>,
  least: WindowSize,
): Pick<Place, 'width' | 'height'> {
  const fit = (length: number, shortest: number, room: number): number =>
    Math.round(Math.min(Math.max(length, shortest), room));
  return {
    width: fit(wanted.width, least.minWidth, area.width),
    height: fit(wanted.height, least.minHeight, area.height),
  };
}

/** Puts a stretch into a room that may be too small for it. */
function within(start: number, length: number, from: number, room: number): number {
  return Math.round(Math.max(from, Math.min(start, from + room - length)));
}

/**
 * The place for a window: the one it had, where that can still be grabbed on one of the screens (`areas`, without panels);
 * else one of its size at the lower right of `nearest`, near most trays.
 */
export function placeFor(before: Place | null, areas: readonly Place[], nearest: Place, size: WindowSize): Place {
  const wanted = before ?? size;
  if (before !== null) {
    for (const area of areas) {
      // A window that was larger than this screen may be out of reach once it fits.
      const kept = { x: Math.round(before.x), y: Math.round(before.y), ...sizeOn(area, wanted, size) };
      if (isGrabbable(kept, area)) return kept;
    }
  }
  const { width, height } = sizeOn(nearest, wanted, size);
  return {
    x: within(nearest.x + nearest.width - width - margin, width, nearest.x, nearest.width),
    y: within(nearest.y + nearest.height - height - margin, height, nearest.y, nearest.height),
    width,
    height,
  };
}

/** A stretch that reaches out of the end of a room, moved back into it as far as its beginning. */
function movedBack(start: number, length: number, from: number, room: number): number {
  return start + length <= from + room ? start : within(start, length, from, room);
}

/** The place, moved up as far as it hangs below the screen that its top is on. */
export function raised(place: Place, areas: readonly Place[]): Place {
  const area = areas.find((each) => isGrabbable(place, each));
  return area === undefined ? place : { ...place, y: movedBack(place.y, place.height, area.y, area.height) };
}

/** The place, moved left as far as it hangs over the right edge of the screen that its top is on. */
export function drawnLeft(place: Place, areas: readonly Place[]): Place {
  const area = areas.find((each) => isGrabbable(place, each));
  return area === undefined ? place : { ...place, x: movedBack(place.x, place.width, area.x, area.width) };
}

/** Whether two places are one. */
export function isSamePlace(one: Place, other: Place): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = { x: null, y: null, width: null, height: null, ...value };
  return [x, y, width, height].every((side) => Number.isInteger(side) && Math.abs(Number(side)) <= 100_000);
}

/** The place that something tells; null where it tells none. */
export function placeIn(value: unknown): Place | null {
  return isPlace(value) ? value : null;
}
