import { Message, type MessageBus } from '@jellybrick/dbus-next';
import { connect } from '../../scripts/desktop/bus-connection';
import { whenOver } from './lifetime';

/** The screen saver of a desktop, as far as it tells of itself. */
export interface ScreenLock {
  /** Says that the screen was locked, or unlocked. */
  readonly say: (locked: boolean) => void;
}

/** Puts a screen saver onto a bus; it leaves with the test. */
export async function startScreenLock(address: string): Promise<ScreenLock> {
  const bus: MessageBus = await connect(address);
  whenOver(() => {
    bus.disconnect();
  });
  return {
    say: (locked) => {
      bus.send(
        Message.newSignal('/org/freedesktop/ScreenSaver', 'org.freedesktop.ScreenSaver', 'ActiveChanged', 'b', [
          locked,
        ]),
      );
    },
  };
}
