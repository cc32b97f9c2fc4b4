import { inject } from 'vitest';
import { NotificationService, type ServiceOptions } from '../../scripts/desktop/notification-service';
import { startBus } from '../../scripts/desktop/session-bus';
import { startKeyring } from './keyring';
import { whenOver } from './lifetime';
import { TrayHost } from './tray-host';

/** What a test's desktop has; by default a notification service and a tray, and no keyring. */
export interface DesktopOptions {
  readonly notifications?: ServiceOptions;
  readonly keyring?: boolean;
}

/** A desktop of the test's own. */
export interface Desktop {
  /** The address of its session bus, for services that come later. */
  readonly address: string;
  /** What an app's environment must hold to be on this desktop. */
  readonly environment: Readonly<Record<string, string>>;
  readonly notifications: NotificationService;
  readonly tray: TrayHost;
}

/** Starts a private session bus with its services; all of it ends with the test that calls this. */
export async function withDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const { address, environment } = await withBareDesktop();
  if (options.keyring === true) whenOver((await startKeyring(address)).end);
  const notifications = await NotificationService.start(address, options.notifications);
  whenOver(() => {
    notifications.end();
  });
  const tray = await TrayHost.start(address);
  whenOver(() => {
    tray.end();
  });
  return { address, environment, notifications, tray };
}

/** A private session bus that nobody is on: no notification service, no tray, no keyring. */
export async function withBareDesktop(): Promise<Pick<Desktop, 'address' | 'environment'>> {
  const { address, end } = await startBus();
  whenOver(end);
  return { address, environment: { DISPLAY: inject('display'), DBUS_SESSION_BUS_ADDRESS: address } };
}
