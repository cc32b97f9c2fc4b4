/** A session bus of the test's own, with the app's popups on it and notification services that come and go. */
import { onTestFinished, vi } from 'vitest';
import type { PopupListener } from '../../../main/alerts/popup';
import { createNotificationService } from '../../../main/desktop/notification-service';
import { createSessionBusPopups } from '../../../main/desktop/popups-session-bus';
import { createSessionBus } from '../../../main/desktop/session-bus';
import { NotificationService, type ServiceOptions } from '../../../scripts/desktop/notification-service';
import { startBus } from '../../../scripts/desktop/session-bus';

export const popup = {
  title: 'VIP: <b>Bamse</b> & Kylling',
  body: 'Support & <Sales>',
  urgency: 'critical',
  canSnooze: true,
} as const;

/** Who hears of a popup, and what was heard. */
export function ears(name = ''): PopupListener & { readonly heard: string[] } {
  const heard: string[] = [];
  const hear = (what: string) => () => {
    heard.push(`${name}${what}`);
  };
  return { heard, onChosen: hear('chosen'), onSnoozed: hear('snoozed'), onShownLate: hear('shown late') };
}

/** A bus, with a notification service on it unless that is null, that would start those that are `activatable`. */
export async function desktop(options: ServiceOptions | null = {}, activatable: readonly string[] = []) {
  const { address, end } = await startBus({ activatable });
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
  const serve = async (wanted: ServiceOptions = {}) => {
    const started = await NotificationService.start(address, wanted);
    onTestFinished(() => {
      started.end();
    });
    return started;
  };
  const service = options === null ? null : await serve(options);
  const bus = createSessionBus();
  const inhibited: boolean[] = [];
  let timesBack = 0;
  let timesMissing = 0;
  const asked = createNotificationService(bus, {
    onInhibited: (on) => inhibited.push(on),
    onBack: () => {
      timesBack += 1;
    },
    onMissing: () => {
      timesMissing += 1;
    },
  });
  const owners: (string | null)[] = [];
  asked.watch({ onOwner: (owner) => owners.push(owner), onSignal: () => undefined });
  const popups = createSessionBusPopups(asked, '/icon.png');
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await bus.close();
    await end();
  });
  const times = { timesBack: () => timesBack, timesMissing: () => timesMissing };
  return { address, end, serve, service, bus, asked, popups, inhibited, owners, ...times };
}

/** A bus that has a notification service. */
export async function served(options: ServiceOptions = {}) {
  const { service, ...rest } = await desktop(options);
  if (service === null) throw new Error('no service');
  return { ...rest, service };
}
