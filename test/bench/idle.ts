import { setTimeout as wait } from 'node:timers/promises';
import type { Desk } from './desk';
import { processorTimeOf } from './process-tree';
import { startProgram } from './program';
import { amount, ratio, type Figure } from './report';
import { median } from './statistics';

const ROUNDS = 2;
/** After the window was closed. Milliseconds. */
const SETTLED = 10_000;
/** How long the processor time is counted. Milliseconds. */
const COUNTED = 60_000;

/** The processor's work while the window is closed to the tray: the app, and a bare program that asks the same. */
export async function measureIdle(desk: Desk): Promise<readonly Figure[]> {
  const app: number[] = [];
  const asking: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    asking.push(await shareOfCore('asking', desk));
    app.push(await shareOfCore('app', desk));
  }
  const [ours, theirs] = [median(app), median(asking)];
  const figure = { app: amount(ours, '%', 2), bare: amount(theirs, '%', 2), ...ratio(ours, theirs, 1.25) };
  return [{ what: 'processor in the tray, 3 queues', ...figure }];
}

/** Percent of one core. */
async function shareOfCore(name: 'app' | 'asking', desk: Desk): Promise<number> {
  const program = await startProgram(name, desk);
  try {
    await wait(SETTLED / 2);
    program.closeWindow();
    await wait(SETTLED);
    const before = processorTimeOf(program.pid);
    await wait(COUNTED);
    return ((processorTimeOf(program.pid) - before) / COUNTED) * 100;
  } finally {
    await program.end();
  }
}
