/** What a row of the fault matrix is. */
import type { Fault } from '../../main/demo-pbx/faults';

/** One way for things to go wrong, in words. */
export interface Row {
  /** What goes wrong. */
  readonly fault: string;
  /** What the agent sees of it. */
  readonly sees: string;
  /** What comes back by itself, and when. */
  readonly heals: string;
}

/** A row that is played in the platform's answers to who waits in one queue. */
export interface AnswerRow extends Row {
  /** Made anew each time where it holds a moment. */
  readonly plan: Fault | (() => Fault);
  /** What the window says then; null where it says nothing, since the answer can be read all the same. */
  readonly says: RegExp | null;
  /** How much longer than the app's own back-off the platform asks to wait, in milliseconds. */
  readonly pause?: number;
  /** Whether the app's memory is watched meanwhile. */
  readonly heavy?: true;
}

/** Most rows heal like this. */
export const nextTry = 'Live at the next try.';
/** Where nothing is lost there is nothing to heal. */
export const nothingLost = 'Nothing needs to: the polls go on meanwhile.';

/** The parts of the window's sentences that several rows share. */
export const said = {
  malformed: /is not one of a Telecom X phone system|cannot be read/,
  portal: /[Oo]pen your browser/,
  tooLarge: /was far too large and was cut off/,
  timeout: /No answer from .* within \d+ seconds/,
  network: /No connection to 127\.0\.0\.1/,
} as const;
