/** Where the window stands: where it was, as far as it can be seen there. Pixels of all screens together, whole numbers. */
import { readFileSync } from 'node:fs';

/** A rectangle on the screens. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How large a window is at first, and at least. */
export const windowSize = { width: 400, height: 600, minWidth: 320, minHeight: 240 };

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
function sizeOn(area: Place, wanted: Pick<Place, 'width' | 'height'>): Pick<Place, 'width' | 'height'> {
  const fit = (length: number, least: number, room: number): number =>
    Math.round(Math.min(Math.max(length, least), room));
  return {
    width: fit(wanted.width, windowSize.minWidth, area.width),
    height: fit(wanted.height, windowSize.minHeight, area.height),
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
export function placeFor(before: Place | null, areas: readonly Place[], nearest: Place): Place {
  const wanted = before ?? windowSize;
  if (before !== null) {
    for (const area of areas) {
      // A window that was larger than this screen may be out of reach once it fits.
      const kept = { x: Math.round(before.x), y: Math.round(before.y), ...sizeOn(area, wanted) };
      if (isGrabbable(kept, area)) return kept;
    }
  }
  const { width, height } = sizeOn(nearest, wanted);
  return {
    x: within(nearest.x + nearest.width - width - margin, width, nearest.x, nearest.width),
    y: within(nearest.y + nearest.height - height - margin, height, nearest.y, nearest.height),
    width,
    height,
  };
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = { x: null, y: null, width: null, height: null, ...value };
  return [x, y, width, height].every((side) => Number.isInteger(side) && Math.abs(Number(side)) <= 100_000);
}

/**
 * The place that a file of settings tells; null where it tells none. Read before anything else, so that the window comes up
 * where it is to be; whoever reads the settings for good judges the rest of the file.
 */
export function rememberedPlace(settings: string): Place | null {
  try {
    const content: unknown = JSON.parse(readFileSync(settings, 'utf8'));
    if (typeof content !== 'object' || content === null || !('windowPlace' in content)) return null;
    const { windowPlace } = content;
    return isPlace(windowPlace) ? windowPlace : null;
  } catch {
    return null;
  }
}
