/**
 * What a desktop shows of the app outside of tray and popups: the count at the dock of macOS, a dot on the button of
 * Windows' taskbar, the count at the launchers that listen to Unity's signal, and a button that asks to be looked at.
 */
import { app, nativeImage, type BrowserWindow } from 'electron';
import { assetPath } from './assets';
import type { SessionBus } from './session-bus';

/** What is told to the desktop. Only what changes is told. */
export interface Attention {
  /** So many wait; 0 also where that is not known. */
  readonly count: (waiting: number) => void;
  /** Somebody must not wait. */
  readonly call: () => void;
}

/** The entry by which launchers know the app. */
const entry = 'application://queue-tray.desktop';

/** Makes it. `bus` is null where there is no session bus, `window` gives the window that there is. */
export function createAttention(bus: SessionBus | null, window: () => BrowserWindow | null): Attention {
  let shown = 0;
  /** The window whose button has the dot: another one has none yet. */
  let marked: BrowserWindow | null = null;

  async function tellLauncher(properties: Readonly<Record<string, number | boolean>>): Promise<void> {
    const { Variant } = await import('@jellybrick/dbus-next');
    const signature = { boolean: 'b', number: 'x' } as const;
    const values = Object.entries(properties).map(([name, value]) => {
      const isNumber = typeof value === 'number';
      return [name, new Variant(isNumber ? signature.number : signature.boolean, isNumber ? BigInt(value) : value)];
    });
    bus?.signal({
      path: '/com/canonical/unity/launcherentry/1',
      interface: 'com.canonical.Unity.LauncherEntry',
      member: 'Update',
      signature: 'sa{sv}',
      body: [entry, Object.fromEntries(values)],
    });
  }

  return {
    count(waiting) {
      const button = process.platform === 'win32' ? window() : null;
      if (waiting === shown && button === marked) return;
      shown = waiting;
      marked = button;
      if (process.platform === 'darwin') app.setBadgeCount(waiting);
      else if (process.platform === 'win32') {
        const dot = waiting === 0 ? null : nativeImage.createFromPath(assetPath('tray', 'attention-1.png'));
        button?.setOverlayIcon(dot, waiting === 0 ? '' : String(waiting));
      } else
        void tellLauncher({
          count: waiting,
          'count-visible': waiting > 0,
          ...(waiting === 0 ? { urgent: false } : {}),
        });
    },
    call() {
      const button = window();
      if (button !== null && !button.isDestroyed() && !button.isFocused()) button.flashFrame(true);
      if (process.platform === 'darwin') app.dock?.bounce();
      else if (bus !== null) void tellLauncher({ urgent: true });
    },
  };
}
