import { setTimeout as wait } from 'node:timers/promises';
import type { Desk } from './desk';
import { processorTimeOf } from './process-tree';
import { startProgram } from './program';
import { amount, ratio, type Figure } from './report';
import { median } from './statistics';

const ROUNDS = 2;
/** After the windows were closed. Milliseconds. */
const SETTLED = 10_000;
/** How long the processor time is counted. Milliseconds. */
const COUNTED = 120_000;

/**
 * The processor's work while the window is closed to the tray: the app, and a bare program that asks the same, in the
 * same minutes, so that whatever else the machine does meets both.
 */
export async function measureIdle(desk: Desk): Promise<readonly Figure[]> {
  const app: number[] = [];
  const asking: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const shares = await sharesOfCore(desk);
    app.push(shares.app);
    asking.push(shares.asking);
  }
  const [ours, theirs] = [median(app), median(asking)];
  const figure = { app: amount(ours, '%', 2), bare: amount(theirs, '%', 2), ...ratio(ours, theirs, 1.25) };
  return [{ what: 'processor in the tray, 3 queues', ...figure }];
}

/** Percent of one core. */
async function sharesOfCore(desk: Desk): Promise<{ app: number; asking: number }> {
  const asking = await startProgram('asking', desk);
  try {
    const app = await startProgram('app', desk);
    try {
      await wait(SETTLED / 2);
      asking.closeWindow();
      app.closeWindow();
      await wait(SETTLED);
      const worked = (): readonly [number, number] => [processorTimeOf(app.pid), processorTimeOf(asking.pid)];
      const before = worked();
      await wait(COUNTED);
      const after = worked();
      const share = (which: 0 | 1): number => ((after[which] - before[which]) / COUNTED) * 100;
      return { app: share(0), asking: share(1) };
    } finally {
      await app.end();
    }
  } finally {
    await asking.end();
  }
}
