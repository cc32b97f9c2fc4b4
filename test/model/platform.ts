/** The platform: who calls, in which queue and needing what, and what it has answered so far. */
import type { AnnouncerScene } from '../../main/alerts/announcer';
import type { QueueScene } from '../../main/alerts/occasions';
import { buildBoard } from '../../main/board/board';
import type { Caller, CallerKind, QueueId, QueueSnapshot } from '../../main/board/caller';
import { at, callId, mono, queueId } from '../unit/telecomx/words';
import type { Random } from './time';

interface ModelCall {
  kind: CallerKind;
  queue: QueueId;
  readonly entered: number;
  secret: boolean;
  answered: boolean;
}

interface ModelAnswer {
  readonly callers: readonly Caller[];
  readonly failing: boolean;
}

/** All queues there are. */
export const queues = ['support', 'sales', 'night'].map(queueId);
/** The wait (milliseconds) that is critical in all of them. */
export const critical = 60_000;

const kinds: readonly CallerKind[] = ['waiting', 'vip', 'callback'];

/** The platform. What happens is told as one line. */
export class ModelPlatform {
  readonly #calls = new Map<string, ModelCall>();
  readonly #answers = new Map<QueueId, ModelAnswer>();
  #made = 0;

  constructor(
    readonly random: Random,
    readonly serverNow: () => number,
  ) {}

  arrive(): string {
    if (this.#calls.size > 30) return this.leave();
    this.#made += 1;
    const id = `c${this.#made}`;
    const kind = this.random.of(kinds);
    const queue = this.random.of(queues);
    const entered = this.serverNow() - (this.random.chance(0.1) ? this.random.below(90_000) : 0);
    this.#calls.set(id, { kind, queue, entered, secret: this.random.chance(0.1), answered: false });
    return `${id} comes as ${kind} to ${queue}`;
  }

  change(): string {
    const found = this.#some();
    if (found === null) return 'nobody changes';
    const [id, call] = found;
    const roll = this.random.below(10);
    if (roll < 6) call.kind = this.random.of(kinds);
    else if (roll < 8) call.queue = this.random.of(queues);
    else call.secret = true;
    return `${id} changes: ${call.kind} ${call.queue} ${call.secret ? 'secret' : ''}`;
  }

  leave(): string {
    const found = this.#some();
    if (found === null) return 'nobody leaves';
    const [id, call] = found;
    if (!call.answered && this.random.chance(0.5)) call.answered = true;
    else this.#calls.delete(id);
    return `${id} ${call.answered ? 'is answered' : 'leaves'}`;
  }

  /** Some queues are asked, and some of them fail. */
  poll(): string {
    const asked = this.random.chance(0.7) ? queues : [this.random.of(queues)];
    const failing: QueueId[] = [];
    for (const queue of asked) {
      if (this.random.chance(0.05)) {
        failing.push(queue);
        this.#answers.set(queue, { callers: this.#answers.get(queue)?.callers ?? [], failing: true });
        continue;
      }
      const callers = [...this.#calls].flatMap(([id, call]) => (call.queue === queue ? [callerOf(id, call)] : []));
      this.#answers.set(queue, { callers, failing: false });
    }
    return `poll of ${asked.length}, failing ${failing.join(' ')}`;
  }

  /** A new run of the app knows of no answer. */
  forget(): void {
    this.#answers.clear();
  }

  isLive(queue: QueueId): boolean {
    return this.#answers.get(queue)?.failing === false;
  }

  /** What the app is told of all answers so far. */
  scene(now: number): Omit<AnnouncerScene, 'offline'> {
    const snapshots = (failing: boolean): QueueSnapshot[] =>
      [...this.#answers].flatMap(([queue, one]) =>
        one.failing === failing
          ? [{ queue, callers: one.callers, unreadable: 0, receivedAt: mono(now), asOf: at(this.serverNow()) }]
          : [],
      );
    const scenes = new Map<QueueId, QueueScene>(
      [...this.#answers].map(([queue, { failing }]) => [
        queue,
        { serviceLevel: null, serviceLevelCritical: critical, live: !failing },
      ]),
    );
    const isWhole = this.#answers.size === queues.length && ![...this.#answers.values()].some(({ failing }) => failing);
    return { board: buildBoard(snapshots(false), snapshots(true)), queues: scenes, isWhole };
  }

  #some(): [string, ModelCall] | null {
    return this.#calls.size === 0 ? null : this.random.of([...this.#calls]);
  }
}

function callerOf(id: string, { kind, entered, secret, answered }: ModelCall): Caller {
  return {
    id: callId(id),
    kind,
    identity: secret ? { secret: true } : { secret: false, name: id, number: null },
    entered: at(entered),
    called: null,
    answer: { at: null, extension: answered ? '7' : null, number: null },
  };
}
