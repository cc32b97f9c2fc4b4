/** Which channels show popups here, in which order, and as one. */

import type { PopupChannel } from '../alerts/popup';
import { createFallback, type ShowPopup } from '../alerts/popup-fallback';

/** The person's choice of a channel; `automatic` leaves it to the platform. */
export type PopupChoice = 'automatic' | PopupChannel['name'];

/** The order for a platform. What the person chose comes first, and alone: a chosen channel that fails says so. */
function channelOrder(platform: NodeJS.Platform, choice: PopupChoice): readonly PopupChannel['name'][] {
  if (choice !== 'automatic') return [choice];
  switch (platform) {
    case 'win32':
      return ['node-notifier'];
    case 'darwin':
      return ['electron'];
    default:
      return ['session-bus', 'node-notifier'];
  }
}

/** What {@link createPopups} chooses from and whom it tells. */
export interface PopupsSetup {
  readonly platform: NodeJS.Platform;
  readonly choice: PopupChoice;
  /** Makers, so that a channel that is not in the order costs nothing. */
  readonly channels: Readonly<Record<PopupChannel['name'], () => PopupChannel>>;
  /** A sentence why popups are not shown, and null when they are again. */
  readonly onTrouble: (reason: string | null) => void;
}

/** Shows popups by the channels that the platform or the person calls for. */
export function createPopups({ platform, choice, channels, onTrouble }: PopupsSetup): ShowPopup {
  const chosen = channelOrder(platform, choice).map((name) => channels[name]());
  return createFallback(chosen, onTrouble);
}
