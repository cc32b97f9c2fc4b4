/** What was decided about alerts, the last of it kept so that a person can ask why something was said or was not. */
import type { QueueId } from '../board/caller';
import type { WaitingCaller } from '../board/order';
import type { AlertKind } from './kinds';
import type { QuietCause } from './quiet';

/** Why an alert is not said, or not by a popup of its own. */
export type SilentReason =
  /** It was said. */
  | 'told-before'
  /** It is being said. */
  | 'on-its-way'
  /** The person does not want to hear of such, in any queue or in this one. */
  | 'kind-off'
  /** The queue is not to speak up. */
  | 'muted'
  | 'quiet'
  /** No way to show popups worked; it is tried again. */
  | 'failed-lately'
  /** A colleague was faster. */
  | 'answered'
  /** Nobody waits there any more, or not for that. */
  | 'left'
  /** It is in a summary of several. */
  | 'summarised';

/** What became of an alert. */
export type Verdict = 'said' | 'said-again' | Exclude<SilentReason, 'quiet'> | `quiet:${QuietCause}`;

/** What an alert is about: a caller as last seen, a queue, or nothing in particular. */
export type AlertSubject = WaitingCaller | QueueId | null;

/** One decision. `at` is epoch milliseconds on the server's clock. */
export interface Decision {
  readonly at: number;
  readonly kind: AlertKind;
  readonly about: AlertSubject;
  readonly verdict: Verdict;
}

/** The last decisions. */
export interface DecisionLog {
  readonly note: (decision: Decision) => void;
  /** The newest first. */
  readonly all: () => readonly Decision[];
}

/** So many are kept. */
const most = 100;

/** Keeps none yet. */
export function createDecisionLog(): DecisionLog {
  let decisions: readonly Decision[] = [];
  return {
    note(decision) {
      decisions = [decision, ...decisions].slice(0, most);
    },
    all: () => decisions,
  };
}
