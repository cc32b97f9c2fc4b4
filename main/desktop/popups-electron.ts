/** Popups by Electron's own Notification, the channel of macOS: the app itself is the sender there, signed as it is. */

import { Notification } from 'electron';
import { m } from '../../messages/compiled/messages';
import type { PopupChannel } from '../alerts/popup';
import { shownText } from './shown-text';

/** How long (milliseconds) a popup's outcome may stay open. */
const OUTCOME_LIMIT = 2000;

/** Makes the channel. */
export function createElectronPopups(): PopupChannel {
  // An object that nobody holds is collected, and its click with it (electron#16922).
  const held = new Set<Notification>();
  const show: PopupChannel['show'] = (popup, listener) => {
    // Only macOS has buttons; the popup itself leads to the caller there.
    const actions = popup.canSnooze ? [{ type: 'button' as const, text: m.popup_snooze() }] : [];
    const notification = new Notification({ ...shownText(popup), urgency: popup.urgency, actions, silent: true });
    let closed = false;
    let late = false;
    held.add(notification);
    const release = (): void => {
      held.delete(notification);
    };
    notification.on('click', () => {
      release();
      listener.onChosen();
    });
    notification.on('action', () => {
      release();
      listener.onSnoozed();
    });
    notification.on('close', release);
    return {
      outcome: new Promise((settle) => {
        const limit = setTimeout(() => {
          late = true;
          settle({ kind: 'unknown', reason: m.popup_reason_unsaid() });
        }, OUTCOME_LIMIT);
        notification.on('show', () => {
          clearTimeout(limit);
          settle({ kind: 'shown' });
          if (late && !closed) listener.onShownLate();
        });
        notification.on('failed', (_event, error) => {
          clearTimeout(limit);
          release();
          settle({ kind: 'failed', reason: error || m.popup_reason_system() });
        });
        notification.show();
      }),
      close: () => {
        closed = true;
        release();
        notification.close();
      },
    };
  };
  return { name: 'electron', show };
}
