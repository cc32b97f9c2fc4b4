/** Whether the desktop has a tray that shows icons, by the bus alone. Linux only. */
import { readProperty } from './bus-property';
import type { SessionBus } from './session-bus';

/** The name that a Linux desktop's tray owns on the session bus. */
const trayName = 'org.kde.StatusNotifierWatcher';
/** The one object behind it. */
const path = '/StatusNotifierWatcher';

/** Longer (milliseconds) nothing is said of a tray that does not answer; when it does in the end, that counts. */
const answerLimit = 1000;

/**
 * Hears whether icons are shown: once when known, then at each change. It takes somebody who keeps the list of icons and
 * somebody who shows it; on KDE these are two processes, and after a login the second comes later. Chromium puts no
 * icon up where one of them is missing. Returns the unsubscribe.
 */
export function watchTrayHost(
  bus: Pick<SessionBus, 'call' | 'watchOwner' | 'watchSignals'>,
  listener: (present: boolean) => void,
): () => void {
  let keeper: string | null = null;
  let question = 0;
  let told: boolean | null = null;

  const tell = (present: boolean): void => {
    if (present === told) return;
    told = present;
    listener(present);
  };

  const ask = (destination: string): void => {
    question += 1;
    const asked = question;
    const property = { destination, path, interface: trayName, name: 'IsStatusNotifierHostRegistered' };
    void readProperty(bus, property, answerLimit, (value) => {
      if (asked === question) tell(value === true);
    });
  };

  const unwatchOwner = bus.watchOwner(trayName, (owner) => {
    keeper = owner;
    if (owner !== null) {
      ask(owner);
      return;
    }
    question += 1;
    tell(false);
  });
  const unwatchSignals = bus.watchSignals(
    trayName,
    ({ sender, member }) => {
      if (sender === keeper && member.startsWith('StatusNotifierHost')) ask(sender);
    },
    path,
  );

  return () => {
    question += 1;
    unwatchOwner();
    unwatchSignals();
  };
}
