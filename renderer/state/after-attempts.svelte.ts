import { untrack } from 'svelte';

/**
 * Leads the person into a form at first, and again after each attempt: fields are disabled while it lasts, and a
 * disabled field loses the focus. `busy` must read what changes with every answer. Returns what a form calls when it is
 * sent, since the answer may come so fast that the window never hears of the attempt.
 */
export function afterAttempts(busy: () => boolean, lead: () => void): () => void {
  let answered = true;
  $effect(() => {
    if (busy()) answered = true;
    else if (answered) {
      answered = false;
      untrack(lead);
    }
  });
  return () => {
    answered = true;
  };
}
