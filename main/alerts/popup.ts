/** What a popup is, and what a channel that shows popups must be able to do. */

/** One popup, ready to be shown. Texts are verbatim: each channel escapes what its service would read as markup. */
export interface Popup {
  readonly title: string;
  readonly body: string;
  /** `critical` asks the desktop to break its own quiet; `low` is no alert at all. */
  readonly urgency: 'low' | 'normal' | 'critical';
  /** Whether it can be put off, and gets a button for it where the desktop has buttons. */
  readonly canSnooze: boolean;
}

/** What became of a popup. Only a failed one may be tried on another channel: an unknown one may be on screen. */
export type PopupOutcome =
  | { readonly kind: 'shown' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What may be heard of a popup that was handed to a channel. */
export interface PopupListener {
  /** The person chose the popup, or its button "Show". */
  readonly onChosen: () => void;
  /** The person chose "Snooze"; the popup is gone, or about to. */
  readonly onSnoozed: () => void;
  /** A popup of unknown outcome turned out to be on the screen; said at most once, and not after a close. */
  readonly onShownLate: () => void;
}

/** A popup that was handed to a channel. */
export interface ShownPopup {
  /** Settles within the channel's own time limit and never rejects. */
  readonly outcome: Promise<PopupOutcome>;
  /** Takes the popup back where the channel can, also one that comes up later; harmless when it is gone already. */
  close(): void;
}

/** Shows popups; by which channel is not said. Never throws. */
export type ShowPopup = (popup: Popup, listener: PopupListener) => ShownPopup;

/** One way to put popups on the screen. */
export interface PopupChannel {
  readonly name: 'session-bus' | 'node-notifier' | 'electron';
  readonly show: ShowPopup;
}
