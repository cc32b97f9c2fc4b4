/**
 * How much of the screen the window is given, and what of it is remembered: as it would be if nothing were enlarged, so that a
 * window that grew with what it shows becomes again what it was. Pure.
 */
import { isOneLine, listHeight, noFrame, placedShape, sizeOf, type Frame, type WindowLook } from './window-look';
import { placeFor, raised, type Place, type Screens } from './window-place';

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

function heightShown(remembered: Place, look: WindowLook, frame: Frame): number {
  if (isOneLine(look)) return sizeOf(look, frame).minHeight;
  if (look.shape === 'compact') return remembered.height;
  const larger = look.zoom / 100;
  if (isLow(remembered, frame)) return Math.ceil((remembered.height - frame.height) * larger) + frame.height;
  return Math.max(remembered.height, listHeight * larger + frame.height);
}

/** Where a window of this look stands, which was last at `remembered`. */
export function placeShown(
  remembered: Place | null,
  look: WindowLook,
  { areas, nearest }: Screens,
  frame: Frame = noFrame,
): Place {
  const size = sizeOf(look, frame);
  if (remembered === null) {
    return placeFor(null, areas, nearest, isOneLine(look) ? { ...size, height: size.minHeight } : size);
  }
  const height = heightShown(remembered, look, frame);
  const place = placeFor({ ...remembered, height }, areas, nearest, size);
  // A strip is low enough to be seen whole, and so is to be what grew without a hand.
  return look.shape === 'compact' || place.height > remembered.height ? raised(place, areas) : place;
}

/** What is remembered of a window that stands there; `before` is how it was put there, of which a person changes one thing. */
export function placeRemembered(bounds: Place, look: WindowLook, before: Stand | null, frame: Frame = noFrame): Place {
  const kept = before?.remembered ?? null;
  const width = kept !== null && bounds.width === before?.shown.width ? kept.width : bounds.width;
  if (isOneLine(look)) {
    return { ...bounds, width, height: kept?.height ?? sizeOf(look, frame).height };
  }
  if (kept !== null && bounds.height === before?.shown.height) return { ...bounds, width, height: kept.height };
  const inner = bounds.height - frame.height;
  const larger = look.zoom / 100;
  const isLowNow = placedShape(look) === 'normal' && inner < listHeight * larger;
  return { ...bounds, width, height: isLowNow ? Math.floor(inner / larger) + frame.height : bounds.height };
}

/** A remembered place with room for the list; null where it has that already. */
export function roomierPlace(
  remembered: Place,
  look: WindowLook,
  { areas, nearest }: Screens,
  frame: Frame = noFrame,
): Place | null {
  if (!isLow(remembered, frame)) return null;
  const size = sizeOf({ ...look, shape: 'normal' }, frame);
  const height = Math.round((size.height * look.zoom) / 100);
  return raised(placeFor({ ...remembered, height }, areas, nearest, size), areas);
}
