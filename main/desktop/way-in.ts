/** That there is always a way to the window: on desktops whose tray shows no icons, too. Linux only. */
import type { SessionBus } from './session-bus';
import { watchTrayHost } from './tray-host';
import type { WindowKeeper } from './window-keeper';

/** A tray that starts again, or at the login a little after the app, is waited for so long (milliseconds). */
const patience = 10_000;

/** Has a window out of the way wherever no tray leads to a hidden one. Returns what ends it. */
export function keepWayIn(
  bus: Pick<SessionBus, 'call' | 'watchOwner' | 'watchSignals'>,
  keeper: Pick<WindowKeeper, 'ensureReachable'>,
): () => void {
  // A bus that is never reached tells of no tray either.
  let timer = setTimeout(keeper.ensureReachable, patience);
  const unwatch = watchTrayHost(bus, (present) => {
    clearTimeout(timer);
    if (!present) timer = setTimeout(keeper.ensureReachable, patience);
  });
  return () => {
    unwatch();
    clearTimeout(timer);
  };
}
