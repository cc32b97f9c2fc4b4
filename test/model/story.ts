/**
 * One story: callers come, change and go, polls fail, the app is killed at any step, the notification service dies and comes
 * back, clocks jump and the agent changes settings; and everything is looked at as it happens.
 */
import { createAnnouncer, type Announcer, type AnnouncerScene } from '../../main/alerts/announcer';
import { keyOf } from '../../main/alerts/kinds';
import { readLedger } from '../../main/alerts/ledger';
import type { Popup } from '../../main/alerts/popup';
import { keyFor, type Alert } from '../../main/alerts/rules';
import { emptyBoard } from '../../main/board/board';
import { Causes } from './causes';
import { ModelDisk } from './disk';
import { Ghosts } from './ghosts';
import { Oracle } from './oracle';
import { limits, owed, type Known } from './owed';
import { ModelPlatform } from './platform';
import { ModelScreen } from './screen';
import { changeQuiet, changeSettings, firstSettings, isTooQuiet, type ModelSettings } from './settings';
import { silent } from './silent';
import { ModelTime, randomFrom, type Random } from './time';

const never = new Promise<void>(() => undefined);
const night = 'a night passes';
const noChoice = { vip: null, callback: null, critical: null, alarm: null };

/** Told event by event. */
export class Story {
  readonly time = new ModelTime();
  readonly random: Random;
  readonly disk: ModelDisk;
  readonly screen: ModelScreen;
  readonly oracle = new Oracle();
  /** The last events, for who wants to know how it came to something. */
  readonly diary: string[] = [];
  readonly #settings = firstSettings();
  #serverAhead = 1_000_000_000;
  #run = 0;
  #offline = false;
  #announcer: Announcer;
  #alertsOf = new WeakMap<Popup, readonly Alert[]>();
  #handed = new Set<string>();
  /** When each could be read on the screen in this run. */
  #shownAt = new Map<string, number>();
  #scene: AnnouncerScene | null = null;
  #ghosts = new Ghosts();
  readonly #platform: ModelPlatform;
  readonly #causes = new Causes(this.oracle);

  constructor(seed: number) {
    this.random = randomFrom(seed);
    this.disk = new ModelDisk(this.time, this.random);
    this.screen = new ModelScreen(this.time, this.random);
    this.#platform = new ModelPlatform(this.random, () => this.#serverNow());
    this.screen.onSeen = (popup) => {
      this.oracle.seen(popup, popup.run === this.#run);
      if (popup.run !== this.#run) return;
      for (const alert of popup.alerts) this.#shownAt.set(keyOf(keyFor(alert)), this.time.now);
    };
    this.screen.onUnknown = (run, alerts) => {
      if (run === this.#run) this.oracle.unknown(alerts);
    };
    this.#announcer = this.#start();
  }

  #serverNow(): number {
    return this.#serverAhead + this.time.now;
  }

  #start(): Announcer {
    this.#run += 1;
    const run = this.#run;
    this.#handed = new Set();
    this.#shownAt = new Map();
    this.#scene = null;
    this.#ghosts = new Ghosts();
    const isOn = (): boolean => run === this.#run;
    return createAnnouncer(
      {
        // A run that was killed writes nothing any more.
        append: (lines) => (isOn() ? this.disk.write('append', lines) : never),
        rewrite: (lines) => (isOn() ? this.disk.write('rewrite', lines) : never),
        serverNow: () => this.#serverNow(),
        monotonic: () => this.time.now,
        setTimer: (callback, delay) =>
          this.time.setTimer(() => {
            if (isOn()) callback();
          }, delay),
        ...silent,
        gate: () => ({
          ...this.#settings,
          voiceOf: (queue) => ({ muted: this.#settings.muted.has(queue), kinds: noChoice }),
        }),
        limits: () => limits,
        compose: (alerts) => {
          const canSnooze = alerts.some((alert) => 'row' in alert && alert.kind !== 'snoozed');
          const popup = { title: '', body: '', urgency: 'normal', canSnooze } as const;
          this.#alertsOf.set(popup, alerts);
          return popup;
        },
        show: (popup, listener) => {
          const alerts = this.#alertsOf.get(popup) ?? [];
          if (isOn()) {
            for (const alert of alerts) {
              this.#handed.add(keyOf(keyFor(alert)));
              if (isTooQuiet(alert, this.#settings)) this.oracle.score.loud.push(keyOf(keyFor(alert)));
            }
          }
          // Where the disk keeps them waiting, what was due at different moments goes at one.
          if (this.time.now - this.disk.goodSince > 3000) this.oracle.handedOver(alerts, run, this.time.now);
          if (this.screen.state === 'refuses' || this.screen.state === 'gone') this.oracle.failed(this.time.now);
          return this.screen.show(run, popup, alerts, listener);
        },
      },
      readLedger(this.disk.lines).ledger,
    );
  }

  /** Lets one event happen, and looks at everything after it. */
  async step(): Promise<void> {
    this.oracle.score.events += 1;
    const event = this.#choose();
    this.diary.push(`${this.time.now} ${event}`);
    if (this.diary.length > 40) this.diary.shift();
    if (event === night) await this.#sleep();
    await this.time.pass(this.random.chance(0.9) ? 1 + this.random.below(40) : this.random.below(2500));
    this.#look();
  }

  /** What is a day old goes from the ledger. */
  async #sleep(): Promise<void> {
    this.#causes.lookAway();
    await this.time.pass(25 * 60 * 60_000);
    this.#causes.lookAway();
    this.#shownAt.clear();
  }

  #choose(): string {
    const { random } = this;
    const roll = random.below(1000);
    if (roll < 180) return this.#platform.arrive();
    if (roll < 300) return this.#platform.change();
    if (roll < 460) return this.#platform.leave();
    if (roll < 860) return this.#poll();
    if (roll < 880) return this.#setService();
    if (roll < 890) return this.disk.become(this.random.of(['works', 'works', 'works', 'full', 'hangs'] as const));
    if (roll < 910) return this.#set(changeQuiet);
    if (roll < 925) return this.#set(changeSettings);
    if (roll < 935) return this.#jump();
    if (roll < 955) return this.#snooze();
    if (roll < 965) return this.#setOffline();
    if (roll < 985) return this.#kill();
    return this.random.chance(0.02) ? night : 'nothing';
  }

  #poll(): string {
    const told = this.#platform.poll();
    this.#tell({ ...this.#platform.scene(this.time.now), offline: this.#offline });
    return told;
  }

  #tell(scene: AnnouncerScene): void {
    this.#scene = scene;
    this.#announcer.onScene(scene);
    this.#causes.look(this.#known(scene));
  }

  #known({ board, offline }: AnnouncerScene): Known {
    return {
      board,
      offline,
      now: this.#serverNow(),
      isLive: (queue) => this.#platform.isLive(queue),
      snoozes: this.#snoozes,
    };
  }

  #setService(): string {
    const state = this.random.of(['works', 'works', 'works', 'refuses', 'hangs', 'gone'] as const);
    const wasGone = this.screen.state === 'gone';
    this.screen.become(state);
    if (wasGone && state !== 'gone') this.#announcer.reconsider(true);
    return `the service ${state}`;
  }

  #set(change: (settings: ModelSettings, random: Random) => string): string {
    const told = change(this.#settings, this.random);
    this.#announcer.reconsider();
    return told;
  }

  #jump(): string {
    this.#serverAhead += this.random.below(6000) - 3000;
    return 'the server’s clock jumps';
  }

  #snooze(): string {
    const own = [...this.screen.seen].filter(({ run }) => run === this.#run);
    if (own.length === 0) return 'nothing to choose';
    const popup = this.random.of(own);
    if (!popup.canSnooze || this.random.chance(0.5)) {
      popup.click();
      return 'a popup is chosen';
    }
    popup.snooze();
    // It was asked for: it is owed once more.
    for (const alert of popup.alerts) if ('row' in alert) this.#snoozed(alert.row.caller.id);
    return 'a popup is put off';
  }

  readonly #snoozes = new Map<string, number>();

  #snoozed(id: string): void {
    this.oracle.isNews(`snoozed ${id}`);
    this.#shownAt.delete(`snoozed ${id}`);
    this.#snoozes.set(id, this.#serverNow() + 120_000);
  }

  #setOffline(): string {
    this.#offline = !this.#offline;
    if (this.#scene !== null) this.#tell({ ...this.#scene, offline: this.#offline });
    return `the connection is ${this.#offline ? 'lost' : 'back'}`;
  }

  #kill(): string {
    const { goodSince } = this.disk;
    this.disk.kill();
    // What it did not take it is given again after five seconds, at the next poll.
    const isDiskGood = this.time.now - goodSince > 12_000;
    const settled = [...this.#shownAt].flatMap(([key, shownAt]) => (this.time.now - shownAt > 2000 ? [key] : []));
    this.oracle.killed(this.disk.lines, this.#handed, new Set(isDiskGood ? settled : []), isDiskGood);
    // A promise that did not reach the disk is forgotten with the run.
    const { ledger } = readLedger(this.disk.lines);
    for (const id of this.#snoozes.keys()) if (!ledger.has(`snoozed ${id}`)) this.#snoozes.delete(id);
    this.#causes.killed(ledger, this.#serverNow());
    this.#platform.forget();
    this.#announcer = this.#start();
    this.screen.seen.clear();
    return 'the app is killed and starts';
  }

  #look(): void {
    const { state } = this.screen;
    const canShow = this.#scene !== null && (state === 'works' || state === 'hangs');
    const known = this.#known(this.#scene ?? { board: emptyBoard, queues: new Map(), offline: false, isWhole: false });
    if (this.#scene !== null) this.#causes.look(known);
    this.oracle.look({ keys: owed(known, this.#settings), canShow }, this.time.now);
    this.oracle.score.ghosts.push(...this.#ghosts.look(this.screen, this.#run, known.board, this.time.now));
  }
}
