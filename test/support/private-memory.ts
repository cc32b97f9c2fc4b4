import { readFileSync } from 'node:fs';
import type { RunningApp } from './app';

/** Watches what an app takes of the memory. */
export interface MemoryWatch {
  /** The most since the start, as a share of what it was then. */
  readonly growth: () => number;
  readonly end: () => void;
}

/**
 * Watches the memory that an app's processes have changed and share with nobody: what they share is divided among more or
 * fewer as other apps come and go, which says nothing of this one.
 */
export async function watchMemory({ app }: RunningApp): Promise<MemoryWatch> {
  const ids = await app.evaluate((electron) => electron.app.getAppMetrics().map(({ pid }) => pid));
  const now = (): number => ids.reduce((sum, id) => sum + privateMemoryOf(id), 0);
  const idle = now();
  let most = idle;
  const timer = setInterval(() => {
    most = Math.max(most, now());
  }, 50);
  return {
    growth: () => most / idle,
    end: () => {
      clearInterval(timer);
    },
  };
}

/** In kibibytes; 0 for a process that has ended. */
function privateMemoryOf(id: number): number {
  try {
    return Number(/^Private_Dirty:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
