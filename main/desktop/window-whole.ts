/** Gives a window the whole screen and takes it back. The desktop takes its time for either, and the last wish wins. */
import type { BrowserWindow } from 'electron';

/** What is told of a window and the whole screen. */
export interface WholeScreenParts {
  /** What was wished last is so now. */
  readonly onArrived: () => void;
  /** The person did it by the desktop's own means. */
  readonly onPerson: (whole: boolean) => void;
}

/** A window and the whole screen. */
export interface WholeScreen {
  /** Whether the window has the whole screen, or is on its way there or back. */
  readonly isWhole: () => boolean;
  readonly wish: (whole: boolean) => void;
}

/** A desktop that has not done it after so many milliseconds will not do it. */
const takesAtMost = 2000;

/** Looks after this window; `made` says whether it is made with the whole screen. */
export function createWholeScreen(window: BrowserWindow, made: boolean, parts: WholeScreenParts): WholeScreen {
  let whole = window.isFullScreen();
  let wished: boolean | null = null;
  /** What the desktop is about to do. */
  let asked: boolean | null = null;
  let patience: NodeJS.Timeout | undefined;

  function expect(change: boolean): void {
    asked = change;
    patience = setTimeout(giveUp, takesAtMost);
  }

  function giveUp(): void {
    whole = window.isFullScreen();
    const isRefused = asked === wished && whole !== wished;
    asked = null;
    // What is asked for again and again would never end.
    if (isRefused) wished = null;
    next();
  }

  function next(): void {
    if (wished === null || asked !== null || window.isDestroyed()) return;
    if (wished === whole) {
      wished = null;
      parts.onArrived();
    } else if (window.isVisible()) {
      // Some desktops show a hidden window for it, and some forget it.
      expect(wished);
      window.setFullScreen(wished);
    }
  }

  function heard(now: boolean): void {
    const isNews = now !== whole;
    whole = now;
    if (asked === null && isNews) parts.onPerson(now);
    if (asked !== now) return;
    clearTimeout(patience);
    // Some desktops tell it before they do it.
    setImmediate(() => {
      asked = null;
      next();
    });
  }

  window.on('enter-full-screen', () => {
    heard(true);
  });
  window.on('leave-full-screen', () => {
    heard(false);
  });
  window.on('show', next);
  window.on('closed', () => {
    clearTimeout(patience);
  });
  if (made && !whole) expect(true);

  return {
    isWhole: () => whole || asked !== null,
    wish: (change) => {
      wished = change;
      next();
    },
  };
}
