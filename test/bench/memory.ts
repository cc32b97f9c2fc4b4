import { setTimeout as wait } from 'node:timers/promises';
import type { Desk } from './desk';
import { memoryOf } from './process-tree';
import { startProgram } from './program';
import { amount, type Figure } from './report';
import { median } from './statistics';

const ROUNDS = 3;
/** Before the memory is read. Milliseconds. */
const SETTLED = 10_000;
/** Megabytes that the app may use beyond the bare program. */
const ALLOWED = 15;

interface Memory {
  readonly shown: number;
  readonly hidden: number;
}

/** The memory (PSS) of all processes, with the window shown and then closed to the tray. */
export async function measureMemory(desk: Desk): Promise<readonly Figure[]> {
  const app: Memory[] = [];
  const bare: Memory[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ours, theirs] = await measureBoth(desk);
    app.push(ours);
    bare.push(theirs);
  }
  const compare = (what: string, of: (memory: Memory) => number): Figure => {
    const [ours, theirs] = [median(app.map(of)), median(bare.map(of))];
    return {
      what,
      app: amount(ours, 'MB'),
      bare: amount(theirs, 'MB'),
      result: amount(ours - theirs, 'MB more', 1),
      target: `≤ ${ALLOWED} MB more`,
      met: ours - theirs <= ALLOWED,
    };
  };
  return [
    compare('memory, window shown', ({ shown }) => shown),
    compare('memory, in the tray', ({ hidden }) => hidden),
  ];
}

/** At the same time, since what Electrons share is divided among all that run, others on the machine included. */
async function measureBoth(desk: Desk): Promise<readonly [app: Memory, bare: Memory]> {
  const app = await startProgram('app', desk);
  const bare = await startProgram('bare', desk);
  try {
    await wait(SETTLED);
    const shown = { app: memoryOf(app.pid), bare: memoryOf(bare.pid) };
    app.closeWindow();
    bare.closeWindow();
    await wait(SETTLED);
    return [
      { shown: shown.app, hidden: memoryOf(app.pid) },
      { shown: shown.bare, hidden: memoryOf(bare.pid) },
    ];
  } finally {
    await Promise.all([app.end(), bare.end()]);
  }
}
