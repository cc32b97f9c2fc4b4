/** The desktop's notification service as it really is: it works, refuses, hangs and delivers late, or is not there. */
import type { Popup, PopupListener, PopupOutcome, ShownPopup } from '../../main/alerts/popup';
import type { Alert } from '../../main/alerts/rules';
import type { ModelTime, Random } from './time';

/** How the service behaves. */
export type ServiceState = 'works' | 'refuses' | 'hangs' | 'gone';

/** A popup that can be seen. */
export interface SeenPopup {
  readonly run: number;
  readonly alerts: readonly Alert[];
  readonly canSnooze: boolean;
  readonly at: number;
  readonly snooze: () => void;
  readonly click: () => void;
}

/** After so many milliseconds nobody waits for the service any more. */
const outcomeLimit = 500;

/** The screen. */
export class ModelScreen {
  state: ServiceState = 'works';
  readonly seen = new Set<SeenPopup>();
  /** Handed over while the service hangs: seen when it goes on. */
  #late: (() => void)[] = [];
  /** Told of each popup that can be seen from now on. */
  onSeen: (popup: SeenPopup) => void = () => undefined;
  /** Told of each popup of which nobody knows. */
  onUnknown: (run: number, alerts: readonly Alert[]) => void = () => undefined;

  constructor(
    readonly time: ModelTime,
    readonly random: Random,
  ) {}

  show(run: number, popup: Popup, alerts: readonly Alert[], listener: PopupListener): ShownPopup {
    let closed = false;
    let up: SeenPopup | null = null;
    const appear = (): void => {
      if (closed) return;
      const seen: SeenPopup = {
        run,
        alerts,
        canSnooze: popup.canSnooze,
        at: this.time.now,
        snooze: () => {
          this.seen.delete(seen);
          listener.onSnoozed();
        },
        click: () => {
          this.seen.delete(seen);
          listener.onChosen();
        },
      };
      up = seen;
      this.seen.add(seen);
      this.onSeen(seen);
    };
    const outcome = new Promise<PopupOutcome>((settle) => {
      if (this.state === 'works') {
        this.time.setTimer(() => {
          appear();
          settle({ kind: 'shown' });
        }, this.random.below(30));
      } else if (this.state === 'hangs') {
        let outcome: PopupOutcome | null = null;
        this.#late.push(() => {
          appear();
          if (outcome === null) settle((outcome = { kind: 'shown' }));
          else if (!closed) listener.onShownLate();
        });
        this.time.setTimer(() => {
          if (outcome !== null) return;
          this.onUnknown(run, alerts);
          settle((outcome = { kind: 'unknown', reason: 'it hangs' }));
        }, outcomeLimit);
      } else {
        this.time.setTimer(() => {
          settle({ kind: 'failed', reason: 'no service' });
        }, this.random.below(60));
      }
    });
    return {
      outcome,
      close: () => {
        closed = true;
        if (up !== null) this.seen.delete(up);
      },
    };
  }

  /** Changes how the service behaves: what it was handed while it hung it shows when it goes on, or loses when it dies. */
  become(state: ServiceState): void {
    const late = this.#late;
    if (this.state === 'hangs' && state !== 'hangs') {
      this.#late = [];
      if (state === 'works') for (const appear of late) appear();
    }
    this.state = state;
    if (state === 'gone') this.seen.clear();
  }
}
