/** Everything around an announcer - time, a journal, a screen - as the tests want it, over several runs of the app. */
import {
  createAnnouncer,
  type Announcer,
  type AnnouncerParts,
  type AnnouncerScene,
} from '../../../main/alerts/announcer';
import type { Decision as NotedDecision } from '../../../main/alerts/decisions';
import type { AlertKind } from '../../../main/alerts/kinds';
import { readLedger } from '../../../main/alerts/ledger';
import type { OpenPopup } from '../../../main/alerts/open-popups';
import type { Popup, PopupListener, PopupOutcome, ShownPopup } from '../../../main/alerts/popup';
import type { Alert, QueueVoice } from '../../../main/alerts/rules';
import { buildBoard } from '../../../main/board/board';
import { queueIdOf, type Caller, type CallId, type QueueId } from '../../../main/board/caller';
import { snapshot } from '../board/callers';
import type { SetTimer } from '../../../main/telecomx/timer';
import { FakeTime } from '../polling/fake-time';
import { noteOf, wordOf } from './stage-words';

/** How long the journal takes for one operation, in milliseconds. */
export const journalTakes = 3;

/** A popup that went up. */
export interface StagedPopup {
  /** One word for each alert: the call, its kind, and `again` in capitals. */
  readonly text: string;
  readonly alerts: readonly Alert[];
  readonly at: number;
  readonly click: () => void;
  readonly snooze: () => void;
  /** The service answers after the time limit. */
  readonly showLate: () => void;
  readonly settle: (outcome: PopupOutcome) => void;
  closed: boolean;
}

interface Operation {
  readonly kind: 'append' | 'rewrite';
  readonly lines: readonly string[];
}

function settleable<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** What is in the way and when a queue is too long, as it is at first. */
const usual = {
  alertKinds: { vip: true, callback: true, critical: false, alarm: false, offline: true, 'signed-out': true },
  quiet: null,
  vipsBreakThrough: false,
  limits: { waiting: 5, longest: Infinity },
};

/** What a person has set, as an announcer is told it. */
type Setting = Omit<ReturnType<AnnouncerParts['gate']>, 'voiceOf'> & { limits: ReturnType<AnnouncerParts['limits']> };

/** A stage whose announcer was just started on an empty journal. */
export class Stage {
  readonly time = new FakeTime();
  /** What a start of the app would find. */
  disk: string[] = [];
  /** Every line that ever reached the disk. */
  readonly written: string[] = [];
  /** What the journal rejects with, or null while it works. */
  journalFailure: Error | null = null;
  popups: StagedPopup[] = [];
  readonly log: string[] = [];
  /** Whether the journal took what it was given, each time. */
  readonly journal: boolean[] = [];
  readonly chosen: (CallId | null)[] = [];
  rewrites = 0;
  /** The queues that are not to speak up; all callers are in `support`. */
  muted: ReadonlySet<QueueId> = new Set();
  /** What the person has set. */
  set: Setting = usual;
  /** What the person wants to hear of the queue. */
  kinds: QueueVoice['kinds'] = { vip: null, callback: null, critical: null, alarm: null };
  /** The limits of the queue's service level, and whether its last answer was good. */
  level = { serviceLevel: null, serviceLevelCritical: null as number | null, live: true };
  offline = false;
  /** What was decided, in one word each: `a:vip said`. */
  readonly notes: string[] = [];
  readonly said: AlertKind[][] = [];
  /** Runs when a popup goes up. */
  onShow: (popup: StagedPopup) => void = () => undefined;
  /** Makes the text of a popup. */
  title = (alerts: readonly Alert[]): string => alerts.map(wordOf).join(' ');
  announcer: Announcer;
  #underWay: Operation[] = [];
  readonly #alertsOf = new WeakMap<Popup, readonly Alert[]>();
  #run = 0;

  constructor(disk: readonly string[] = []) {
    this.disk = [...disk];
    this.announcer = this.#start();
  }

  get texts(): string[] {
    return this.popups.map(({ text }) => text);
  }

  now(): number {
    return this.time.monotonic();
  }

  serverNow(): number {
    return 1_000_000 + this.now();
  }

  /** Lets time pass, with all that follows at once done before and after. */
  async pass(milliseconds: number): Promise<void> {
    await this.time.pass(milliseconds);
  }

  /** Tells the announcer who is in the queue, and gives it the time to write and speak. */
  async poll(callers: readonly Caller[], wait = 2 * journalTakes): Promise<void> {
    await this.#tell(callers, true, wait);
  }

  /** As {@link Stage.poll}, while another queue fails. */
  async pollPartly(callers: readonly Caller[]): Promise<void> {
    await this.#tell(callers, false, 2 * journalTakes);
  }

  async #tell(callers: readonly Caller[], isWhole: boolean, wait: number): Promise<void> {
    this.announcer.onScene(this.scene(callers, isWhole));
    await this.pass(wait);
  }

  /** What is true with these callers in the queue. */
  scene(callers: readonly Caller[], isWhole = true): AnnouncerScene {
    const id = queueIdOf('support');
    const queues = new Map(id === null ? [] : [[id, this.level]]);
    return { board: buildBoard([snapshot('support', callers)]), queues, offline: this.offline, isWhole };
  }

  /** Changes something of what the person has set, and lets it have its effect. */
  async change(settings: Partial<Setting>): Promise<void> {
    this.set = { ...this.set, ...settings };
    this.announcer.reconsider();
    await this.pass(2 * journalTakes);
  }

  /** Ends the app at once - what was being written is on disk up to `cut` characters - and starts it again. */
  kill(cut = 0): void {
    const [operation] = this.#underWay;
    if (operation?.kind === 'append') {
      const whole = operation.lines.map((line) => `${line}\n`).join('');
      const lines = whole
        .slice(0, cut % (whole.length + 1))
        .split('\n')
        .filter((line) => line !== '');
      this.written.push(...lines);
      this.disk.push(...lines);
    }
    this.#underWay = [];
    this.popups = [];
    this.announcer = this.#start();
  }

  /** The session expires, and the agent signs in again: the next announcer has the popups of the last. */
  takeOver(): void {
    this.announcer = this.#start(this.announcer.leave());
  }

  #start(left: readonly OpenPopup[] = []): Announcer {
    this.#run += 1;
    const run = this.#run;
    const setTimer = (callback: () => void, delay: number) =>
      this.time.setTimer(() => {
        if (run === this.#run) callback();
      }, delay);
    const parts = {
      append: (lines: readonly string[]) => this.#write({ kind: 'append', lines }, setTimer),
      rewrite: (lines: readonly string[]) => this.#write({ kind: 'rewrite', lines }, setTimer),
      compose: (alerts: readonly Alert[]) => this.#compose(alerts),
      show: (popup: Popup, listener: PopupListener) => this.#show(popup, listener),
      onChosen: (call: CallId | null) => this.chosen.push(call),
      onSaid: (kinds: readonly AlertKind[]) => this.said.push([...kinds]),
      onChange: () => undefined,
      note: (decision: NotedDecision) => this.notes.push(noteOf(decision)),
      gate: () => ({ ...this.set, voiceOf: (queue: QueueId) => ({ muted: this.muted.has(queue), kinds: this.kinds }) }),
      limits: () => this.set.limits,
      setTimer,
      monotonic: this.time.monotonic,
      serverNow: () => this.serverNow(),
      log: (line: string) => this.log.push(line),
      onJournal: (works: boolean) => this.journal.push(works),
    };
    return createAnnouncer(parts, readLedger(this.disk).ledger, left);
  }

  #write(operation: Operation, setTimer: SetTimer): Promise<void> {
    this.#underWay.push(operation);
    return new Promise((resolve, reject) => {
      setTimer(() => {
        this.#underWay.shift();
        if (this.journalFailure !== null) {
          // A full disk takes the beginning of a line.
          if (operation.kind === 'append') this.disk.push(operation.lines.join('').slice(0, 20));
          reject(this.journalFailure);
          return;
        }
        this.written.push(...operation.lines);
        if (operation.kind === 'rewrite') this.disk = [];
        this.disk.push(...operation.lines);
        if (operation.kind === 'rewrite') this.rewrites += 1;
        resolve();
      }, journalTakes);
    });
  }

  #compose(alerts: readonly Alert[]): Popup {
    const popup = { title: this.title(alerts), body: '', urgency: 'normal', canSnooze: true } as const;
    this.#alertsOf.set(popup, alerts);
    return popup;
  }

  #show(popup: Popup, listener: PopupListener): ShownPopup {
    const { promise, resolve } = settleable<PopupOutcome>();
    const staged = {
      text: popup.title,
      alerts: this.#alertsOf.get(popup) ?? [],
      at: this.now(),
      click: () => {
        listener.onChosen();
      },
      snooze: listener.onSnoozed,
      showLate: listener.onShownLate,
      settle: resolve,
      closed: false,
    };
    this.popups.push(staged);
    this.onShow(staged);
    return {
      outcome: promise,
      close: () => {
        staged.closed = true;
      },
    };
  }
}
