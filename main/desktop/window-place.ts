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

/** Puts a stretch into a room that may be too small for it. */
function within(start: number, length: number, from: number, room: number): number {
  return Math.round(Math.max(from, Math.min(start, from + room - length)));
}

/**
 * The place for a window: the one it had, where that can still be grabbed on one of the screens (`areas`, without panels);
 * else one of its size at the lower right of `nearest`, near most trays.
 */
export function placeFor(before: Place | null, areas: readonly Place[], nearest: Place): Place {
  const home = before === null ? undefined : areas.find((area) => isGrabbable(before, area));
  const area = home ?? nearest;
  const fit = (wanted: number, least: number, room: number): number =>
    Math.round(Math.min(Math.max(wanted, Math.min(least, room)), room));
  const width = fit(before?.width ?? windowSize.width, windowSize.minWidth, area.width);
  const height = fit(before?.height ?? windowSize.height, windowSize.minHeight, area.height);
  if (before !== null && home !== undefined) return { x: Math.round(before.x), y: Math.round(before.y), width, height };
  return {
    x: within(area.x + area.width - width - margin, width, area.x, area.width),
    y: within(area.y + area.height - height - margin, height, area.y, area.height),
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
