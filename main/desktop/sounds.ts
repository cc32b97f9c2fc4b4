/**
 * Plays the app's sounds: in the window's page while there is one, seen or not, else in a page of their own that is never
 * shown, made for the first sound and done away with after the last.
 */
import { WebContentsView, type WebContents } from 'electron';
import type { AlertKind } from '../alerts/kinds';
import { tell } from '../bridge/handlers';
import { appOrigin } from './app-protocol';
import { pagePreferences } from './page-preferences';

/** What has a sound: every kind of alert, and the reminder. The most important first. */
const kinds = ['vip', 'snoozed', 'callback', 'critical', 'alarm', 'offline', 'signed-out', 'reminder'] as const;

/** One of them. */
type SoundKind = AlertKind | 'reminder';

/** The sounds. */
export interface Sounds {
  /** Plays a sound, 0 (not at all) to 1; of those that come together the most important only. Never throws. */
  readonly play: (kind: SoundKind, volume: number) => void;
  readonly close: () => void;
}

/** Sounds within so many milliseconds come together. The popup goes first: making the page takes a moment. */
const together = 120;
/** The page stays for so long (milliseconds) after the last sound: it takes memory, and time to be made. */
const stays = 60_000;

/** Makes the sounds. `windowPage` is the window's page, if it listens. */
export function createSounds(windowPage: () => WebContents | null): Sounds {
  let view: WebContentsView | null = null;
  let wanted: { readonly kind: SoundKind; readonly volume: number } | null = null;
  let due: NodeJS.Timeout | undefined;
  let end: NodeJS.Timeout | undefined;
  let played = 0;
  let closed = false;

  function page(): WebContentsView {
    const made = new WebContentsView({
      webPreferences: {
        ...pagePreferences(),
        backgroundThrottling: false,
      },
    });
    made.webContents.on('render-process-gone', () => {
      // The next page may be there by now.
      if (view === made) view = null;
    });
    return made;
  }

  function doAway(): void {
    view?.webContents.close();
    view = null;
  }

  function playNow(): void {
    due = undefined;
    if (wanted === null) return;
    const { kind, volume } = wanted;
    wanted = null;
    const open = windowPage();
    if (open !== null) {
      tell(open, 'sound', { kind, volume });
      return;
    }
    played += 1;
    view ??= page();
    // Each time another address, so that the page hears of it.
    view.webContents.loadURL(`${appOrigin}/sound.html#${kind},${volume},${played}`).catch(() => undefined);
    clearTimeout(end);
    end = setTimeout(doAway, stays);
  }

  return {
    play(kind, volume) {
      if (closed || volume <= 0) return;
      if (wanted === null || kinds.indexOf(kind) < kinds.indexOf(wanted.kind)) wanted = { kind, volume };
      due ??= setTimeout(playNow, together);
    },
    close() {
      // What became of a popup may be heard after the end.
      closed = true;
      clearTimeout(due);
      clearTimeout(end);
      doAway();
    },
  };
}
