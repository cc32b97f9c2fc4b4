import { describe, expect, it } from 'vitest';
import { createClient } from '../../main/telecomx/client';
import { createRedactor } from '../../main/telecomx/redact';
import type { SetTimer } from '../../main/telecomx/timer';
import type { HttpResponse, Transport } from '../../main/telecomx/transport';
import { startWatch } from '../../main/watch';
import { FakePlatform, noNetwork, refusal, wireCaller } from './fake-platform';
import { FakeTime, seededRandom } from './polling/fake-time';
import { at } from './telecomx/words';

const minute = 60_000;
const hour = 60 * minute;
const interval = 2500;
const queues = ['support', 'sales', 'orders'];
const list = 'list';

/** How the way to the platform is. */
type Way = 'good' | 'no-network' | 'server-down' | 'hangs';

interface Seen {
  way: Way;
  mostInFlight: number;
  mostTimers: number;
  timers: number;
  readonly log: string[];
}

/** A watch of three queues on fake time, over a platform that takes its time to answer. */
function simulation(seed: number) {
  const time = new FakeTime();
  const random = seededRandom(seed);
  const platform = new FakePlatform();
  platform.queues = queues;
  platform.has('support', wireCaller('a'));
  const asked = new Map<string, number[]>([...queues, list].map((what) => [what, []]));
  const inFlight = new Map<string, number>();
  const seen: Seen = { way: 'good', mostInFlight: 0, mostTimers: 0, timers: 0, log: [] };

  const answer = (request: Parameters<Transport>[0]): Promise<HttpResponse> => {
    if (seen.way === 'hangs') return new Promise(() => undefined);
    return new Promise((resolve, reject) => {
      time.setTimer(
        () => {
          if (seen.way === 'server-down') resolve(refusal(500, 'internal_error'));
          else platform.transport(request).then(resolve, reject);
        },
        20 + random() * 400,
      );
    });
  };
  const transport: Transport = async (request) => {
    const what = new URL(request.url).pathname.split('/')[3] ?? '';
    const name = what === 'queues' ? list : what;
    const count = (inFlight.get(name) ?? 0) + 1;
    inFlight.set(name, count);
    seen.mostInFlight = Math.max(seen.mostInFlight, count);
    asked.get(name)?.push(time.monotonic());
    const ended = (): void => {
      inFlight.set(name, (inFlight.get(name) ?? 0) - 1);
    };
    request.whenCancelled(ended);
    if (seen.way === 'no-network') {
      ended();
      return noNetwork(request);
    }
    const response = await answer(request);
    ended();
    return response;
  };
  /** The watch's own timers: those of requests come and go. */
  const setTimer: SetTimer = (run, delay) => {
    let isSet = true;
    const gone = (): void => {
      if (isSet) seen.timers -= 1;
      isSet = false;
    };
    seen.timers += 1;
    seen.mostTimers = Math.max(seen.mostTimers, seen.timers);
    const cancel = time.setTimer(() => {
      gone();
      run();
    }, delay);
    return () => {
      gone();
      cancel();
    };
  };
  const { monotonic } = time;
  const client = createClient({
    transport,
    setTimer: time.setTimer,
    monotonic,
    onServerDate: () => undefined,
    redactor: createRedactor(),
    log: () => undefined,
  });
  const watch = startWatch({
    client,
    access: { origin: 'https://api.telecomx.dk', token: 'the-token', strategy: 'query' },
    setTimer,
    monotonic,
    random,
    serverTime: (moment) => at(moment),
    interval,
    choices: () => ({ own: [], company: { holds: 'free' } }),
    onChange: () => undefined,
    onBoard: () => undefined,
    onExpired: () => undefined,
    log: (line) => seen.log.push(line),
  });
  const times = (what: string): readonly number[] => asked.get(what) ?? [];
  /** How often something was asked for from a moment on. */
  const since = (what: string, from: number): number => times(what).filter((moment) => moment >= from).length;
  return { time, watch, seen, random, times, since };
}

const gapsOf = (times: readonly number[]): number[] => times.slice(1).map((time, place) => time - (times[place] ?? 0));

/** Two pollers, and the moment when an answer will be too old. */
const ownTimers = 3;

describe('two hours', () => {
  it('in which all is well bring a question each interval, without drift or a second loop', async () => {
    const { time, times, seen } = simulation(11);
    await time.pass(minute);
    seen.mostTimers = 0;
    await time.pass(2 * hour - minute);
    for (const queue of queues) {
      const gaps = gapsOf(times(queue));
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      expect(Math.abs(mean / interval - 1)).toBeLessThan(0.001);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0.8 * interval);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(1.2 * interval);
      expect(Math.abs(gaps.length - (2 * hour) / interval)).toBeLessThanOrEqual(1);
    }
    expect(Math.abs(times(list).length - 121)).toBeLessThanOrEqual(1);
    expect(seen).toMatchObject({ mostInFlight: 1, mostTimers: ownTimers, timers: ownTimers, log: [] });
  }, 5000);

  it('of outages, sleeps and wake-ups end as they began', async () => {
    const { time, watch, times, since, seen, random } = simulation(12);
    await time.pass(minute);
    seen.mostTimers = 0;
    const troubles: readonly (() => Promise<void>)[] = [
      async () => {
        seen.way = 'no-network';
        await time.pass(5 * minute);
      },
      async () => {
        seen.way = 'server-down';
        await time.pass(5 * minute);
      },
      async () => {
        seen.way = 'hangs';
        await time.pass(2 * minute);
      },
      async () => {
        await time.pass(1000 * random());
        time.sleep(10 * minute);
      },
      async () => {
        for (let wakes = 0; wakes < 50; wakes += 1) {
          watch.wake(wakes % 2 === 0 ? 'awake' : 'new-network');
          await time.pass(200 * random());
        }
      },
      async () => {
        for (let presses = 0; presses < 50; presses += 1) {
          watch.wake('asked');
          await time.pass(200 * random());
        }
      },
    ];
    for (const trouble of [...troubles, ...troubles.toReversed()]) {
      const before = time.monotonic();
      await trouble();
      const minutes = (time.monotonic() - before) / minute;
      // Never more often than once a second, and in trouble that lasts much less.
      for (const queue of queues) expect(since(queue, before)).toBeLessThanOrEqual(15 + 10 * minutes);
      seen.way = 'good';
      watch.wake('new-network');
      // A request that hangs has ten seconds to do so.
      await time.pass(15_000);
      expect(watch.state().queues).toMatchObject(queues.map(() => ({ failure: null })));
      const calm = time.monotonic();
      await time.pass(minute);
      for (const queue of queues) expect(Math.abs(since(queue, calm) - minute / interval)).toBeLessThanOrEqual(1);
      expect(seen.timers).toBe(ownTimers);
    }
    const calm = time.monotonic();
    await time.pass(2 * hour - calm);
    for (const queue of queues) {
      const gaps = gapsOf(times(queue).filter((moment) => moment >= calm));
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      expect(Math.abs(mean / interval - 1)).toBeLessThan(0.001);
    }
    expect(seen).toMatchObject({ mostInFlight: 1, mostTimers: ownTimers, log: [] });
  }, 5000);
});
