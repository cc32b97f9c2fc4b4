/**
 * Lets V8 give up what nobody needs any more, before the end. At its end Electron deletes its native objects itself; one
 * that V8 has found to be garbage just before is deleted twice, and the process ends with SIGSEGV: in up to one of twenty
 * ends, in Electron before the start of 2025 (electron#45368; the fallback runtime is 33.2.1). Where everything was given
 * up a moment before, that cannot be.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Gives up what is garbage at once. What hangs on it may be deleted in the next turns only. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  // A context that was made after the flag was set has the function.
  runInNewContext("if (typeof gc === 'function') gc()");
}

/** Gives up what is garbage, and waits until all that hangs on it is deleted. */
export async function tidyMemory(): Promise<void> {
  collectGarbage();
  await nextTurn();
  await nextTurn();
}
