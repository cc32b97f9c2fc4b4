import { app, gather, naive, type Crowd, type Outage } from './crowd';
import type { Figure } from './report';

const AGENTS = 10_000;
/** How many times the usual requests of a second the busiest one after an outage may bring. */
const LIMIT = 2;
/** How long all is well before the first outage. Milliseconds. */
const STEADY = 5000;

/** How long an outage lasts, and how long its end is watched. Milliseconds. */
interface Course {
  readonly outage: Exclude<Outage, 'none'>;
  readonly lasts: number;
  readonly watched: number;
}

/** All are told of its end. */
const noNetwork: Course = { outage: 'no-network', lasts: 300_000, watched: 15_000 };
/** A fixed interval knows nothing of how long it was. */
const shortly: Course = { ...noNetwork, lasts: 10_000 };
/** Each must find its end out, within the longest pause. */
const noServer: Course = { outage: 'no-server', lasts: 120_000, watched: 65_000 };

/** How all agents come back together after an outage, beside agents with a fixed interval. */
export async function measureOutage(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const queues of [3, 1]) {
    const crowds = `${AGENTS.toLocaleString('en')} agents with ${queues} ${queues === 1 ? 'queue' : 'queues'}`;
    const theirs = await gather(naive, AGENTS, queues);
    const bare = `${perSecond(await busiestAfter(theirs, shortly))}, fixed interval`;
    const ours = await gather(app, AGENTS, queues);
    const usual = await usualOf(ours);
    const judge = (what: string, busiest: number, bare: string): Figure => ({
      what: `${what}, ${crowds}`,
      app: perSecond(busiest),
      bare,
      result: `× ${(busiest / usual).toFixed(2)} of usual`,
      target: `≤ × ${LIMIT.toFixed(2)} of usual`,
      met: busiest <= LIMIT * usual,
    });
    figures.push(judge('network back for all at once', await busiestAfter(ours, noNetwork), bare));
    figures.push(judge('server back', await busiestAfter(ours, noServer), ''));
  }
  return figures;
}

/** Requests a second while all is well. */
async function usualOf({ time, requests }: Crowd): Promise<number> {
  const before = requests();
  await time.pass(STEADY);
  return ((requests() - before) / STEADY) * 1000;
}

/** Requests in the busiest second after an outage. */
async function busiestAfter(crowd: Crowd, { outage, lasts, watched }: Course): Promise<number> {
  const { time } = crowd;
  crowd.outage = outage;
  await time.pass(lasts);
  crowd.outage = 'none';
  const back = time.monotonic();
  if (outage === 'no-network') crowd.wakeAll();
  await time.pass(watched);
  return crowd.busiestSecond(back);
}

function perSecond(requests: number): string {
  return `${Math.round(requests).toLocaleString('en')} /s`;
}
