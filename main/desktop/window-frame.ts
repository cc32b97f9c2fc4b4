/** Measures the desktop's own frame. */
import type { BrowserWindow } from 'electron';
import type { Frame } from './window-look';

/** No frame takes more than this (pixels). */
const thickest = 100;

/** What the desktop's frame takes of this window; `known` where that cannot be measured now. */
export function frameOf(window: BrowserWindow, known: Frame): Frame {
  if (window.isMaximized() || window.isFullScreen()) return known;
  const [outer, inner] = [window.getBounds(), window.getContentBounds()];
  const measured = { width: outer.width - inner.width, height: outer.height - inner.height };
  // Just after the whole screen was taken back, the desktop knows only one of the two anew.
  return Object.values(measured).every((side) => side >= 0 && side <= thickest) ? measured : known;
}
