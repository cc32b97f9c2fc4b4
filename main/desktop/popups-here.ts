/** The popups of this very desktop: the channels with what they need, as one. */
import type { ShowPopup } from '../alerts/popup-fallback';
import { appIconPath } from './assets';
import { createPopups, type PopupChoice } from './popups';
import { createElectronPopups } from './popups-electron';
import { createNodeNotifierPopups, loadNodeNotifier } from './popups-node-notifier';
import { createSessionBusPopups } from './popups-session-bus';
import type { SessionBus } from './session-bus';

/** The id under which Windows knows the app; the same as in electron-builder.yml. */
export const appId = 'dk.queuetray.app';

/** Makes the popups. `bus` is null where there is no session bus; `onTrouble` gets the reason, or null when it passed. */
export function createPopupsHere(
  bus: SessionBus | null,
  choice: PopupChoice,
  onTrouble: (reason: string | null) => void,
): ShowPopup {
  const appIcon = appIconPath();
  const overBus = bus === null ? null : createSessionBusPopups(bus, appIcon);
  overBus?.warmUp();
  const electron = createElectronPopups();
  const nodeNotifier = createNodeNotifierPopups({
    platform: process.platform === 'win32' ? 'win32' : 'linux',
    appIcon,
    appId,
    readsMarkup: () => overBus?.readsMarkup() ?? Promise.resolve(false),
    load: loadNodeNotifier,
  });
  return createPopups({
    platform: process.platform,
    choice,
    channels: {
      'session-bus': () => overBus ?? electron,
      'node-notifier': () => nodeNotifier,
      electron: () => electron,
    },
    onTrouble,
  });
}
