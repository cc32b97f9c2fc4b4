/** Quitting, with what is under way brought to its end first. */
import { setTimeout as pauseFor } from 'node:timers/promises';
import { app } from 'electron';
import { collectGarbage, tidyMemory } from './tidy-memory';

/** What takes longer (milliseconds) is not waited for, be it a disk that hangs. */
const longest = 2000;

/** How a system ends a program that has no say in it. Windows sends none of them. */
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** What quitting needs. All give null where there is nothing to wait for. */
export interface QuitParts {
  /** Ends all work, once. Resolves when nobody outside has anything more to hear of it. */
  readonly end: () => Promise<void> | null;
  /** Resolves when what is being written is on disk. */
  readonly unwritten: () => Promise<void> | null;
  /** Asked at the beginning of the end: what is to be done when all else is over, however long that takes. */
  readonly last: () => (() => Promise<void>) | null;
}

/** Sees to it that the app ends well, also where a signal ends it. Returns what tells whether it is about to. */
export function endWell(parts: QuitParts): () => boolean {
  let state: 'running' | 'ending' | 'ended' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'ended') return;
    if (state === 'running') {
      const told = parts.end();
      const last = parts.last();
      // Where nothing is to be waited for nothing is held up: a system that shuts down takes that for a refusal.
      state = told === null && last === null && parts.unwritten() === null ? 'ended' : 'ending';
      if (state === 'ended') {
        collectGarbage();
        return;
      }
      void inTime(parts, told).then(async (isInTime) => {
        // A file operation that never ends would keep the process for ever, when all that can be seen of it is gone.
        if (!isInTime) app.once('quit', () => process.kill(process.pid, 'SIGKILL'));
        // Whatever becomes of it: nothing of the app can be seen any more.
        await last?.().catch(() => undefined);
        await tidyMemory();
        state = 'ended';
        app.quit();
      });
    }
    event.preventDefault();
  });
  for (const signal of signals) {
    process.on(signal, () => {
      app.quit();
    });
  }
  return () => state !== 'running';
}

/** Whether all came to its end before the limit. */
function inTime({ unwritten }: QuitParts, told: Promise<void> | null): Promise<boolean> {
  const ended = async (): Promise<true> => {
    await told;
    // What was heard at the end may be written down too.
    for (let rest = unwritten(); rest !== null; rest = unwritten()) await rest;
    return true;
  };
  return Promise.race([ended(), pauseFor(longest, false)]);
}
