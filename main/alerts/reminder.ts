/** A sound again and again, until nobody who was spoken of waits any more. */

/** What a reminder is made of. */
export interface ReminderParts {
  readonly setTimer: (callback: () => void, delay: number) => () => void;
  readonly play: () => void;
}

/** Whether there is to be a reminder. */
export interface ReminderState {
  readonly on: boolean;
  /** Between two sounds, in milliseconds. */
  readonly every: number;
  /** Whether somebody who was spoken of still waits, and nothing is quiet. */
  readonly pending: boolean;
}

/** The one reminder. */
export interface Reminder {
  readonly update: (state: ReminderState) => void;
  readonly close: () => void;
}

/** Makes a reminder that is silent. */
export function createReminder({ setTimer, play }: ReminderParts): Reminder {
  /** What it goes by while it goes, else null. */
  let every: number | null = null;
  let cancel: () => void = () => undefined;

  function start(pause: number): void {
    cancel = setTimer(() => {
      start(pause);
      play();
    }, pause);
  }

  function go(next: number | null): void {
    if (next === every) return;
    cancel();
    every = next;
    if (next !== null) start(next);
  }

  return {
    update: (state) => {
      go(state.on && state.pending ? state.every : null);
    },
    close: () => {
      go(null);
    },
  };
}
