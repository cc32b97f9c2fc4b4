/** What the window shows besides the callers: the test popup's result, the diagnostics, and what was asked for in the tray. */
import { clipboard } from 'electron';
import type { DiagnosticsView, OpenView, TestPopupView } from '../bridge/contract';
import type { PopupHealth, PopupsHere } from './popups-here';

/** How the app is doing, put into words. */
export interface Diagnosis {
  readonly view: (copied: boolean) => DiagnosticsView;
  /** For the clipboard: nothing personal is in it. */
  readonly report: () => string;
}

/** What the extras need. */
export interface ExtrasParts {
  readonly popups: PopupsHere;
  /** How the app is doing; null before it is known. */
  readonly diagnose: (health: PopupHealth) => Diagnosis | null;
  readonly bringForward: () => void;
  readonly onChange: () => void;
}

/** The extras. */
export interface Extras {
  readonly view: () => {
    readonly testPopup: TestPopupView | null;
    readonly diagnostics: DiagnosticsView | null;
    readonly open: OpenView | null;
  };
  readonly testPopup: () => void;
  /** Begins or ends to show how the app is doing. */
  readonly showDiagnostics: (on: boolean) => void;
  readonly copyReport: () => void;
  /** Brings the window forward and opens something in it. */
  readonly open: (what: OpenView['what']) => void;
  /** The window has heard of all. */
  readonly told: () => void;
  /** The window is gone, and with it what it showed. */
  readonly forget: () => void;
}

/** Ages are told anew so often, in milliseconds. */
const agesEvery = 2000;

/** Makes them. */
export function createExtras({ popups, diagnose, bringForward, onChange }: ExtrasParts): Extras {
  let test: TestPopupView | null = null;
  let tests = 0;
  let health: PopupHealth | null = null;
  let isLookedAt = false;
  /** What is looked at grows older, also where nothing else happens. */
  let ticking: NodeJS.Timeout | undefined;
  let copied = false;
  let asked: OpenView | null = null;
  let seq = 0;

  async function lookAtPopups(): Promise<void> {
    health = await popups.health();
    onChange();
  }

  function look(on: boolean): void {
    isLookedAt = on;
    clearInterval(ticking);
    if (on) ticking = setInterval(onChange, agesEvery);
  }

  const diagnosis = (): Diagnosis | null => (isLookedAt && health !== null ? diagnose(health) : null);

  return {
    view: () => ({ testPopup: test, diagnostics: diagnosis()?.view(copied) ?? null, open: asked }),
    testPopup() {
      if (test?.state === 'sending') return;
      tests += 1;
      test = { seq: tests, state: 'sending' };
      onChange();
      void popups.test().then((result) => {
        test = { seq: tests, ...result };
        // Who asked in the tray's menu and sees no popup must be told why.
        if (result.state !== 'shown') bringForward();
        if (isLookedAt) void lookAtPopups();
        onChange();
      });
    },
    showDiagnostics(on) {
      look(on);
      copied = false;
      // What was seen the last time is no longer known to be so.
      health = null;
      if (on) void lookAtPopups();
      onChange();
    },
    copyReport() {
      const report = diagnosis()?.report();
      if (report === undefined) return;
      void clipboard.writeText(report);
      copied = true;
      onChange();
    },
    open(what) {
      seq += 1;
      asked = { what, seq };
      bringForward();
      onChange();
    },
    told() {
      asked = null;
    },
    forget() {
      test = null;
      look(false);
    },
  };
}
