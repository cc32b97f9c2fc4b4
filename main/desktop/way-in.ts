/** That there is always a way to the window: on desktops whose tray shows no icons, too. */
import type { WindowKeeper } from './window-keeper';

/** A tray that starts again, or at the login a little after the app, is waited for so long (milliseconds). */
const patience = 10_000;

/** The way in. */
export interface WayIn {
  /** Hears whether the tray shows icons. */
  readonly onHost: (present: boolean) => void;
  readonly end: () => void;
}

/** Has a window out of the way wherever no tray leads to a hidden one; where it hears of no tray, there is none. */
export function keepWayIn(keeper: Pick<WindowKeeper, 'ensureReachable'>): WayIn {
  let timer = setTimeout(keeper.ensureReachable, patience);
  return {
    onHost: (present) => {
      clearTimeout(timer);
      if (!present) timer = setTimeout(keeper.ensureReachable, patience);
    },
    end: () => {
      clearTimeout(timer);
    },
  };
}
