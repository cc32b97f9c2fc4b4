/** How the window stands: its shape, where it is, and how much room it has. Outlives each window. */
import type { BrowserWindow } from 'electron';
import type { Places } from './start-settings';
import { screensNow } from './window';
import { frameOf } from './window-frame';
import { isOneLine, isOnTop, noFrame, placedShape, sizeOf, type PlacedShape, type WindowLook } from './window-look';
import { isSamePlace, type Place } from './window-place';
import { placeRemembered, placeShown, roomierPlace, type Stand } from './window-room';
import { createWholeScreen, type WholeScreen } from './window-whole';

/** What a stance is made of. */
export interface WindowStanceParts {
  /** Where the window was last, in each shape. */
  readonly places: Places;
  /** How it looks at first. */
  readonly look: WindowLook;
  /** The window stands elsewhere in this shape, or is larger or smaller. */
  readonly onPlaced: (shape: PlacedShape, place: Place) => void;
  /** The person gave the window the whole screen by the desktop's own means, or took it back. */
  readonly onShape: (shape: WindowLook['shape']) => void;
}

/** How the window stands. */
export interface WindowStance {
  /** How a new window is made, and where. */
  readonly first: () => { readonly place: Place; readonly look: WindowLook };
  /** From now on this is the window. */
  readonly take: (window: BrowserWindow) => void;
  /** From now on the window looks like this. */
  readonly setLook: (look: WindowLook) => void;
  /** Whether the queues are watched; where they are not, the window has its normal shape, whatever was chosen. */
  readonly setWatching: (isWatching: boolean) => void;
  /**
   * Whether something is open that needs more room than the strip has: as long as it is, the window has its normal shape and the
   * height for the list. Nothing of that is remembered.
   */
  readonly setRoomNeeded: (isNeeded: boolean) => void;
  /** The list is wanted in a window that may be too low for it: in its normal shape it is made high enough, and that is remembered. */
  readonly makeRoom: () => void;
  /** Tells where the window stands, if it was moved since that was told. */
  readonly tellPlace: () => void;
}

/** The last of many moves in so many milliseconds is told. */
const settlesWithin = 500;

/** Wider than any screen; a height alone cannot be limited. */
const anyWidth = 30_000;

/** Makes it; there is no window yet. */
export function createWindowStance(parts: WindowStanceParts): WindowStance {
  let standing: { readonly window: BrowserWindow; readonly whole: WholeScreen } | null = null;
  let { places, look } = parts;
  let chosen = look;
  let isWatching = true;
  let isRoomNeeded = false;
  let frame = noFrame;
  /** Whether the window had all the room of the screen when it last had its normal shape. */
  let maximised = false;
  /** How it was put last, by a person or by nobody's hand. */
  let stand: Stand | null = null;
  let placing: NodeJS.Timeout | undefined;
  /** Whether it was moved since its place was told, which can be read only while it stands in a shape. */
  let isMoved = false;
  /** Whether it is to be put anew once it has neither the whole screen nor all the room of it. */
  let isOwed = false;

  function present(): typeof standing {
    return standing === null || standing.window.isDestroyed() ? null : standing;
  }

  function placed(): void {
    isMoved = true;
    clearTimeout(placing);
    placing = setTimeout(tellPlace, settlesWithin);
  }

  /** The window, where it stands in a shape of its own; else null. */
  function placeable(): BrowserWindow | null {
    const now = present();
    if (now === null || look.shape === 'wallboard' || now.whole.isWhole()) return null;
    return now.window.isMinimized() || now.window.isMaximized() ? null : now.window;
  }

  function placeNow(): Place | null {
    return placeable()?.getNormalBounds() ?? null;
  }

  function tellPlace(): void {
    clearTimeout(placing);
    const shown = isMoved ? placeNow() : null;
    if (shown === null) return;
    isMoved = false;
    if (stand !== null && isSamePlace(shown, stand.shown)) return;
    const remembered = placeRemembered(shown, look, stand, frame);
    stand = { remembered, shown };
    remember(placedShape(look), remembered);
  }

  function remember(shape: PlacedShape, place: Place): void {
    places = { ...places, [shape]: place };
    parts.onPlaced(shape, place);
  }

  function standOf(): Stand {
    const remembered = places[placedShape(look)];
    const screens = screensNow();
    const roomier =
      isRoomNeeded && look.shape === 'normal' && remembered !== null
        ? roomierPlace(remembered, look, screens, frame)
        : null;
    return { remembered, shown: placeShown(roomier ?? remembered, look, screens, frame) };
  }

  function limit(window: BrowserWindow): void {
    const { minWidth, minHeight } = sizeOf(look, frame);
    window.setMaximumSize(0, 0);
    window.setMinimumSize(minWidth, minHeight);
  }

  /** Puts the window where it was last in its shape, as large as it was and needs to be. */
  function put(window: BrowserWindow): void {
    frame = frameOf(window, frame);
    stand = standOf();
    isOwed = false;
    limit(window);
    window.setBounds(stand.shown);
    if (isOneLine(look)) window.setMaximumSize(anyWidth, stand.shown.height);
  }

  /** The window is without the whole screen, and may be given its place. */
  function place(window: BrowserWindow): void {
    if (look.shape === 'wallboard') return;
    const comesBack = look.shape === 'normal' && maximised;
    if (window.isMaximized()) {
      if (comesBack) {
        limit(window);
        isOwed = true;
        return;
      }
      window.unmaximize();
    }
    put(window);
    if (comesBack) window.maximize();
  }

  /** What could not be done while the window had more of the screen than its shape has. */
  function makeUp(): void {
    const window = placeable();
    if (isOwed && window !== null) put(window);
  }

  function onPerson(isWhole: boolean): void {
    if (isWatching && isWhole !== (look.shape === 'wallboard')) parts.onShape(isWhole ? 'wallboard' : 'normal');
    else makeUp();
  }

  /** The shape that was chosen, as far as the queues are watched and what is open has room in it. */
  function shapeNow(): WindowLook['shape'] {
    return isWatching && !(isRoomNeeded && chosen.shape === 'compact') ? chosen.shape : 'normal';
  }

  /** From now on the window is as it is to be; `room` says whether another height may be needed in the same look. */
  function apply(room: 'kept' | 'anew' = 'kept'): void {
    const before = look;
    const next: WindowLook = { ...chosen, shape: shapeNow() };
    const now = present();
    tellPlace();
    const shown = placeNow();
    // A window that was never moved comes back to where it is.
    if (shown !== null) {
      const shape = placedShape(before);
      places = { ...places, [shape]: places[shape] ?? placeRemembered(shown, before, stand, frame) };
    }
    look = next;
    if (now === null) return;
    const { window, whole } = now;
    window.setAlwaysOnTop(isOnTop(look), 'floating');
    if (look.zoom !== before.zoom) window.webContents.setZoomFactor(look.zoom / 100);
    if (before.shape === 'normal' && !whole.isWhole()) maximised = window.isMaximized();
    const isSame = look.shape === before.shape && look.zoom === before.zoom && isOneLine(look) === isOneLine(before);
    if (isSame && room === 'kept') return;
    if (look.shape === 'wallboard') window.setMaximumSize(0, 0);
    if (look.shape !== before.shape || look.shape === 'wallboard') whole.wish(look.shape === 'wallboard');
    else if (whole.isWhole()) isOwed = true;
    else place(window);
  }

  return {
    first: () => {
      stand = standOf();
      return { place: stand.shown, look };
    },
    take: (window) => {
      const whole = createWholeScreen(window, look.shape === 'wallboard', {
        onArrived: () => {
          place(window);
        },
        onPerson,
      });
      standing = { window, whole };
      window.on('resize', placed);
      window.on('move', placed);
      // Some desktops tell it before they do it.
      window.on('unmaximize', () => setImmediate(makeUp));
      window.on('restore', () => {
        if (isMoved) placed();
        makeUp();
      });
      window.on('closed', () => {
        clearTimeout(placing);
        [isMoved, isOwed] = [false, false];
        if (standing?.window === window) standing = null;
      });
      if (look.shape !== 'wallboard') put(window);
    },
    setLook: (next) => {
      chosen = next;
      apply();
    },
    setWatching: (isNow) => {
      if (isNow === isWatching) return;
      isWatching = isNow;
      apply();
    },
    setRoomNeeded: (isNeeded) => {
      if (isNeeded === isRoomNeeded) return;
      isRoomNeeded = isNeeded;
      apply('anew');
    },
    makeRoom: () => {
      // What the page tells of the window's height may come before the desktop's own word.
      placed();
      tellPlace();
      const window = placeable();
      const isShown = look.shape === 'normal';
      // On its way from the whole screen it will be put there.
      const isComing = present()?.whole.isWhole() === true;
      if (places.normal === null || look.shape === 'wallboard' || (isShown && window === null && !isComing)) return;
      const roomier = roomierPlace(places.normal, look, screensNow(), frame);
      if (roomier === null) return;
      remember('normal', roomier);
      if (isShown && window !== null) put(window);
    },
    tellPlace,
  };
}
