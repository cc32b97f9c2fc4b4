/** Several channels as one: the next is tried when, and only when, the one before surely showed nothing. */

import type { PopupChannel, PopupOutcome, ShownPopup } from './popup';

/** Shows popups without saying by which channel. */
export type ShowPopup = PopupChannel['show'];

/**
 * Tries `channels` in their order for each popup. `onTrouble` is told why the first failed when a popup was shown by
 * none, and null when one was shown again after that; a popup of unknown outcome says neither. The outcome has all reasons.
 */
export function createFallback(
  channels: readonly PopupChannel[],
  onTrouble: (reason: string | null) => void,
): ShowPopup {
  let inTrouble = false;
  const report = ({ kind }: PopupOutcome, reason: string): void => {
    if (kind === 'unknown') return;
    const failed = kind === 'failed';
    if (failed || inTrouble) onTrouble(failed ? reason : null);
    inTrouble = failed;
  };

  return (popup, onClick) => {
    let current: ShownPopup | null = null;
    let takenBack = false;
    const reasons: string[] = [];
    const attempt = async (): Promise<PopupOutcome> => {
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
      if (!takenBack) report(settled, reasons[0] ?? '');
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
