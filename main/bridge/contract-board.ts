/** What the window shows of queues and callers: a part of the contract. */

/** What a person wants of one queue. */
export interface QueueWish {
  readonly id: string;
  /** Whether it is asked for, listed and counted. */
  readonly shown: boolean;
  /** Whether its callers are spoken of. */
  readonly alerts: boolean;
}

/** The events of a queue that can be spoken of. */
type QueueAlertKind = 'vip' | 'callback' | 'critical' | 'alarm';

/** What a person wants to hear of one queue; null: the same as of all queues. */
export interface QueueAlertWish {
  readonly id: string;
  readonly kind: QueueAlertKind;
  readonly on: boolean | null;
}

/** What the agent chose for a queue. */
export interface QueueChoiceView extends QueueWish {
  /** Which of its events are spoken of; null: the same as of all queues. */
  readonly kinds: Readonly<Record<QueueAlertKind, boolean | null>>;
  readonly name: string;
  /** Whether the agent is in the queue now; null where the platform does not say. */
  readonly member: boolean | null;
  /** Whether the agent added it by its id. */
  readonly added: boolean;
}

/** The state of the connection to the platform. `asOf` is epoch milliseconds on the server's clock. */
export type ConnectionView =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'offline'; readonly asOf: number | null; readonly problem: string };

/** What became of something done about a caller, by the caller's id. `seq` grows each time. */
export type ActionResultView = { readonly seq: number; readonly id: string } & (
  { readonly outcome: 'copied' } | { readonly outcome: 'failed'; readonly text: string }
);

/** Everything the list shows. Times are epoch milliseconds on the server's clock. */
export interface BoardView {
  /** The server's clock at the moment of sending; the window counts on from there by its own monotonic clock. */
  readonly serverNow: number;
  readonly queues: readonly QueueView[];
  /** The caller a popup's click led to, or the row the agent chose. `seq` grows with each new choice. */
  readonly mark: { readonly id: string; readonly seq: number } | null;
  /** Who left a moment ago, the latest last. */
  readonly gone: readonly GoneView[];
  readonly hour: HourView;
}

/** How many waited in each minute of the last hour, the present one last; null where it is not known. */
export type HourView = readonly (number | null)[];

/** A caller who waits no more. */
export interface GoneView {
  /** Tells it from the others. */
  readonly key: string;
  /** What the caller is called; a secret one has neither name nor number. */
  readonly who: string;
  readonly queueName: string;
  /** What became of them, e.g. "answered by +45 11 22 33 44", "left the queue". */
  readonly how: string;
  /** When it was seen, epoch milliseconds on the server's clock. */
  readonly at: number;
}

/**
 * What has changed in the list of callers. Many changes come as several of these, one after the other, so that none takes
 * long to read.
 */
export interface CallersPatch {
  /** Whether all callers that were told before are to be forgotten first. */
  readonly whole: boolean;
  /** Those who are new or have changed, in no order. */
  readonly set: readonly CallerView[];
  /** The ids of those who are gone. */
  readonly gone: readonly string[];
}

/** One queue, as its chip and its problem line show it. */
export interface QueueView {
  readonly id: string;
  readonly name: string;
  readonly waiting: number;
  /** The waits (milliseconds) after which the service level is missed and critical; null where the queue has none. */
  readonly serviceLevel: number | null;
  readonly serviceLevelCritical: number | null;
  readonly hour: HourView;
  /** How many entries of the last answer could not be read. */
  readonly unreadable: number;
  readonly status:
    | { readonly kind: 'connecting' }
    | { readonly kind: 'live' }
    /** The last question went wrong, but the answer before it is not too old yet. */
    | { readonly kind: 'failing'; readonly problem: string }
    /** No good answer within the limit; `problem` says what happened and what to do. */
    | { readonly kind: 'stale'; readonly asOf: number | null; readonly problem: string }
    /** The platform refuses this queue (closed, gone, misnamed); asked again once a minute. */
    | { readonly kind: 'refused'; readonly asOf: number | null; readonly problem: string };
}

/** One caller. What holds of the whole queue stands in {@link QueueView}; the position follows from all of a queue's callers. */
export interface CallerView {
  readonly id: string;
  /** The id of the queue. */
  readonly queue: string;
  readonly kind: 'waiting' | 'callback' | 'vip';
  /** A secret caller has neither name nor number. */
  readonly secret: boolean;
  readonly name: string | null;
  /** As people write it, e.g. `+45 35 20 30 40`. */
  readonly number: string | null;
  /** The number that was called, as people write it: the one to call back from. */
  readonly called: string | null;
  /** Epoch milliseconds on the server's clock. */
  readonly entered: number;
  /** True where a popup about the caller may not have been seen: what became of it is not known. */
  readonly doubtful: boolean;
}
