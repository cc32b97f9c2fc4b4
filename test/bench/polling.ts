import { setTimeout as wait } from 'node:timers/promises';
import type { ProcessRequest } from '../support/pbx-process-protocol';
import { queues, type Desk } from './desk';
import { INTERVAL, startProgram } from './program';
import { atMost, type Figure } from './report';
import { gaps, mean, median } from './statistics';

const VIPS = 20;
/** Longer than the app may take to say something. Milliseconds. */
const SAID = 1000;
/** How long the gaps between polls are watched at least. Milliseconds. */
const WATCHED = 60_000;

/** An app that asks nothing for so long is not running. Milliseconds. */
const PATIENCE = 30_000;

/** One VIP: from the answer that first carried it to each popup, in milliseconds. */
type Delays = readonly number[];

/** How evenly the app asks, and how soon after an answer it says that a VIP waits. */
export async function measurePolling(desk: Desk): Promise<readonly Figure[]> {
  const program = await startProgram('app', desk);
  try {
    program.closeWindow();
    await nextAnswer(desk);
    await desk.pbx.clearLog();
    const started = performance.now();
    const delays: Delays[] = [];
    for (let vip = 0; vip < VIPS; vip += 1) delays.push(await announce(desk, `Agnes ${vip + 100}`));
    await wait(Math.max(0, WATCHED - (performance.now() - started)));
    const first = delays.flatMap(([delay]) => delay ?? Infinity);
    const wrong = delays.filter(({ length }) => length !== 1).length;
    return [
      atMost('mean gap of polls, off by', await unevenness(desk), 4, '%', 2),
      atMost('answer to popup, median', median(first), 100, 'ms'),
      atMost(`answer to popup, worst of ${VIPS}`, Math.max(...first), 250, 'ms'),
      atMost('VIPs without exactly one popup', wrong, 0, 'of 20'),
    ];
  } finally {
    await program.end();
  }
}

/** By how many percent the queue's mean gap that is furthest off differs from the interval. */
async function unevenness({ pbx }: Desk): Promise<number> {
  const log = await pbx.readLog();
  const off = queues.map((queue) => {
    const moments = log.filter((request) => request.queue === queue).map(({ at }) => at);
    return Math.abs(mean(gaps(moments)) / INTERVAL - 1) * 100;
  });
  return Math.max(...off);
}

/** A VIP comes at some moment between two polls, and goes again. */
async function announce(desk: Desk, name: string): Promise<Delays> {
  await nextAnswer(desk);
  await wait(Math.random() * 0.6 * INTERVAL);
  const added = performance.timeOrigin + performance.now();
  const calls = await desk.pbx.add({ queue: 'support', state: 'VIP', name });
  const answer = await nextAnswer(desk, added);
  await wait(SAID);
  await desk.pbx.remove(...calls);
  const said = desk.notifications.popups.filter(({ summary, body }) => `${summary} ${body}`.includes(name));
  return said.map(({ monotonicAt }) => performance.timeOrigin + monotonicAt - answer);
}

/** Waits for the first answer to a question that came after `since`, by which time it was given. */
async function nextAnswer({ pbx }: Desk, since = performance.timeOrigin + performance.now()): Promise<number> {
  const isIt = ({ queue, at, answeredAt }: ProcessRequest): boolean =>
    queue === 'support' && at > since && answeredAt !== null;
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const answer = (await pbx.readLog()).find(isIt)?.answeredAt;
    if (typeof answer === 'number') return answer;
    await wait(50);
  }
  throw new Error(`The app asked nothing for ${PATIENCE / 1000} seconds.`);
}
