/** What a popup is, and what a channel that shows popups must be able to do. */

/** One popup, ready to be shown. Texts are verbatim: each channel escapes what its service would read as markup. */
export interface Popup {
  readonly title: string;
  readonly body: string;
  readonly urgency: 'normal' | 'critical';
}

/** What became of a popup. Only a failed one may be tried on another channel: an unknown one may be on screen. */
export type PopupOutcome =
  | { readonly kind: 'shown' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A popup that was handed to a channel. */
export interface ShownPopup {
  /** Settles within the channel's own time limit and never rejects. */
  readonly outcome: Promise<PopupOutcome>;
  /** Takes the popup back where the channel can; harmless when it is gone already. */
  close(): void;
}

/** One way to put popups on the screen. */
export interface PopupChannel {
  readonly name: 'session-bus' | 'node-notifier' | 'electron';
  /**
   * Never throws. `onClick` runs when the person chose the popup; on Wayland it gets the token that lets the window be
   * raised, where the service gave one.
   */
  show(popup: Popup, onClick: (activationToken?: string) => void): ShownPopup;
}
