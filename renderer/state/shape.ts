import type { Preferences } from '../../main/bridge/contract';

/** A window lower than this (pixels) has no room for more than the strip, whatever shape it was given. */
export const stripBelow = 240;

/** A window lower than this (pixels) has no room for a row below the strip. */
export const rowsBelow = 64;

/**
 * The shape that the page takes: the one that was chosen, or the strip in a window that is too low for another. Where what is
 * open needs more room than the strip has, the window is on its way to having it.
 */
export function pageShape(chosen: Preferences['shape'], isLow: boolean, needsRoom: boolean): Preferences['shape'] {
  const shape = isLow ? 'compact' : chosen;
  return needsRoom && shape === 'compact' ? 'normal' : shape;
}
