/** The popups of a whole desktop, and what is said of a popup that was sent to try them. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PopupChoice } from '../../../main/desktop/popups';
import { createPopupsHere } from '../../../main/desktop/popups-here';
import { createSessionBus } from '../../../main/desktop/session-bus';
import { NotificationService, type ServiceOptions } from '../../../scripts/desktop/notification-service';
import { startBus } from '../../../scripts/desktop/session-bus';

vi.mock('electron', () => ({ Notification: {} }));

/** A desktop whose popups go by the session bus, with a service unless that is null. */
async function desktop(options: ServiceOptions | null = {}, choice: PopupChoice = 'session-bus') {
  const { address, end } = await startBus();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
  const service = options === null ? null : await NotificationService.start(address, options);
  const bus = createSessionBus();
  const troubles: (string | null)[] = [];
  const popups = createPopupsHere(bus, choice, {
    onTrouble: (reason) => troubles.push(reason),
    onInhibited: () => undefined,
    onBack: () => undefined,
    onMissing: () => undefined,
  });
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await bus.close();
    service?.end();
    await end();
  });
  return { popups, service, troubles, address };
}

describe('a test popup', () => {
  it('goes up, and says by whom and where to look if it is not seen', async () => {
    const { popups, service, troubles } = await desktop();
    expect(await popups.test()).toEqual({
      state: 'shown',
      text: 'The test popup was shown by the notification service recorder. If you do not see it, look at the desktop’s own notification settings.',
    });
    expect(service?.popups[0]).toMatchObject({ summary: 'This is a test', hints: { urgency: 1 } });
    expect(troubles).toEqual([]);
  });

  it('cannot be put off, and leads nowhere', async () => {
    const { popups, service } = await desktop();
    await popups.test();
    expect(service?.popups[0]?.actions.map(({ key }) => key)).not.toContain('snooze');
  });

  it('may stay hidden where the desktop’s own do-not-disturb is on, and says so', async () => {
    const { popups } = await desktop({ inhibited: true });
    await expect.poll(async () => (await popups.health()).inhibited).toBe(true);
    expect((await popups.test()).text).toMatch(/do-not-disturb is on, so it may stay hidden\.$/);
  });

  it('says that a service hangs, and that it is not known what became of it', async () => {
    const { popups, service, troubles } = await desktop();
    await popups.test();
    service?.behave('hangs');
    const reason = 'The notification service did not answer within 500 ms.';
    expect(await popups.test()).toEqual({
      state: 'unknown',
      text: `It is not known whether the test popup was shown: ${reason}`,
    });
    expect(troubles).toEqual([reason]);
  });

  it('says that there is no service', async () => {
    const { popups, troubles } = await desktop(null);
    const reason = 'This desktop has no notification service.';
    expect(await popups.test()).toEqual({
      state: 'failed',
      text: `The test popup could not be shown: ${reason}`,
    });
    expect(troubles).toEqual([reason]);
  });

  it('ends a trouble when it goes up', async () => {
    const { popups, troubles, address } = await desktop(null);
    await popups.test();
    const service = await NotificationService.start(address);
    onTestFinished(() => {
      service.end();
    });
    await expect.poll(async () => (await popups.test()).state).toBe('shown');
    expect(troubles.at(-1)).toBeNull();
  });
});

describe('how the popups fare', () => {
  it('is told before the first of them', async () => {
    const { popups } = await desktop({ capabilities: ['body'] });
    expect(await popups.health()).toMatchObject({
      choice: 'session-bus',
      channel: 'session-bus',
      service: { name: 'recorder', vendor: 'Queue Tray', capabilities: ['body'] },
      last: null,
    });
  });

  it('is told with what became of the last', async () => {
    const { popups } = await desktop(null);
    await popups.test();
    expect(await popups.health()).toMatchObject({
      service: null,
      inhibited: null,
      last: { channel: 'session-bus', outcome: { kind: 'failed' } },
    });
  });

  it('follows the person’s choice of a channel', async () => {
    const { popups } = await desktop();
    popups.choose('node-notifier');
    expect(await popups.health()).toMatchObject({ choice: 'node-notifier', channel: 'node-notifier' });
    popups.choose('automatic');
    expect(await popups.health()).toMatchObject({ choice: 'automatic', channel: 'session-bus' });
  });
});
