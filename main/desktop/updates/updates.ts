/** Updates on this desktop. */
import { app } from 'electron';
import { m } from '../../../messages/compiled/messages';
import type { Popup } from '../../alerts/popup';
import type { Notice, Preferences } from '../../bridge/contract';
import type { UpdateMemoryFile } from '../../storage/update-memory';
import { keepUpToDate, type UpdateKeeper } from '../../upkeep/updates/keeper';
import type { Announcement } from '../../upkeep/updates/keeper-parts';
import { createTransport } from '../http';
import type { ProxyLogin } from '../proxy-login';
import { updateSourceHere } from './source-here';

/** What updates need. */
export interface UpdatesParts {
  /** The address that the company set; null: the build's own. */
  readonly companyFeed: string | null;
  readonly mode: () => Preferences['updates'];
  readonly memory: UpdateMemoryFile;
  readonly proxies: ProxyLogin;
  readonly callersWait: () => boolean;
  /** Whether nobody may be disturbed now. */
  readonly isQuiet: () => boolean;
  /** Shows a popup that leads to the settings. */
  readonly showPopup: (popup: Popup) => void;
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

/** Updates, as the rest of the app sees them. */
export interface Updates extends Omit<UpdateKeeper, 'notice'> {
  readonly notices: () => readonly Notice[];
}

function popupFor({ kind, version, withPassword }: Announcement): Popup {
  const isReady = kind === 'ready';
  const inSettings = isReady ? m.updates_announced_password({ version }) : m.updates_announced_ask({ version });
  return {
    title: isReady ? m.updates_announced_title() : m.updates_announced_ask_title(),
    body: isReady && !withPassword ? m.updates_announced({ version }) : inSettings,
    urgency: 'low',
    canSnooze: false,
  };
}

/** Begins to keep the app up to date. What does the work is loaded when it is first needed. */
export function createUpdates(parts: UpdatesParts): Updates {
  const source = updateSourceHere(parts.companyFeed);
  const { notice, ...keeper } = keepUpToDate({
    ...parts,
    ...parts.memory,
    source,
    version: app.getVersion(),
    open: async () => {
      if (source.kind === 'impossible') throw new Error('there is nowhere to look for updates');
      const { openLibrary } = await import('./library');
      return openLibrary({ source, transport: createTransport(parts.proxies), proxies: parts.proxies });
    },
    setTimer: (callback, delay) => {
      const timer = setTimeout(callback, delay);
      return () => {
        clearTimeout(timer);
      };
    },
    now: () => Date.now(),
    random: () => Math.random(),
    announce: (announcement) => {
      if (parts.isQuiet()) return false;
      parts.showPopup(popupFor(announcement));
      return true;
    },
    quit: () => {
      app.quit();
    },
  });
  // By then everything else has ended. A signal, with which a system shuts down, makes no person quit.
  app.once('quit', keeper.atEnd);
  return {
    ...keeper,
    notices: () => {
      const text = notice();
      return text === null ? [] : [{ kind: 'update', text }];
    },
  };
}
