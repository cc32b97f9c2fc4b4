/** The window's shapes, and the sizes of each. Sizes are pixels of the screen. */
import type { Preferences } from '../storage/preferences';

/** How the window is to look, as far as the page does not do it by itself. */
export interface WindowLook {
  readonly shape: Preferences['shape'];
  /** How large everything is, in percent. */
  readonly zoom: number;
  /** Whether the strip stays above all other windows. */
  readonly onTop: boolean;
  /** Whether the strip has its figures only, and no line for each caller. */
  readonly counts: boolean;
}

/** A shape with a place of its own; the wallboard has the whole screen. */
export type PlacedShape = Exclude<WindowLook['shape'], 'wallboard'>;

/** What the desktop's own frame takes of a window. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The frame of a window that has none, or of which it is not known yet. */
export const noFrame: Frame = { width: 0, height: 0 };

/** How large a window is at first, and at least. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly minHeight: number;
}

/** The page shows the list in a window whose inner height is this at least, and the strip in a lower one. Pixels at 100 %. */
export const listHeight = 240;

/** The one line of a strip that has its figures only. Pixels at 100 %. */
const lineHeight = 32;

/** A window that is made lower than the list needs shows the strip, which needs no more than one line. */
const sizes: Readonly<Record<PlacedShape, WindowSize>> = {
  normal: { width: 400, height: 600, minWidth: 320, minHeight: 44 },
  compact: { width: 300, height: 212, minWidth: 200, minHeight: 44 },
};

/** What a person chose, as a look. */
export function lookOf({ shape, zoom, compactOnTop, compactCounts }: Preferences): WindowLook {
  return { shape, zoom, onTop: compactOnTop, counts: compactCounts };
}

/** The shape whose place a window has where it leaves the whole screen. */
export function placedShape({ shape }: WindowLook): PlacedShape {
  return shape === 'compact' ? 'compact' : 'normal';
}

/** Whether a window of this look is one line high, and never higher. */
export function isOneLine({ shape, counts }: WindowLook): boolean {
  return shape === 'compact' && counts;
}

/** The sizes of a look in this frame: what is larger needs more room at least. */
export function sizeOf(look: WindowLook, frame: Frame = noFrame): WindowSize {
  const { minWidth, minHeight, ...usual } = sizes[placedShape(look)];
  const scaled = (length: number): number => Math.round((length * look.zoom) / 100);
  const least = scaled(isOneLine(look) ? lineHeight : minHeight) + frame.height;
  return { ...usual, minWidth: scaled(minWidth) + frame.width, minHeight: least };
}

/** Whether a window of this look is above all others. */
export function isOnTop({ shape, onTop }: WindowLook): boolean {
  return shape === 'compact' && onTop;
}
