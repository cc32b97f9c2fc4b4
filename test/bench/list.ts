import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { openStage, type Stage } from '../support/stage/stage';
import { arrangedRushScene, rushOver, rushOverNothing, rushScene, type RushSeen } from '../support/stage/rush';
import type { Scene } from '../support/stage/scene';
import type { Desk } from './desk';
import { amount, atMost, type Figure } from './report';
import { median } from './statistics';

const ROUNDS = 3;
const CALLERS = 5000;
/** Over ten seconds. */
const CHANGES = 2000;
/** In percent of all frames, and milliseconds. */
const ALLOWED = { slowFrames: 5, task: 50 };

/**
 * Whether the list keeps up with a rush hour: 5,000 callers, 200 changes a second, scrolled to the middle; as it is at first,
 * and looked through, ordered and grouped.
 */
export async function measureList(desk: Desk): Promise<readonly Figure[]> {
  const { executable, environment } = desk;
  const folder = await mkdtemp(join(desk.folder, 'stage-'));
  const stage = await openStage({ executable, environment, folder, frozen: false });
  try {
    const scene = rushScene(CALLERS);
    const list = await rounds(stage, scene, rushOver);
    const arranged = await rounds(stage, arrangedRushScene(CALLERS), rushOver);
    return figuresOf(list, arranged, await rounds(stage, scene, rushOverNothing));
  } finally {
    await stage.end();
  }
}

async function rounds(stage: Stage, scene: Scene, run: typeof rushOver): Promise<readonly RushSeen[]> {
  const seen: RushSeen[] = [];
  for (let round = 0; round < ROUNDS; round += 1) seen.push(await run(stage, scene, CHANGES));
  return seen;
}

/** What keeping up is measured by, against the same rush hour over nothing. */
function paceOf(what: string, list: readonly RushSeen[], nothing: readonly RushSeen[]): readonly Figure[] {
  const compare = (which: string, of: (seen: RushSeen) => number, unit: string, allowed: number | null): Figure => {
    const [ours, theirs] = [median(list.map(of)), median(nothing.map(of))];
    return {
      what: `${what}: ${which}`,
      app: amount(ours, unit, 1),
      bare: amount(theirs, unit, 1),
      result: theirs === 0 ? amount(ours, unit, 1) : `× ${(ours / theirs).toFixed(2)}`,
      target: allowed === null ? '' : `≤ ${String(allowed)} ${unit}`,
      met: allowed === null ? null : ours <= allowed,
    };
  };
  return [
    compare('frames over 20 ms', ({ slowFrames }) => slowFrames * 100, '%', ALLOWED.slowFrames),
    compare('a timer kept waiting', ({ longestGap }) => longestGap, 'ms', null),
    compare('the longest task over 50 ms', ({ longestTask }) => longestTask, 'ms', ALLOWED.task),
  ];
}

function figuresOf(
  list: readonly RushSeen[],
  arranged: readonly RushSeen[],
  nothing: readonly RushSeen[],
): readonly Figure[] {
  const most = (of: (seen: RushSeen) => number): number => Math.max(...list.map(of));
  return [
    ...paceOf('5,000 callers', list, nothing),
    ...paceOf('looked through, by name and queue', arranged, nothing),
    atMost(
      '5,000 callers: what is seen moves',
      most(({ moved }) => moved ?? Infinity),
      1,
      'px',
      1,
    ),
    atMost(
      '5,000 callers: rows on the page',
      most(({ mostRows }) => mostRows),
      60,
      'rows',
    ),
    atMost('5,000 callers: the focus was lost', list.filter(({ isFocusKept }) => !isFocusKept).length, 0, 'times'),
  ];
}
