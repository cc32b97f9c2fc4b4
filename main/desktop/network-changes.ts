/** Tells when this computer's network has become another. */

/** No system that Electron runs on tells of it in the main process, so it is looked at. Milliseconds. */
const lookEvery = 2000;

/**
 * Looks for changes of what `read` gives while it is told that it is needed: while all is well a change shows by itself,
 * at the next question, and a computer at rest is not woken.
 */
export function createNetworkWatch(read: () => string, onChange: () => void): (isNeeded: boolean) => void {
  let timer: NodeJS.Timeout | null = null;
  let last = '';

  function look(): void {
    const next = read();
    if (next === last) return;
    last = next;
    onChange();
  }

  return (isNeeded) => {
    if (isNeeded === (timer !== null)) return;
    if (timer !== null) {
      clearInterval(timer);
      timer = null;
      return;
    }
    last = read();
    timer = setInterval(look, lookEvery);
  };
}
