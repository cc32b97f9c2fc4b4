import type { MonotonicTime } from '../../main/board/caller';
import { createPoller, type Poller } from '../../main/polling/poller';
import type { Result } from '../../main/telecomx/errors';
import { listInterval, listSpread } from '../../main/watch';
import { INTERVAL } from './program';
import { SimulatedTime } from './simulated-time';

/** The list of queues, as the app asks for it. Milliseconds. */
const list = { interval: listInterval, pauseFrom: INTERVAL, wakeWithin: () => listSpread };
/** How long the platform takes to answer. Milliseconds. */
const ANSWER = 40;
/** The grain in which requests are counted. Milliseconds. */
const GRAIN = 100;

/** What is between the agents and the platform. */
export type Outage = 'none' | 'no-network' | 'no-server';

/** Many agents of one platform, who all ask in the same simulated time. */
export interface Crowd {
  outage: Outage;
  readonly time: SimulatedTime;
  /** How many requests were made so far. */
  readonly requests: () => number;
  /** The most requests in any second since the one at `since`. Milliseconds. */
  readonly busiestSecond: (since: MonotonicTime) => number;
  /** The network is back for all of them at this very moment. */
  readonly wakeAll: () => void;
}

/** One agent: asks for the queues and for the list of them. */
type Agent = (crowd: Ask, time: SimulatedTime, queues: readonly string[]) => { wake: () => void };
type Ask = () => Promise<Result<null>>;

/** The app's own polls. */
export const app: Agent = (ask, { setTimer, monotonic }, queues) => {
  const ignored = (): void => undefined;
  const shared = { ask, onAnswer: ignored, onFailure: ignored, log: ignored, random: Math.random, setTimer, monotonic };
  const start = (poller: Poller<string>, ids: readonly string[]): Poller<string> => {
    poller.setQueues(ids);
    poller.start();
    return poller;
  };
  const pollers = [
    start(createPoller<null, string>({ ...shared, interval: INTERVAL }), queues),
    start(createPoller<null, string>({ ...shared, ...list }), ['list']),
  ];
  return {
    wake: () => {
      for (const poller of pollers) poller.wake('new-network');
    },
  };
};

/** What is written first: a fixed interval, and all of it anew when the network is back. */
export const naive: Agent = (ask, { setTimer }, queues) => {
  let cancels: (() => void)[] = [];
  const repeat = (every: number, place: number): void => {
    void ask();
    cancels[place] = setTimer(() => {
      repeat(every, place);
    }, every);
  };
  const start = (): void => {
    for (const cancel of cancels) cancel();
    cancels = [];
    for (const place of queues.keys()) repeat(INTERVAL, place);
    repeat(list.interval, queues.length);
  };
  start();
  return { wake: start };
};

/** Lets agents come to work, spread over a minute as their lists are from then on. */
export async function gather(agent: Agent, agents: number, queues: number): Promise<Crowd> {
  const time = new SimulatedTime();
  const counts: number[] = [];
  let total = 0;
  const crowd: Crowd = {
    outage: 'none',
    time,
    requests: () => total,
    busiestSecond: (since) => busiest(counts.slice(Math.floor(since / GRAIN))),
    wakeAll: () => {
      for (const one of all) one.wake();
    },
  };
  const ask: Ask = () => {
    if (crowd.outage === 'no-network')
      return Promise.resolve({ ok: false, error: { kind: 'network', detail: 'ERR_INTERNET_DISCONNECTED' } });
    total += 1;
    const grain = Math.floor(time.monotonic() / GRAIN);
    counts[grain] = (counts[grain] ?? 0) + 1;
    const result: Result<null> =
      crowd.outage === 'none'
        ? { ok: true, value: null }
        : { ok: false, error: { kind: 'server', status: 502, retryAfter: null } };
    return new Promise((resolve) => {
      time.setTimer(() => {
        resolve(result);
      }, ANSWER);
    });
  };
  const ids = Array.from({ length: queues }, (_, place) => `queue ${place}`);
  const all: ReturnType<Agent>[] = [];
  for (let come = 0; come < agents; come += 1) {
    time.setTimer(() => all.push(agent(ask, time, ids)), Math.random() * list.interval);
  }
  await time.pass(list.interval);
  return crowd;
}

function busiest(counts: readonly number[]): number {
  const second = 1000 / GRAIN;
  return counts.reduce((most, _, from) => {
    const sum = counts.slice(from, from + second).reduce((all, count) => all + count, 0);
    return Math.max(most, sum);
  }, 0);
}
