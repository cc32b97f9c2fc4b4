import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDisplay } from '../../scripts/desktop/display';
import { NotificationService } from '../../scripts/desktop/notification-service';
import { startBus } from '../../scripts/desktop/session-bus';
import { startPbxProcess } from '../support/pbx-process';
import { TrayHost } from '../support/tray-host';
import { signInOnce, type Seat } from './sign-in';

/** A private desktop with popups and a tray, a platform in a process of its own, and an agent who is signed in. */
export interface Desk extends Seat {
  readonly notifications: NotificationService;
  readonly end: () => Promise<void>;
}

/** The agent's queues. */
export const queues = ['support', 'sales', 'orders'] as const;

/** Those who wait all the time, that there be something to show. */
const callers = [
  { queue: 'support', name: 'Bamse & Kylling', number: '+4535203040' },
  { queue: 'support', name: 'Anders Holm', number: '+4522334455' },
  { queue: 'sales', name: 'Mette Friis', number: '+4544556677' },
  { queue: 'orders', name: null, number: '+4555667788', privacy: true },
];

/** Sets it up; nobody is asked anything. */
export async function setUpDesk(executable: string): Promise<Desk> {
  const [display, bus] = await Promise.all([startDisplay(), startBus()]);
  const notifications = await NotificationService.start(bus.address);
  const tray = await TrayHost.start(bus.address);
  const pbx = await startPbxProcess({ queues: queues.map((id) => ({ id, name: `The ${id} line` })) });
  await pbx.add(...callers);
  const folder = await mkdtemp(join(tmpdir(), 'queue-tray-bench-'));
  const desk: Desk = {
    executable,
    environment: {
      PATH: process.env['PATH'],
      LANG: 'en_US.UTF-8',
      HOME: folder,
      DISPLAY: display.name,
      DBUS_SESSION_BUS_ADDRESS: bus.address,
    },
    folder,
    notifications,
    pbx,
    async end() {
      await pbx.close();
      notifications.end();
      tray.end();
      await Promise.all([display.end(), bus.end()]);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await signInOnce(desk);
  return desk;
}
