/** The one timer of a poller, and how late it ran. Times are milliseconds. */
import type { MonotonicTime } from '../board/caller';
import type { SetTimer } from '../telecomx/timer';

/** What an alarm is made of. */
export interface AlarmParts {
  readonly setTimer: SetTimer;
  readonly monotonic: () => MonotonicTime;
  /** Told that the moment has come, and by how much it has passed. */
  readonly onDue: (late: number) => void;
}

/** A timer for one moment at a time; off at first. */
export interface Alarm {
  /** Sets it for a moment instead of another. Harmless where it is set for this one. */
  set(due: MonotonicTime): void;
  /** Calls it off. */
  off(): void;
}

/** Makes an {@link Alarm}. */
export function createAlarm({ setTimer, monotonic, onDue }: AlarmParts): Alarm {
  let current: { readonly due: MonotonicTime; readonly cancel: () => void } | null = null;

  function off(): void {
    current?.cancel();
    current = null;
  }

  return {
    set(due) {
      if (current?.due === due) return;
      off();
      const ring = (): void => {
        current = null;
        onDue(monotonic() - due);
      };
      current = { due, cancel: setTimer(ring, Math.max(0, due - monotonic())) };
    },
    off,
  };
}
