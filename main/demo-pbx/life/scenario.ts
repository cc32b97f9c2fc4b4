/** The life of the demo: who calls, who is answered, who hangs up. */

import { waits, type PbxCaller } from '../records';
import type { CallerState } from '../wire';
import type { World } from '../world';
import { agent, colleagues, opening, others, queues, type DemoQueue, type Person } from './cast';
import { SeededRandom } from './random';
import { Timeline } from './timeline';

const SECOND = 1000;
const FEWEST = 2;
const MOST = 12;
/** How long an answered caller stays in the list. */
const LINGERS = 4 * SECOND;
/** Which states callers come in, each as often as it stands here. */
const ARRIVING: readonly CallerState[] = [...Array<CallerState>(9).fill('QUEUED'), 'CALLBACK', 'CALLBACK', 'VIP'];
/** How long a caller waits at least and at most. */
const PATIENCE: Readonly<Record<CallerState, readonly [number, number]>> = {
  QUEUED: [20 * SECOND, 130 * SECOND],
  CALLBACK: [60 * SECOND, 180 * SECOND],
  VIP: [20 * SECOND, 45 * SECOND],
};

interface Arrival {
  readonly person: Person;
  readonly queue: DemoQueue;
  readonly state: CallerState;
  readonly entered: number;
  /** When the caller is answered or gives up, if nothing else happens. */
  readonly leaves: number;
}

/**
 * The demo's own life in a world that has its queues: five callers at the start, a VIP after three seconds, one who
 * wants to be called back after six, and from then on whatever the seed brings. The same seed, start and moments give the
 * same life, however often it is looked at.
 */
export class Scenario {
  readonly #world: World;
  readonly #random: SeededRandom;
  readonly #timeline = new Timeline();
  /** In every call's id: no two starts share one, so no alert of an earlier start stands for a later one. */
  readonly #channel: string;
  #calls = 0;

  /** @param start the platform's time at the start, epoch milliseconds */
  constructor(world: World, seed: number, start: number) {
    this.#world = world;
    this.#random = new SeededRandom(seed);
    this.#channel = start.toString(36);
    this.#open(start);
  }

  /** Lets everything happen up to now (epoch milliseconds). */
  tick(now: number): void {
    this.#timeline.runUntil(now);
  }

  #open(start: number): void {
    const { support, sales, service } = queues;
    const waiting = (person: Person, queue: DemoQueue, since: number, stays: number): void => {
      const times = { entered: start - since * SECOND, leaves: start + stays * SECOND };
      this.#arrive({ person, queue, state: 'QUEUED', ...times });
    };
    waiting(opening.companyWithALongName, support, 134, 52);
    waiting(opening.documented, service, 71, 24);
    waiting(opening.secret, support, 48, 75);
    waiting(opening.nameless, sales, 33, 38);
    waiting(opening.private, support, 9, 90);
    const comes = (person: Person, queue: DemoQueue, state: CallerState, after: number, stays: number): void => {
      this.#timeline.plan(start + after * SECOND, (at) => {
        this.#arrive({ person, queue, state, entered: at, leaves: at + stays * SECOND });
      });
    };
    comes(opening.vip, support, 'VIP', 3, 55);
    comes(opening.callback, service, 'CALLBACK', 6, 240);
    this.#timeline.plan(start + 11 * SECOND, this.#somebodyArrives);
    this.#timeline.plan(start + 30 * SECOND, this.#somebodyChanges);
  }

  readonly #somebodyArrives = (at: number): void => {
    this.#timeline.plan(at + this.#random.between(6 * SECOND, 14 * SECOND), this.#somebodyArrives);
    const known = new Set(this.#world.callers.map((caller) => caller.number));
    const person = this.#random.pick([...Object.values(opening), ...others].filter(({ number }) => !known.has(number)));
    const queue = this.#random.pick(Object.values(queues));
    const state = this.#random.pick(ARRIVING) ?? 'QUEUED';
    const leaves = at + this.#random.between(...PATIENCE[state]);
    if (person === null || queue === null || this.#waiting().length >= MOST) return;
    this.#arrive({ person, queue, state, entered: at, leaves });
  };

  readonly #somebodyChanges = (at: number): void => {
    this.#timeline.plan(at + this.#random.between(25 * SECOND, 50 * SECOND), this.#somebodyChanges);
    const caller = this.#random.pick(this.#waiting().filter(({ state }) => state === 'QUEUED'));
    const state = this.#random.next() < 0.7 ? 'CALLBACK' : 'VIP';
    if (caller !== null) this.#world.changeCaller(caller.id, { state });
  };

  #arrive({ person, queue, state, entered, leaves }: Arrival): void {
    this.#calls += 1;
    const id = `${this.#channel}.${this.#calls}-pbx1.telecomx.dk`;
    const nobody = { answered: entered, answeredByExtension: null, answeredByNumber: null };
    this.#world.addCaller({ id, queue: queue.id, state, ...person, entered, presentation: queue.number, ...nobody });
    this.#timeline.plan(leaves, (at) => {
      this.#leave(id, at);
    });
  }

  #leave(id: string, at: number): void {
    if (this.#world.caller(id) === null) return;
    if (this.#waiting().length <= FEWEST) {
      this.#timeline.plan(at + 5 * SECOND, (later) => {
        this.#leave(id, later);
      });
      return;
    }
    const answering = this.#random.pick([agent, ...colleagues]);
    const isAnswered = this.#random.next() < 0.75;
    if (!isAnswered || answering === null) {
      this.#world.removeCaller(id);
      return;
    }
    const by = { answeredByExtension: answering.extension, answeredByNumber: answering.number };
    this.#world.changeCaller(id, { answered: at, ...by });
    this.#timeline.plan(at + LINGERS, () => {
      this.#world.removeCaller(id);
    });
  }

  #waiting(): readonly PbxCaller[] {
    return this.#world.callers.filter(waits);
  }
}
