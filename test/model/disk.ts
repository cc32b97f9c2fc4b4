/** The journal's file, over all runs: what a kill, a full disk or one that hangs does to it. */
import type { ModelTime, Random } from './time';

/** How long a write takes, in milliseconds. */
const takes = 3;

interface Operation {
  readonly kind: 'append' | 'rewrite';
  readonly lines: readonly string[];
}

/** The disk. */
export class ModelDisk {
  /** What a start of the app would find. */
  lines: string[] = [];
  #state: 'works' | 'full' | 'hangs' = 'works';
  /** Since when it has taken everything, in this run. */
  goodSince = 0;
  /** What is being written. */
  #underWay: Operation[] = [];
  #generation = 0;
  #queue = Promise.resolve();

  constructor(
    readonly time: ModelTime,
    readonly random: Random,
  ) {}

  become(state: 'works' | 'full' | 'hangs'): string {
    this.#state = state;
    if (state !== 'works') this.goodSince = Infinity;
    else if (this.goodSince === Infinity) this.goodSince = this.time.now;
    return `the disk ${state}`;
  }

  write(kind: Operation['kind'], lines: readonly string[]): Promise<void> {
    const operation = { kind, lines };
    const generation = this.#generation;
    this.#underWay.push(operation);
    const work = this.#queue.then(() => this.#do(operation, generation));
    // One after the other, as the journal's own operations are.
    this.#queue = work.catch(() => undefined);
    return work;
  }

  #do(operation: Operation, generation: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const attempt = (): void => {
        // A run that was killed writes nothing any more.
        if (generation !== this.#generation) return;
        if (this.#state === 'hangs') {
          this.time.setTimer(attempt, 50);
          return;
        }
        this.#underWay = this.#underWay.filter((one) => one !== operation);
        if (this.#state === 'full') {
          if (operation.kind === 'append') this.#tear(operation.lines);
          reject(new Error('disk full'));
          return;
        }
        if (operation.kind === 'rewrite') this.lines = [];
        this.lines.push(...operation.lines);
        resolve();
      };
      this.time.setTimer(attempt, takes);
    });
  }

  /** Some of an append is on the disk: whole lines, and the beginning of one, which nobody can read. */
  #tear(lines: readonly string[]): void {
    const whole = this.random.below(lines.length + 1);
    this.lines.push(...lines.slice(0, whole));
    const torn = lines[whole];
    if (torn !== undefined) this.lines.push(torn.slice(0, this.random.below(torn.length)));
  }

  /** Ends the run: what was being written is there in part, or not at all. */
  kill(): void {
    this.#generation += 1;
    if (this.#state === 'works') this.goodSince = this.time.now;
    const [first] = this.#underWay;
    // A rewrite is there at once or not at all.
    if (first?.kind === 'append' && this.#state !== 'hangs') this.#tear(first.lines);
    if (first?.kind === 'rewrite' && this.random.chance(0.5)) this.lines = [...first.lines];
    this.#underWay = [];
    this.#queue = Promise.resolve();
  }
}
