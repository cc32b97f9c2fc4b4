/**
 * What an agent is owed, kept account of by looking at the platform, the screen and the disk alone: it knows nothing of how
 * the app decides.
 */
import { keyOf } from '../../main/alerts/kinds';
import { readLedger } from '../../main/alerts/ledger';
import { keyFor, type Alert } from '../../main/alerts/rules';
import type { SeenPopup } from './screen';

/** What counts against the app, and what happened. */
export interface Score {
  events: number;
  kills: number;
  /** Alerts that were owed, of all kinds. */
  owed: number;
  /** Alerts that could be read on the screen. */
  said: number;
  /** Said a second time, because a kill left nobody knowing whether they were: in other words, and all in one popup. */
  saidAgain: number;
  /** The most of these after one kill. */
  inFlight: number;
  readonly missed: string[];
  readonly repeated: string[];
  readonly ghosts: string[];
  readonly loud: string[];
  /** Said, and not written down in time. */
  readonly unwritten: string[];
}

/** What is owed at a moment, and what is in the way of it. */
export interface Owing {
  /** What is due and not in the way, e.g. `vip c7`. */
  readonly keys: ReadonlySet<string>;
  /** Whether the screen can show anything. */
  readonly canShow: boolean;
}

const empty = (): Score => ({
  events: 0,
  kills: 0,
  owed: 0,
  said: 0,
  saidAgain: 0,
  inFlight: 0,
  missed: [],
  repeated: [],
  ghosts: [],
  loud: [],
  unwritten: [],
});

/** In a burst a popup is up to two seconds late, the disk takes up to one, and a way that failed is tried again after thirty. */
const bearable = { usual: 4500, afterFailure: 36_000 };

/** The account of one story, over all runs of the app. */
export class Oracle {
  readonly score = empty();
  /** Since when each is owed, with nothing in the way. */
  readonly #since = new Map<string, number>();
  /** What could be read on the screen, and of what nobody knows. */
  readonly #told = new Set<string>();
  /** What could be read. */
  readonly #read = new Set<string>();
  /** How often each may be said once more: after each kill that left open what became of it. */
  readonly #allowed = new Map<string, number>();
  /** What was never on the disk: nobody can know that it is said once more. */
  readonly #unknowable = new Set<string>();
  #lastFailure = -Infinity;

  /** A popup can be read. */
  seen({ alerts }: Pick<SeenPopup, 'alerts'>, isOfThisRun: boolean): void {
    for (const alert of alerts) this.#said(alert, isOfThisRun);
  }

  #said(alert: Alert, isOfThisRun: boolean): void {
    const key = keyOf(keyFor(alert));
    this.score.said += 1;
    const isRepeated = this.#read.has(key);
    this.#told.add(key);
    this.#read.add(key);
    if (!isRepeated) return;
    const allowed = this.#allowed.get(key) ?? 0;
    this.#allowed.set(key, allowed - 1);
    // What an earlier run handed over may come up after its end.
    const isInOtherWords = alert.again || alert.kind === 'snoozed' || this.#unknowable.has(key) || !isOfThisRun;
    if (allowed > 0 && isInOtherWords) this.score.saidAgain += 1;
    else this.score.repeated.push(`${key}${alert.again ? ' (again)' : ''}`);
  }

  /** One popup goes to the screen. What a kill left open and is due at once goes as one. */
  handedOver(alerts: readonly Alert[], run: number, now: number): void {
    if (!alerts.some(({ again }) => again)) return;
    if (this.#lastAgain.run === run && this.#lastAgain.at === now) this.score.repeated.push('again in two popups');
    this.#lastAgain = { run, at: now };
  }

  #lastAgain = { run: 0, at: 0 };

  /** Nobody knows whether these can be read. */
  unknown(alerts: readonly Alert[]): void {
    for (const alert of alerts) this.#told.add(keyOf(keyFor(alert)));
  }

  /** It may be said when it comes again. */
  mayBeNews(key: string): void {
    this.#read.delete(key);
  }

  /** It is another occasion of the same key, and owed when it comes again. */
  isNews(key: string): void {
    this.mayBeNews(key);
    // What was handed over before, and was late, may come up besides what was asked for now.
    if (key.startsWith('snoozed ')) this.#allowed.set(key, (this.#allowed.get(key) ?? 0) + 1);
    else this.#allowed.delete(key);
    this.#told.delete(key);
    this.#since.delete(key);
  }

  /** No popup could be shown just now. */
  failed(now: number): void {
    this.#lastFailure = now;
  }

  /**
   * The app was killed; this is what the disk holds. `handedOver` are the alerts of the run that were handed to the screen,
   * `settled` those of which the disk must know that they were seen.
   */
  killed(
    lines: readonly string[],
    handedOver: ReadonlySet<string>,
    settled: ReadonlySet<string>,
    isDiskGood: boolean,
  ): void {
    this.score.kills += 1;
    this.#since.clear();
    const { ledger } = readLedger(lines);
    const isOpen = (key: string): boolean => {
      const status = ledger.get(key)?.status;
      return status !== 'shown' && status !== 'unknown';
    };
    const inFlight = [...handedOver].filter(isOpen);
    for (const key of inFlight) {
      this.#allowed.set(key, (this.#allowed.get(key) ?? 0) + 1);
      if (!ledger.has(key) && !isDiskGood) this.#unknowable.add(key);
    }
    // What is no caller's goes from the ledger when it was over for a while.
    const isOver = (key: string): boolean => !ledger.has(key) && !/^(?:vip|callback|critical|snoozed) /u.test(key);
    this.score.unwritten.push(...[...settled].filter((key) => isOpen(key) && !isOver(key)));
    this.score.inFlight = Math.max(this.score.inFlight, inFlight.length);
  }

  /** Looks at what is owed by now. */
  look({ keys, canShow }: Owing, now: number): void {
    for (const key of this.#since.keys()) if (!keys.has(key)) this.#since.delete(key);
    for (const key of keys) {
      if (this.#told.has(key)) {
        this.#since.delete(key);
        continue;
      }
      const since = this.#since.get(key);
      if (since === undefined || !canShow) {
        if (since === undefined) this.score.owed += 1;
        this.#since.set(key, now);
        continue;
      }
      const limit = now - this.#lastFailure < 2 * bearable.afterFailure ? bearable.afterFailure : bearable.usual;
      if (now - since <= limit) continue;
      this.score.missed.push(key);
      this.#told.add(key);
    }
  }
}
