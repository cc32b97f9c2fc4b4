/** Tells when the answers of the queues become too old to be shown as the truth. */
import type { MonotonicTime } from './board/caller';
import { isStale, staleAfter } from './board/freshness';
import type { SetTimer } from './telecomx/timer';

/** What is needed to tell it. */
export interface AnswerAgeParts {
  readonly setTimer: SetTimer;
  readonly monotonic: () => MonotonicTime;
  /** Between two requests for one queue, in milliseconds. */
  readonly interval: number;
  /** When each queue's last good answer came. */
  readonly times: () => readonly MonotonicTime[];
  readonly onOld: () => void;
}

/** Watches the age of answers. */
export interface AnswerAge {
  /** An answer came: its age counts from now on. */
  readonly watch: () => void;
  readonly stop: () => void;
}

/** Watches none yet. */
export function createAnswerAge({ setTimer, monotonic, interval, times, onOld }: AnswerAgeParts): AnswerAge {
  /** Null while no answer is on its way to be too old. */
  let cancel: (() => void) | null = null;

  /**
   * One timer, set for the moment when the answer that is oldest now will be too old. Answers that come meanwhile leave
   * it as it is, for theirs come later: it is set again when it runs.
   */
  function watch(): void {
    if (cancel !== null) return;
    const due = times()
      .map((receivedAt) => receivedAt + staleAfter(interval) - monotonic())
      .filter((delay) => delay >= 0);
    if (due.length === 0) return;
    cancel = setTimer(look, Math.min(...due) + 1);
  }

  function look(): void {
    cancel = null;
    watch();
    const now = monotonic();
    if (times().some((at) => isStale(at, now, interval))) onOld();
  }

  return {
    watch,
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}
