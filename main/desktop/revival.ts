/** The window's page comes back when its process ends, and does not keep the computer busy where it ends again and again. */
import type { WebContents } from 'electron';

/** So many ends within {@link shortWhile} are bad luck; more are a fault that a pause is good for. */
const badLuck = 3;
/** Milliseconds. */
const shortWhile = 60_000;
const pause = 10_000;

/** How long to wait (milliseconds) before the page is loaded again, by when it ended before and now. Pure. */
export function revivalDelay(ends: readonly number[], now: number): number {
  return ends.filter((end) => now - end < shortWhile).length > badLuck ? pause : 0;
}

/** Loads the page anew whenever its process has ended: crashed, killed or out of memory. */
export function reviveWhenGone(page: WebContents): void {
  let ends: readonly number[] = [];
  page.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    const now = performance.now();
    ends = [...ends, now].slice(-badLuck - 1);
    setTimeout(
      () => {
        if (!page.isDestroyed()) page.reload();
      },
      revivalDelay(ends, now),
    );
  });
}
