/** What an announcer owes its agent, kept account of by looking at the screen and the disk alone. */
import { expect } from 'vitest';
import { readLedger } from '../../../main/alerts/ledger';
import type { PopupOutcome } from '../../../main/alerts/popup';
import type { Alert } from '../../../main/alerts/rules';
import type { CallerKind } from '../../../main/board/caller';
import { caller, unanswered } from '../board/callers';
import { Stage, type StagedPopup } from './stage';

/** One caller becomes something else. */
export interface Move {
  readonly call: number;
  readonly to: CallerKind | 'gone' | 'answered';
}

/** What becomes of a popup, and after how many milliseconds. */
export interface Fate {
  readonly after: number;
  readonly kind: PopupOutcome['kind'];
}

/** Popups are up to two seconds late in a burst, and the journal takes its time. Milliseconds. */
const bearable = 2500;

/** A popup whose callers are out of sight for longer than a call takes from queue to queue is a ghost. */
const moveTakes = 1000;

const keyOf = ({ row, kind }: Alert): string => `${kind} ${row.caller.id}`;

/** A stage on which everything is checked as it happens. */
export class Account {
  readonly #stage = new Stage();
  readonly #callers = new Map<number, Move['to']>();
  /** Since when who needs the agent has stood on the boards of this run. */
  #due = new Map<string, number>();
  /** Since when at the least none of a popup's callers has stood on the board. */
  #outOfSight = new Map<StagedPopup, number>();
  #saidInThisRun = new Set<string>();
  readonly #saidBefore = new Set<string>();
  /** What the disk knows for good, at the start of this run, to have been shown or maybe shown. */
  readonly #known = new Set<string>();
  #journalEverFailed = false;
  #shown = 0;
  /** The broken promises; an error thrown while a popup goes up would only be logged by the announcer. */
  readonly #broken: string[] = [];

  constructor(readonly fates: readonly Fate[]) {
    this.#stage.onShow = (popup) => {
      this.#check(popup);
    };
  }

  async poll(moves: readonly Move[], wait: number): Promise<void> {
    for (const { call, to } of moves) this.#callers.set(call, to);
    const listed = [...this.#callers].flatMap(([call, to]) => {
      if (to === 'gone') return [];
      if (to === 'answered') return [caller(`c${call}`, { answer: { ...unanswered, extension: '7' } })];
      return [caller(`c${call}`, { kind: to })];
    });
    const needing = [...this.#callers].filter(([, to]) => to === 'vip' || to === 'callback');
    const keys = needing.map(([call, to]) => `${to} c${call}`);
    this.#due = new Map(keys.map((key) => [key, this.#due.get(key) ?? this.#stage.now()]));
    await this.#stage.poll(listed, wait);
    expect(this.#broken).toEqual([]);
    this.#checkNobodyIsMissed();
    this.#checkNoGhostStands();
    this.#checkPace();
  }

  setJournal(works: boolean): void {
    this.#journalEverFailed ||= !works;
    this.#stage.journalFailure = works ? null : new Error('disk full');
  }

  /** The machine sleeps: no timer runs, and nobody is owed anything for that time. */
  sleep(milliseconds: number): void {
    this.#stage.time.sleep(milliseconds);
    this.#due = new Map([...this.#due].map(([key, since]) => [key, since + milliseconds]));
    this.#outOfSight = new Map([...this.#outOfSight].map(([popup, since]) => [popup, since + milliseconds]));
  }

  async kill(cut: number): Promise<void> {
    this.#stage.kill(cut);
    for (const key of this.#saidInThisRun) this.#saidBefore.add(key);
    this.#saidInThisRun = new Set();
    this.#due = new Map();
    for (const line of this.#stage.written) {
      for (const { call, kind, status } of readLedger([line]).ledger.values()) {
        if (status === 'shown' || status === 'unknown') this.#known.add(`${kind} ${call}`);
      }
    }
    await this.poll([], 0);
  }

  #check(popup: StagedPopup): void {
    for (const alert of popup.alerts) {
      const key = keyOf(alert);
      if (!this.#due.has(key)) this.#broken.push(`${key} does not wait`);
      if (this.#saidInThisRun.has(key)) this.#broken.push(`${key} was said in this run`);
      if (this.#known.has(key)) this.#broken.push(`${key} was known to be shown`);
      if (this.#saidBefore.has(key) && !this.#journalEverFailed && !alert.again) {
        this.#broken.push(`${key} is said again in the same words`);
      }
      this.#saidInThisRun.add(key);
    }
    const { after, kind } = this.fates[this.#shown % this.fates.length] ?? { after: 0, kind: 'shown' };
    this.#shown += 1;
    this.#stage.time.setTimer(() => {
      // Nobody hears of what becomes of the popups of a run that was killed.
      if (this.#stage.popups.includes(popup)) popup.settle({ kind, reason: 'made up' });
    }, after);
  }

  #checkNobodyIsMissed(): void {
    const overdue = [...this.#due].filter(([, since]) => this.#stage.now() - since > bearable).map(([key]) => key);
    expect(overdue.filter((key) => !this.#saidInThisRun.has(key) && !this.#known.has(key))).toEqual([]);
  }

  #checkNoGhostStands(): void {
    const now = this.#stage.now();
    const outOfSight = this.#stage.popups.filter(
      ({ closed, alerts }) => !closed && !alerts.some((alert) => this.#due.has(keyOf(alert))),
    );
    this.#outOfSight = new Map(outOfSight.map((popup) => [popup, this.#outOfSight.get(popup) ?? now]));
    const ghosts = [...this.#outOfSight].filter(([, since]) => now - since > moveTakes);
    expect(ghosts.map(([{ text }]) => text)).toEqual([]);
  }

  #checkPace(): void {
    const times = this.#stage.popups.map(({ at }) => at);
    const spans = times.slice(3).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(2000, ...spans)).toBe(2000);
  }
}
