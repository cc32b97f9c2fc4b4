/** Several channels as one: the next is tried when, and only when, the one before surely showed nothing. */

import type { PopupChannel, PopupOutcome, ShownPopup } from './popup';

/** Shows popups without saying by which channel. */
export type ShowPopup = PopupChannel['show'];

/**
 * Tries `channels` in their order for each popup. `onTrouble` is told the reason when a popup was shown by none, and
 * null when one was shown again after that; a popup of unknown outcome says neither.
 */
export function createFallback(
  channels: readonly PopupChannel[],
  onTrouble: (reason: string | null) => void,
): ShowPopup {
  let inTrouble = false;
  const report = (outcome: PopupOutcome): void => {
    if (outcome.kind === 'unknown') return;
    const failed = outcome.kind === 'failed';
    if (failed || inTrouble) onTrouble(failed ? outcome.reason : null);
    inTrouble = failed;
  };

  return (popup, onClick) => {
    let current: ShownPopup | null = null;
    let takenBack = false;
    const attempt = async (): Promise<PopupOutcome> => {
      const reasons: string[] = [];
      for (const channel of channels) {
        // What was taken back meanwhile must not come up on the next channel.
        if (takenBack) break;
        current = channel.show(popup, onClick);
        const outcome = await current.outcome;
        if (outcome.kind !== 'failed') return outcome;
        reasons.push(outcome.reason);
      }
      return { kind: 'failed', reason: reasons.join(' ') };
    };
    const outcome = attempt();
    void outcome.then((settled) => {
      if (!takenBack) report(settled);
    });
    return {
      outcome,
      close: () => {
        takenBack = true;
        current?.close();
      },
    };
  };
}
