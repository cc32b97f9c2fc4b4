/**
 * How much of the screen the window is given, and what of it is remembered, so that a window that grew with what it shows becomes
 * again what it was. The height of a normal window is remembered as it would be if nothing were enlarged; widths, and a strip's
 * height, as they are. Pure.
 */
import { isOneLine, listHeight, noFrame, sizeOf, type Frame, type WindowLook } from './window-look';
import { drawnLeft, placeFor, raised, type Place, type Screens } from './window-place';

/** A place as it is remembered, and where the window stands for it. */
export interface Stand {
  /** Null where the window was never moved or sized. */
  readonly remembered: Place | null;
  readonly shown: Place;
}

/** Whether a window of this remembered place is lower than the list needs, as a person made it. */
function isLow(remembered: Place, frame: Frame): boolean {
  return remembered.height - frame.height < listHeight;
}

/** A height of the window, enlarged with what it shows; the frame is not. */
function enlarged(height: number, { zoom }: WindowLook, frame: Frame): number {
  return Math.ceil(((height - frame.height) * zoom) / 100) + frame.height;
}

/** The height that becomes this one where it is enlarged. */
function reduced(height: number, { zoom }: WindowLook, frame: Frame): number {
  return Math.floor(((height - frame.height) * 100) / zoom) + frame.height;
}

function heightShown(remembered: number, look: WindowLook, frame: Frame): number {
  if (isOneLine(look)) return sizeOf(look, frame).minHeight;
  return look.shape === 'compact' ? remembered : enlarged(remembered, look, frame);
}

/** Where a window of this look stands, which was last at `remembered`. */
export function placeShown(
  remembered: Place | null,
  look: WindowLook,
  { areas, nearest }: Screens,
  frame: Frame = noFrame,
): Place {
  const size = sizeOf(look, frame);
  const height = heightShown((remembered ?? size).height, look, frame);
  if (remembered === null) return placeFor(null, areas, nearest, { ...size, height });
  const place = placeFor({ ...remembered, height }, areas, nearest, size);
  // A strip is low enough to be seen whole, and so is to be what grew without a hand.
  const high = look.shape === 'compact' || place.height > remembered.height ? raised(place, areas) : place;
  return place.width > remembered.width ? drawnLeft(high, areas) : high;
}

/**
 * What is remembered of a window that stands there; `before` is how it was put there: what of that a person has not changed is
 * remembered as it was.
 */
export function placeRemembered(bounds: Place, look: WindowLook, before: Stand | null, frame: Frame = noFrame): Place {
  const usual = sizeOf(look, frame);
  const { x, y, width, height } = { ...bounds, width: usual.width, height: usual.height, ...before?.remembered };
  const made = look.shape === 'compact' ? bounds.height : reduced(bounds.height, look, frame);
  return {
    x: bounds.x === before?.shown.x ? x : bounds.x,
    y: bounds.y === before?.shown.y ? y : bounds.y,
    width: bounds.width === before?.shown.width ? width : bounds.width,
    height: isOneLine(look) || bounds.height === before?.shown.height ? height : made,
  };
}

/** A remembered place with room for the list; null where it has that already. */
export function roomierPlace(
  remembered: Place,
  look: WindowLook,
  { areas, nearest }: Screens,
  frame: Frame = noFrame,
): Place | null {
  if (!isLow(remembered, frame)) return null;
  const size = sizeOf({ ...look, shape: 'normal', zoom: 100 }, frame);
  return raised(placeFor({ ...remembered, height: size.height }, areas, nearest, size), areas);
}
