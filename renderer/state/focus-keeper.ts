/** Where the focus goes when what had it is gone: the last of these on the page, so a dialog comes before the list. */
const HEIRS = '[data-heir]';

/** Whether it can have the focus no more: a browser takes that from what is disabled only a frame later. */
function isGone(holder: Element): boolean {
  return !holder.isConnected || holder.matches(':disabled');
}

/**
 * Whoever uses the keyboard goes on nearby when what had the focus is taken away under their hands: a note that is no
 * longer true, a queue that was removed, a button that can do nothing any more, a whole view. Returns what ends it.
 */
export function keepFocus(page: HTMLElement): () => void {
  let holder: Element | null = null;
  const remember = ({ target }: FocusEvent): void => {
    holder = target instanceof Element ? target : null;
  };
  const inherit = (): void => {
    const isLost = document.activeElement === document.body || document.activeElement === holder;
    if (holder === null || !isLost || !isGone(holder)) return;
    holder = null;
    [...page.querySelectorAll<HTMLElement>(HEIRS)].at(-1)?.focus();
  };
  const watcher = new MutationObserver(inherit);
  watcher.observe(page, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  page.addEventListener('focusin', remember);
  return () => {
    watcher.disconnect();
    page.removeEventListener('focusin', remember);
  };
}
