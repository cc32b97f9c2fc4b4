import { setTimeout as wait } from 'node:timers/promises';
import type { Desk } from './desk';
import { memoryOf, pagesOf, voluntarySwitchesOf } from './process-tree';
import { startProgram, type Program } from './program';
import { amount, type Figure } from './report';
import { median } from './statistics';

const ROUNDS = 3;
/** After the windows were closed. Milliseconds. */
const SETTLED = 10_000;
/** How long the switches are counted. Milliseconds. */
const COUNTED = 10_000;
/** The app does away with a window that was hidden for a minute. Milliseconds. */
const DONE_AWAY = 65_000;
/** How often more than the bare page, and how many megabytes more, the app's may take. */
const ALLOWED = { switches: 2, memory: 10 };

interface Hidden {
  /** How often the page's process gave up the processor by itself: each time it had been woken for something. */
  readonly switches: number;
  /** Megabytes, once the window is done away with. */
  readonly memory: number;
}

/** What a window costs while nobody sees it, and what is left once it is done away with. */
export async function measureHidden(desk: Desk): Promise<readonly Figure[]> {
  const app: Hidden[] = [];
  const bare: Hidden[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ours, theirs] = await measureBoth(desk);
    app.push(ours);
    bare.push(theirs);
  }
  const compare = (what: string, of: (hidden: Hidden) => number, unit: string, allowed: number): Figure => {
    const [ours, theirs] = [median(app.map(of)), median(bare.map(of))];
    return {
      what,
      app: amount(ours, unit),
      bare: amount(theirs, unit),
      result: amount(ours - theirs, `${unit} more`, 1),
      target: `≤ ${String(allowed)} ${unit} more`,
      met: ours - theirs <= allowed,
    };
  };
  return [
    compare('switches of a hidden page in 10 s', ({ switches }) => switches, 'times', ALLOWED.switches),
    compare('memory, window done away with', ({ memory }) => memory, 'MB', ALLOWED.memory),
  ];
}

/** At the same time, since what Electrons share is divided among all that run. */
async function measureBoth(desk: Desk): Promise<readonly [app: Hidden, bare: Hidden]> {
  const app = await startProgram('app', desk);
  const bare = await startProgram('bare', desk);
  const both = [app, bare] as const;
  try {
    await wait(SETTLED);
    for (const program of both) program.closeWindow();
    await wait(SETTLED);
    const switches = await switchesOf(both);
    bare.destroyWindow();
    await wait(DONE_AWAY);
    return [
      { switches: switches[0], memory: memoryOf(app.pid) },
      { switches: switches[1], memory: memoryOf(bare.pid) },
    ];
  } finally {
    await Promise.all([app.end(), bare.end()]);
  }
}

async function switchesOf([app, bare]: readonly [Program, Program]): Promise<readonly [number, number]> {
  const count = ({ pid }: Program): number => pagesOf(pid).reduce((sum, page) => sum + voluntarySwitchesOf(page), 0);
  const before = [count(app), count(bare)] as const;
  await wait(COUNTED);
  return [count(app) - before[0], count(bare) - before[1]];
}
