/**
 * Keeps the one window: made when it is needed, hidden instead of closed, done away with after it was hidden for a while, and
 * made again at once.
 */
import { once } from 'node:events';
import type { BrowserWindow, WebContents } from 'electron';
import type { Locale } from '../bridge/contract';
import { createWindow } from './window';
import { createWindowStance, type WindowStance, type WindowStanceParts } from './window-stance';

/** What a keeper is made of. */
export interface WindowKeeperParts extends WindowStanceParts {
  /** The language of the moment. */
  readonly locale: () => Locale;
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
}

/** The keeper. */
export interface WindowKeeper extends Pick<WindowStance, 'setLook' | 'setWatching' | 'setRoomNeeded' | 'makeRoom'> {
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
  /** From now on the window is never done away with. */
  readonly keep: () => void;
}

/**
 * A window that was hidden for so long (milliseconds) is done away with: its page takes more memory than all else together,
 * and is made again in a moment.
 */
const hiddenFor = 60_000;

/** Makes the keeper; there is no window yet. */
export function createWindowKeeper(parts: WindowKeeperParts): WindowKeeper {
  let window: BrowserWindow | null = null;
  const stance = createWindowStance(parts);
  let ready = false;
  let kept = false;
  let end: NodeJS.Timeout | undefined;

  function doAway(): void {
    if (kept || window === null || window.isDestroyed() || window.isVisible()) return;
    window.destroy();
  }

  function make(): BrowserWindow {
    const { place, look } = stance.first();
    const made = createWindow(parts.locale(), place, look);
    ready = false;
    window = made;
    stance.take(made);
    made.on('show', () => {
      clearTimeout(end);
      parts.onShown();
    });
    made.on('restore', parts.onShown);
    made.on('minimize', parts.onHidden);
    made.on('hide', () => {
      parts.onHidden();
      stance.tellPlace();
      clearTimeout(end);
      end = setTimeout(doAway, hiddenFor);
    });
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
      stance.setRoomNeeded(false);
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
      // Nothing is open yet in a page that is new.
      stance.setRoomNeeded(false);
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
    setLook: stance.setLook,
    setWatching: stance.setWatching,
    setRoomNeeded: stance.setRoomNeeded,
    makeRoom: stance.makeRoom,
    keep: () => {
      kept = true;
    },
  };
}
