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
  /**
   * From now on the window is to have the whole screen, or is not to. Begun at once where the window can be seen and the desktop
   * is not at it still, and else as soon as that is so; one that the desktop refuses is dropped.
   */
  readonly wish: (whole: boolean) => void;
}

/** A desktop that has not done it after so many milliseconds will not do it. */
const takesAtMost = 2000;

/** Looks after this window; `madeWhole` says whether it was to be made with the whole screen. */
export function createWholeScreen(window: BrowserWindow, madeWhole: boolean, parts: WholeScreenParts): WholeScreen {
  let whole = window.isFullScreen();
  // A desktop may forget it of a window that is made hidden.
  let wished: boolean | null = madeWhole && !whole ? true : null;
  /** What the desktop is about to do. */
  let asked: boolean | null = null;
  /** Whether the window could be seen ever since that was asked for. */
  let isSeen = false;
  let patience: NodeJS.Timeout | undefined;
  /** What was heard and not yet acted on. */
  let news: NodeJS.Immediate | undefined;

  function expect(change: boolean): void {
    clearTimeout(patience);
    asked = change;
    isSeen = window.isVisible();
    patience = setTimeout(giveUp, takesAtMost);
  }

  function giveUp(): void {
    whole = window.isFullScreen();
    const isRefused = isSeen && asked === wished && whole !== wished;
    asked = null;
    // What is asked for again and again would never end.
    if (isRefused) wished = null;
    next();
  }

  function next(): void {
    if (wished === null || asked !== null || news !== undefined || window.isDestroyed()) return;
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
    if (asked === null ? !isNews : asked !== now) return;
    clearTimeout(patience);
    clearImmediate(news);
    // Some desktops tell it before they do it.
    news = setImmediate(() => {
      news = undefined;
      const isPersons = asked === null && wished === null;
      if (asked === now) asked = null;
      if (isPersons) parts.onPerson(now);
      else next();
    });
  }

  window.on('enter-full-screen', () => {
    heard(true);
  });
  window.on('leave-full-screen', () => {
    heard(false);
  });
  window.on('show', next);
  window.on('hide', () => {
    isSeen = false;
  });
  window.on('closed', () => {
    clearTimeout(patience);
    clearImmediate(news);
  });
  if (wished === true) expect(true);

  return {
    isWhole: () => whole || asked !== null || news !== undefined,
    wish: (change) => {
      wished = change;
      next();
    },
  };
}
