/** The window's shapes, and the sizes of each. Sizes are pixels of the screen. */
import type { Preferences } from '../storage/preferences';

/** What a person chose of the window that the page does not do by itself. */
export interface WindowLook {
  readonly shape: Preferences['shape'];
  /** How large everything is, in percent. */
  readonly zoom: number;
  /** Whether the strip stays above all other windows. */
  readonly onTop: boolean;
}

/** A shape with a place of its own; the wallboard has the whole screen. */
export type PlacedShape = Exclude<WindowLook['shape'], 'wallboard'>;

/** How large a window is at first, and at least. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

/** The page shows the list in a window whose inner height is this at least, and the strip in a lower one. Pixels at 100 %. */
export const listHeight = 240;

/** A window that is made lower than the list needs shows the strip, which needs no more than one line. */
const sizes: Readonly<Record<PlacedShape, WindowSize>> = {
  normal: { width: 400, height: 600, minWidth: 320, minHeight: 44 },
  compact: { width: 300, height: 212, minWidth: 200, minHeight: 44 },
};

/** What a person chose, as a look. */
export function lookOf({ shape, zoom, compactOnTop }: Preferences): WindowLook {
  return { shape, zoom, onTop: compactOnTop };
}

/** The shape whose place a window has where it leaves the whole screen. */
export function placedShape({ shape }: WindowLook): PlacedShape {
  return shape === 'compact' ? 'compact' : 'normal';
}

/** The sizes of a look: what is larger needs more room at least. */
export function sizeOf(look: WindowLook): WindowSize {
  const { minWidth, minHeight, ...usual } = sizes[placedShape(look)];
  const larger = look.zoom / 100;
  return { ...usual, minWidth: Math.round(minWidth * larger), minHeight: Math.round(minHeight * larger) };
}

/** Whether a window of this look is above all others. */
export function isOnTop({ shape, onTop }: WindowLook): boolean {
  return shape === 'compact' && onTop;
}
