/**
 * Keeps the one window: made when it is needed, hidden instead of closed, done away with after it was hidden for a while, and
 * made again at once.
 */
import { once } from 'node:events';
import type { BrowserWindow, WebContents } from 'electron';
import type { Locale } from '../bridge/contract';
import type { Places } from './start-settings';
import { createWindow, placeNow } from './window';
import { isOnTop, listHeight, placedShape, sizeOf, type PlacedShape, type WindowLook } from './window-look';
import { isSamePlace, type Place } from './window-place';

/** What a keeper is made of. */
export interface WindowKeeperParts {
  /** The language of the moment. */
  readonly locale: () => Locale;
  /** Where the window was last, in each shape. */
  readonly places: Places;
  /** How it looks at first. */
  readonly look: WindowLook;
  /** The page can be seen again, or is new: it wants the present state. */
  readonly onShown: () => void;
  /** What closing does: hiding, where something leads back to it, else minimising; or it may close for good. */
  readonly wayOut: () => 'hide' | 'minimise' | 'close';
  /** The person closed the window, and it is hidden now. */
  readonly onPutAway: () => void;
  /** The window is done away with. */
  readonly onGone: () => void;
  /** The window cannot be seen any more. */
  readonly onHidden: () => void;
  /** The window stands elsewhere in this shape, or is larger or smaller. */
  readonly onPlaced: (shape: PlacedShape, place: Place) => void;
  /** The person gave the window the whole screen by the desktop's own means, or took it back. */
  readonly onShape: (shape: WindowLook['shape']) => void;
}

/** The keeper. */
export interface WindowKeeper {
  /** The window, or null while there is none. */
  readonly current: () => BrowserWindow | null;
  /** Whether it can be seen and its page listens. */
  readonly isListening: () => boolean;
  /** Its page, if that listens, also where it cannot be seen; else null. */
  readonly page: () => WebContents | null;
  /** The page has its listener in place. */
  readonly pageReady: () => void;
  /** Brings the window before the person, wherever it was, or makes it; resolves when it is there. */
  readonly bringForward: () => Promise<BrowserWindow>;
  /** Hides the window where it is in front, and brings it forward where it is not. */
  readonly toggle: () => void;
  /** Nothing else leads to a window that cannot be seen: there is to be one, out of the way. */
  readonly ensureReachable: () => void;
  /** From now on the window looks like this. */
  readonly setLook: (look: WindowLook) => void;
  /** The list is wanted in a window that may be too low for it: in its normal shape it is made high enough, and that is remembered. */
  readonly makeRoom: () => void;
  /** From now on the window is never done away with. */
  readonly keep: () => void;
}

/**
 * A window that was hidden for so long (milliseconds) is done away with: its page takes more memory than all else together,
 * and is made again in a moment.
 */
const hiddenFor = 60_000;

/** The last of many moves in so many milliseconds is told. */
const settlesWithin = 500;

/** Makes the keeper; there is no window yet. */
export function createWindowKeeper(parts: WindowKeeperParts): WindowKeeper {
  let window: BrowserWindow | null = null;
  let { places, look } = parts;
  let ready = false;
  let kept = false;
  /** Whether the window had all the room of the screen when it last had its normal shape. */
  let maximised = false;
  /** Where the window was put by nobody's hand, which is not to be remembered; null once it was moved or sized. */
  let own: Place | null = null;
  let end: NodeJS.Timeout | undefined;
  let placing: NodeJS.Timeout | undefined;

  function placed(): void {
    clearTimeout(placing);
    placing = setTimeout(tellPlace, settlesWithin);
  }

  /** Tells where the window stands, if it was moved since that was told. */
  function tellPlace(): void {
    if (placing === undefined) return;
    clearTimeout(placing);
    placing = undefined;
    if (window === null || window.isDestroyed() || window.isMinimized() || window.isMaximized()) return;
    if (look.shape === 'wallboard' || window.isFullScreen()) return;
    const place = window.getNormalBounds();
    if (own !== null && isSamePlace(place, own)) return;
    own = null;
    places = { ...places, [look.shape]: place };
    parts.onPlaced(look.shape, place);
  }

  /** Puts the window where it was last in its shape. */
  function put(shown: BrowserWindow): void {
    own = placeNow(places[placedShape(look)], look);
    shown.setBounds(own);
  }

  /** Gives the window the room it needs, and takes it back where it needs no more. */
  function fit(shown: BrowserWindow): void {
    if (look.shape === 'wallboard' || shown.isMaximized()) return;
    tellPlace();
    places = { ...places, [look.shape]: places[look.shape] ?? shown.getNormalBounds() };
    put(shown);
  }

  /** Gives the window another shape; each comes back where it was. */
  function reshape(shown: BrowserWindow, before: WindowLook): void {
    const { minWidth, minHeight } = sizeOf(look);
    shown.setMinimumSize(minWidth, minHeight);
    shown.setAlwaysOnTop(isOnTop(look), 'floating');
    if (look.zoom !== before.zoom) shown.webContents.setZoomFactor(look.zoom / 100);
    if (look.shape === before.shape) {
      if (look.zoom !== before.zoom) fit(shown);
      return;
    }
    if (before.shape === 'normal') maximised = shown.isMaximized();
    const place = (): void => {
      if (shown.isDestroyed() || look.shape === 'wallboard') return;
      const comesBack = look.shape === 'normal' && maximised;
      if (comesBack && shown.isMaximized()) return;
      if (shown.isMaximized()) shown.unmaximize();
      put(shown);
      if (comesBack) shown.maximize();
    };
    if (look.shape === 'wallboard') shown.setFullScreen(true);
    else if (shown.isFullScreen()) {
      // The desktop puts it back where it was first.
      shown.once('leave-full-screen', place);
      shown.setFullScreen(false);
    } else place();
  }

  function doAway(): void {
    if (kept || window === null || window.isDestroyed() || window.isVisible()) return;
    window.destroy();
  }

  function make(): BrowserWindow {
    const made = createWindow(parts.locale(), places[placedShape(look)], look);
    ready = false;
    window = made;
    made.on('show', () => {
      clearTimeout(end);
      parts.onShown();
    });
    made.on('restore', parts.onShown);
    made.on('minimize', parts.onHidden);
    made.on('enter-full-screen', () => {
      if (look.shape !== 'wallboard') parts.onShape('wallboard');
    });
    made.on('leave-full-screen', () => {
      if (look.shape === 'wallboard') parts.onShape('normal');
    });
    made.on('hide', () => {
      parts.onHidden();
      tellPlace();
      clearTimeout(end);
      end = setTimeout(doAway, hiddenFor);
    });
    made.on('resize', placed);
    made.on('move', placed);
    made.on('close', (event) => {
      const way = parts.wayOut();
      if (way === 'close') return;
      event.preventDefault();
      if (way === 'minimise') made.minimize();
      else {
        made.hide();
        parts.onPutAway();
      }
    });
    made.on('closed', () => {
      parts.onGone();
      if (window === made) window = null;
    });
    return made;
  }

  async function open(): Promise<BrowserWindow> {
    const made = make();
    await once(made, 'ready-to-show');
    if (!made.isDestroyed()) made.show();
    return made;
  }

  async function bringForward(): Promise<BrowserWindow> {
    if (window === null) return open();
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
    return window;
  }

  return {
    current: () => window,
    isListening: () => ready && window?.isVisible() === true,
    page: () => (!ready || window === null || window.webContents.isCrashed() ? null : window.webContents),
    pageReady: () => {
      ready = true;
    },
    bringForward,
    toggle: () => {
      if (window !== null && window.isVisible() && window.isFocused()) window.hide();
      else void bringForward();
    },
    ensureReachable: () => {
      const reachable = window ?? make();
      if (reachable.isVisible() || reachable.isMinimized()) return;
      // Where it was never mapped it cannot be minimised.
      reachable.showInactive();
      reachable.minimize();
    },
    setLook: (next) => {
      const before = look;
      if (next.shape !== before.shape) tellPlace();
      look = next;
      if (window !== null && !window.isDestroyed()) reshape(window, before);
    },
    makeRoom: () => {
      if (window === null || window.isDestroyed() || look.shape !== 'normal' || window.isMaximized()) return;
      const larger = look.zoom / 100;
      if (window.getContentBounds().height >= listHeight * larger) return;
      const bounds = window.getNormalBounds();
      const roomy = placeNow({ ...bounds, height: Math.round(sizeOf(look).height * larger) }, look);
      places = { ...places, normal: roomy };
      put(window);
      parts.onPlaced('normal', roomy);
    },
    keep: () => {
      kept = true;
    },
  };
}
