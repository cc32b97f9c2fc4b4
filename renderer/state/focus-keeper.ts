/** Where the focus goes when what had it is gone: the last of these on the page, so a dialog comes before the list. */
const HEIRS = '[data-heir]';

/**
 * Whoever uses the keyboard goes on nearby when what had the focus is taken away under their hands: a note that is no
 * longer true, a queue that was removed, a whole view. Returns what ends it.
 */
export function keepFocus(page: HTMLElement): () => void {
  let holder: Element | null = null;
  const remember = ({ target }: FocusEvent): void => {
    holder = target instanceof Element ? target : null;
  };
  const inherit = (): void => {
    if (holder?.isConnected !== false || document.activeElement !== document.body) return;
    holder = null;
    [...page.querySelectorAll<HTMLElement>(HEIRS)].at(-1)?.focus();
  };
  const watcher = new MutationObserver(inherit);
  watcher.observe(page, { childList: true, subtree: true });
  page.addEventListener('focusin', remember);
  return () => {
    watcher.disconnect();
    page.removeEventListener('focusin', remember);
  };
}
