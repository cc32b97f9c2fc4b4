/** Tells when the screen is locked and unlocked on Linux, where Electron tells nothing of it. */
import type { SessionBus } from './session-bus';

/** The desktops' names for the one signal `ActiveChanged(active)`. */
const interfaces = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
];

/** Listens from now on, for as long as the bus is there. A change may be told more than once, by more than one name. */
export function watchLock(bus: SessionBus, onLock: (locked: boolean) => void): void {
  for (const name of interfaces) {
    bus.watchSignals(name, ({ member, body: [active] }) => {
      if (member === 'ActiveChanged' && typeof active === 'boolean') onLock(active);
    });
  }
}
