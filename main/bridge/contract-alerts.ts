/** What the window shows of alerts and of how they are doing: a part of the contract. */

/** For how long nothing is to disturb: not at all, until it is turned off, 15 minutes, an hour, until midnight. */
export type QuietChoice = 'off' | 'on' | 'quarter' | 'hour' | 'tomorrow';

/** Whether alerts are being held back. */
export interface QuietView {
  /** Whether the person asked for it. */
  readonly doNotDisturb: boolean;
  /** Why nothing disturbs just now, and until when where that is known; null while alerts go up. */
  readonly text: string | null;
}

/** What became of a popup that was sent to try them. `text` says it in words, `seq` grows with each that is sent. */
export type TestPopupView = { readonly seq: number } & (
  { readonly state: 'sending' } | { readonly state: 'shown' | 'failed' | 'unknown'; readonly text: string }
);

/** Something to be opened in the window. `seq` grows each time. */
export interface OpenView {
  readonly what: 'settings' | 'diagnostics';
  readonly seq: number;
}

/** One thing that was looked at; `state` says whether it is as it should be, or null where that cannot be said. */
export interface DiagnosticsRow {
  readonly label: string;
  readonly value: string;
  readonly state: 'good' | 'bad' | null;
}

/** One decision about one alert, newest first. All in words. */
interface DecisionView {
  /** The time of day. */
  readonly time: string;
  /** What it was about, e.g. "VIP · Anna Berg (Support)". */
  readonly about: string;
  /** What was decided, e.g. "shown", "not shown: you were told before". */
  readonly outcome: string;
}

/** How the app is doing, in the agent's language. */
export interface DiagnosticsView {
  readonly sections: readonly { readonly title: string; readonly rows: readonly DiagnosticsRow[] }[];
  readonly decisions: readonly DecisionView[];
  /** Whether the report was copied since the page was opened. */
  readonly copied: boolean;
}
