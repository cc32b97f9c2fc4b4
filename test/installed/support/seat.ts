import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startPbx, type Pbx } from '../../../main/demo-pbx';
import { NotificationService } from '../../../scripts/desktop/notification-service';
import { startBus } from '../../../scripts/desktop/session-bus';
import { startKeyring } from '../../support/keyring';
import { whenOver } from '../../support/lifetime';
import { extension, membership } from '../../support/membership';
import { TrayHost } from '../../support/tray-host';
import { withUser, type User } from './user';

/** An agent's seat: an account, a desktop that it is signed in to, and a platform where the agent has a queue. */
export interface Seat {
  readonly user: User;
  readonly notifications: NotificationService;
  readonly tray: TrayHost;
  readonly pbx: Pbx;
  /** The id of the only queue. */
  readonly queue: string;
  readonly agent: { readonly username: string; readonly password: string };
  /** What a program on this desktop has in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where the app keeps the agent's own data. */
  readonly profile: string;
}

/** Sets up a seat on a display; all of it ends with the test. */
export async function withSeat(display: string): Promise<Seat> {
  const user = await withUser();
  const bus = await startBus({ everybody: true });
  whenOver(bus.end);
  whenOver((await startKeyring(bus.address, user)).end);
  const notifications = await NotificationService.start(bus.address);
  const tray = await TrayHost.start(bus.address);
  whenOver(() => {
    notifications.end();
    tray.end();
  });
  const pbx = await startPbx();
  whenOver(pbx.close);
  const queue = pbx.scene.queue({ name: 'Support', members: [membership] });
  const { username, password } = pbx.scene.employee({ extension, password: 'kendt-kun-af-Åse 7041' });
  const profile = join(user.home, '.config', 'Queue Tray');
  await givePollInterval(user, profile);
  const environment = {
    ...user.environment,
    DISPLAY: display,
    DBUS_SESSION_BUS_ADDRESS: bus.address,
    // By its name Chromium knows which keyring a desktop has.
    XDG_CURRENT_DESKTOP: 'GNOME',
  };
  return { user, notifications, tray, pbx, queue, agent: { username, password }, environment, profile };
}

/** The shortest that the settings allow: no test is to wait for the platform to be asked. */
async function givePollInterval({ uid, gid, home }: User, profile: string): Promise<void> {
  const file = join(profile, 'settings.json');
  await mkdir(profile, { recursive: true });
  await writeFile(file, '{"version":3,"pollInterval":1}');
  for (const path of [join(home, '.config'), profile, file]) await chown(path, uid, gid);
}
