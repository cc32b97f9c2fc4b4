/** Several channels as one: the next is tried when, and only when, the one before surely showed nothing. */

import type { PopupChannel, PopupOutcome, ShownPopup, ShowPopup } from './popup';

/** What becomes of popups, and by which channel. */
export interface FallbackNews {
  /** The reason why popups are not seen, or may not be; null when one is seen again after that. */
  readonly onTrouble: (reason: string | null) => void;
  /** What became of a popup that was not taken back meanwhile. */
  readonly onOutcome: (channel: PopupChannel['name'], outcome: PopupOutcome) => void;
}

/**
 * Tries the channels in their order for each popup; `channels` gives those of the moment. A popup that failed on all has
 * the first one's reason as trouble, and the reasons of all as outcome.
 */
export function createFallback(channels: () => readonly PopupChannel[], news: FallbackNews): ShowPopup {
  let inTrouble = false;

  function tell(reason: string | null): void {
    if (reason !== null || inTrouble) news.onTrouble(reason);
    inTrouble = reason !== null;
  }

  return (popup, listener) => {
    let current: ShownPopup | null = null;
    let takenBack = false;
    const attempt = async (): Promise<PopupOutcome> => {
      const reasons: string[] = [];
      let used: PopupChannel['name'] | null = null;
      const settle = (outcome: PopupOutcome, trouble: string | null): PopupOutcome => {
        if (takenBack || used === null) return outcome;
        tell(trouble);
        news.onOutcome(used, outcome);
        return outcome;
      };
      for (const channel of channels()) {
        // What was taken back meanwhile must not come up on the next channel.
        if (takenBack) break;
        used = channel.name;
        current = channel.show(popup, {
          ...listener,
          onShownLate: () => {
            tell(null);
            listener.onShownLate();
          },
        });
        const outcome = await current.outcome;
        if (outcome.kind !== 'failed') return settle(outcome, outcome.kind === 'unknown' ? outcome.reason : null);
        reasons.push(outcome.reason);
      }
      return settle({ kind: 'failed', reason: reasons.join(' ') }, reasons[0] ?? '');
    };
    return {
      outcome: attempt(),
      close: () => {
        takenBack = true;
        current?.close();
      },
    };
  };
}
