import { startDisplay } from './display';
import { NotificationService } from './notification-service';
import { startBus } from './session-bus';

/** All that the app needs of a desktop where there is none. */
export interface PrivateDesktop {
  /** What the app's environment must hold to be on this desktop. */
  readonly environment: NodeJS.ProcessEnv;
  readonly end: () => Promise<void>;
}

/** Starts a display, a session bus and a notification service that nobody else uses. */
export async function startPrivateDesktop(): Promise<PrivateDesktop> {
  const [display, bus] = await Promise.all([startDisplay(), startBus()]);
  const notifications = await NotificationService.start(bus.address);
  return {
    environment: { DISPLAY: display.name, DBUS_SESSION_BUS_ADDRESS: bus.address },
    async end() {
      notifications.end();
      await Promise.all([display.end(), bus.end()]);
    },
  };
}
