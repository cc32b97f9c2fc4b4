import type { BoardView } from '../../main/bridge/contract';
import type { ShownCaller } from './shown-caller';

/** What is open of the list that a strip has no room for: while anything is, the window has more. */
export class BeyondStrip {
  /** Whose details are open, as they were last seen; null where none are. */
  details = $state.raw<ShownCaller | null>(null);
  /** Whether the agent's queues are being chosen. */
  queues = $state(false);
  /** Whether the search was asked for, which the window takes its normal shape for. */
  search = $state(false);
  /** The mark that a popup's click left on a strip without rows, which shows nobody. */
  #shownMark = $state.raw<number | null>(null);

  /** Whether anything is open, while `mark` is on one of those who wait. */
  isOpen(mark: BoardView['mark'], waiting: readonly ShownCaller[]): boolean {
    const isMarkShown =
      mark !== null && mark.seq === this.#shownMark && waiting.some(({ caller }) => caller.id === mark.id);
    return this.details !== null || this.queues || this.search || isMarkShown;
  }

  showMark(seq: number): void {
    this.#shownMark = seq;
  }

  /** Another shape was chosen, or the strip. */
  follow(isStripChosen: boolean): void {
    if (isStripChosen) this.leave();
    else this.search = false;
  }

  /** Whoever chooses the strip has seen enough of what does not fit into it. */
  leave(): void {
    this.details = null;
    this.search = false;
    this.#shownMark = null;
  }
}
