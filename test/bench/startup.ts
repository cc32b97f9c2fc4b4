import type { Desk } from './desk';
import { startProgram, type FirstPaint } from './program';
import { amount, ratio, type Figure } from './report';
import { median } from './statistics';

const ROUNDS = 11;

const kinds: readonly (readonly [keyof FirstPaint, string])[] = [
  ['paint', 'start to first paint'],
  ['content', 'start to first text'],
  ['readyToShow', 'start to ready-to-show'],
  ['work', 'processor time to first paint'],
];

/** From the start of the process to the first paint; the profiles were used before, the files are in the system's cache. */
export async function measureStartup(desk: Desk): Promise<readonly Figure[]> {
  const app: FirstPaint[] = [];
  const bare: FirstPaint[] = [];
  await Promise.all([startOnce('app', desk, []), startOnce('bare', desk, [])]);
  for (let round = 0; round < ROUNDS; round += 1) {
    await startOnce('bare', desk, bare);
    await startOnce('app', desk, app);
  }
  return kinds.map(([kind, what]) => {
    const [ours, theirs] = [app, bare].map((times) => median(times.map((time) => time[kind])));
    if (ours === undefined || theirs === undefined) throw new Error('Nothing was measured.');
    const figure = { what, app: amount(ours, 'ms'), bare: amount(theirs, 'ms'), ...ratio(ours, theirs, 1.15) };
    // The work is told to explain the rest; nothing is promised of it.
    return kind === 'work' ? { ...figure, target: '', met: null } : figure;
  });
}

async function startOnce(name: 'app' | 'bare', desk: Desk, times: FirstPaint[]): Promise<void> {
  const { painted, end } = await startProgram(name, desk);
  times.push(painted);
  await end();
}
