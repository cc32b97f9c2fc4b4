/**
 * One alert that stands for as long as its cause does, outside of any duty: that the session has come to its end. It is
 * said once, and as soon as nothing is in the way.
 */
import type { DecisionLog, Verdict } from './decisions';
import type { AlertKind } from './kinds';
import type { Popup, ShownPopup, ShowPopup } from './popup';
import type { QuietCause } from './quiet';

/** What a notice is made of. */
export interface NoticeParts {
  readonly show: ShowPopup;
  /** The person chose it; it is no caller's. */
  readonly onChosen: (call: null) => void;
  readonly onSaid: (kinds: readonly AlertKind[]) => void;
  readonly note: DecisionLog['note'];
  /** What is in the way at present. */
  readonly gate: () => { readonly isOn: boolean; readonly quiet: QuietCause | null };
  /** The server's clock, epoch milliseconds. */
  readonly serverNow: () => number;
}

/** A notice that was begun. */
export interface Notice {
  /** What is in the way may have changed. */
  readonly reconsider: () => void;
  /** Its cause is over. */
  readonly close: () => void;
}

/** Begins a notice. `compose` makes its words when it goes up. */
export function beginNotice(parts: NoticeParts, kind: 'signed-out', compose: () => Popup): Notice {
  let shown: ShownPopup | null = null;
  let last: Verdict | null = null;
  let closed = false;

  function note(verdict: Verdict): void {
    if (verdict !== last) parts.note({ at: parts.serverNow(), kind, about: null, verdict });
    last = verdict;
  }

  function reconsider(): void {
    if (closed || shown !== null) return;
    const { isOn, quiet } = parts.gate();
    if (!isOn) note('kind-off');
    else if (quiet !== null) note(`quiet:${quiet}`);
    else {
      shown = parts.show(compose(), {
        onChosen: () => {
          parts.onChosen(null);
        },
        onSnoozed: () => undefined,
        onShownLate: () => undefined,
      });
      note('said');
      parts.onSaid([kind]);
    }
  }

  reconsider();
  return {
    reconsider,
    close() {
      closed = true;
      shown?.close();
    },
  };
}
