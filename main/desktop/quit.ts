/** Quitting, with what is being written brought to its end first. */
import { app } from 'electron';

/** A disk that takes longer (milliseconds) is not waited for. */
const longest = 2000;

/** What quitting needs. */
export interface QuitParts {
  /** Ends all work, once. */
  readonly end: () => void;
  /** Resolves when what is being written is on disk; null where nothing is. */
  readonly unwritten: () => Promise<void> | null;
}

/** Sees to it that the app ends well. Returns what tells whether it is about to. */
export function endWell({ end, unwritten }: QuitParts): () => boolean {
  let quitting = false;
  app.on('before-quit', (event) => {
    if (quitting) return;
    quitting = true;
    end();
    const written = unwritten();
    if (written === null) return;
    event.preventDefault();
    const enough = new Promise((resolve) => setTimeout(resolve, longest));
    void Promise.race([written, enough]).then(() => {
      app.quit();
    });
  });
  return () => quitting;
}
