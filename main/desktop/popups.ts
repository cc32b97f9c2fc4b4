/** Which channels show popups here, in which order. Pure. */

import type { PopupChannel } from '../alerts/popup';
import type { Preferences } from '../storage/preferences';

/** The person's choice of a channel; `automatic` leaves it to the platform. */
export type PopupChoice = Preferences['popupChannel'];

/** The choice that a text names; null where it names none. */
export function popupChoiceOf(text: string | null): PopupChoice | null {
  switch (text) {
    case 'automatic':
    case 'session-bus':
    case 'node-notifier':
    case 'electron':
      return text;
    default:
      return null;
  }
}

/** The order for a platform. What the person chose comes alone: a chosen channel that fails says so. */
export function channelOrder(platform: NodeJS.Platform, choice: PopupChoice): readonly PopupChannel['name'][] {
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
