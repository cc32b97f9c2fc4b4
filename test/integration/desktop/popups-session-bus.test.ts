import { onTestFinished, describe, expect, it, vi } from 'vitest';
import { createSessionBusPopups } from '../../../main/desktop/popups-session-bus';
import { createSessionBus } from '../../../main/desktop/session-bus';
import { NotificationService, type ServiceOptions } from '../../../scripts/desktop/notification-service';
import { startBus } from '../../../scripts/desktop/session-bus';

const popup = { title: 'VIP: <b>Bamse</b> & Kylling', body: 'Support & <Sales>', urgency: 'critical' } as const;
const nothing = () => undefined;

/** A bus of the test's own, with a notification service on it unless that is null. */
async function desktop(service: ServiceOptions | null = {}) {
  const { address, end } = await startBus();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
  const bus = createSessionBus();
  const popups = createSessionBusPopups(bus, '/icon.png');
  const serve = async (options: ServiceOptions) => {
    const started = await NotificationService.start(address, options);
    onTestFinished(() => {
      started.end();
    });
    return started;
  };
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    popups.stop();
    await bus.close();
    await end();
  });
  return { popups, serve, end, service: service === null ? null : await serve(service), bus };
}

async function served(options: ServiceOptions = {}) {
  const { service, ...rest } = await desktop(options);
  if (service === null) throw new Error('no service');
  return { ...rest, service };
}

describe('popups on the session bus', () => {
  it('arrive whole and verbatim, with what a desktop needs to place them', async () => {
    const { popups, service } = await served();
    expect(await popups.show(popup, nothing).outcome).toEqual({ kind: 'shown' });
    expect(service.popups[0]).toMatchObject({
      appName: 'Queue Tray',
      icon: '/icon.png',
      summary: popup.title,
      body: popup.body,
      actions: [{ key: 'default' }],
      hints: { urgency: 2, 'desktop-entry': 'queue-tray', category: 'call.incoming' },
    });
  });

  it('escape the body, and only the body, for a service that reads markup', async () => {
    const { popups, service } = await served({ capabilities: ['body', 'body-markup'] });
    await popups.show(popup, nothing).outcome;
    expect(service.popups[0]).toMatchObject({ summary: popup.title, body: 'Support &amp; &lt;Sales&gt;' });
  });

  it('learn anew what the service can do when it was restarted', async () => {
    const { popups, service, serve, bus } = await served({ capabilities: ['body-markup'] });
    await popups.show(popup, nothing).outcome;
    let owner: string | null | undefined;
    bus.watchOwner('org.freedesktop.Notifications', (known) => (owner = known));
    service.end();
    await expect.poll(() => owner).toBe(null);
    const next = await serve({ capabilities: [] });
    await popups.show(popup, nothing).outcome;
    expect(next.popups.at(-1)?.body).toBe(popup.body);
  });

  it('lead a click to its own popup, with the token that raises the window', async () => {
    const { popups, service } = await served();
    const clicks: (readonly [string, string | undefined])[] = [];
    await popups.show(popup, (token) => clicks.push(['first', token])).outcome;
    await popups.show(popup, (token) => clicks.push(['second', token])).outcome;
    service.click(2, 'default', 'token-2');
    service.click(1);
    service.click(1);
    await expect
      .poll(() => clicks)
      .toEqual([
        ['second', 'token-2'],
        ['first', undefined],
      ]);
  });

  it('can be taken back, once', async () => {
    const { popups, service } = await served();
    const handle = popups.show(popup, nothing);
    await handle.outcome;
    handle.close();
    handle.close();
    await expect.poll(() => service.takenBack).toEqual([1]);
  });

  it('are unknown when the service hangs, and still taken back when it revives', async () => {
    const { popups, service } = await served();
    await popups.show(popup, nothing).outcome;
    service.behave('hangs');
    const started = performance.now();
    const handle = popups.show(popup, nothing);
    expect((await handle.outcome).kind).toBe('unknown');
    expect(performance.now() - started).toBeLessThan(700);
    handle.close();
    service.behave('answers');
    await expect.poll(() => service.takenBack).toEqual([2]);
  });

  it('failed when there is no service, when it refuses, and when there is no bus', async () => {
    const { popups, serve, end } = await desktop(null);
    expect(await popups.show(popup, nothing).outcome).toEqual({
      kind: 'failed',
      reason: 'This desktop has no notification service.',
    });
    const service = await serve({});
    service.behave('refuses');
    expect((await popups.show(popup, nothing).outcome).kind).toBe('failed');
    await end();
    await expect.poll(async () => (await popups.show(popup, nothing).outcome).kind).toBe('failed');
  });

  it('are unknown when the service dies before it answers', async () => {
    const { popups, service } = await served();
    await popups.show(popup, nothing).outcome;
    service.behave('hangs');
    const { outcome } = popups.show(popup, nothing);
    setTimeout(() => {
      service.end();
    }, 50);
    expect((await outcome).kind).toBe('unknown');
  });

  it('reach the service at once when all is warm', async () => {
    const { popups, service } = await served();
    popups.warmUp();
    await popups.show(popup, nothing).outcome;
    const delays: number[] = [];
    for (let at = 1; at <= 10; at += 1) {
      const asked = performance.now();
      await popups.show(popup, nothing).outcome;
      delays.push((service.popups[at]?.monotonicAt ?? Number.NaN) - asked);
    }
    expect(delays.sort((one, other) => one - other)[5]).toBeLessThan(20);
  });
});

describe('a bus that is closed', () => {
  it('still sends what was said in the same moment, and nothing after that', async () => {
    const { popups, service, bus } = await served();
    const handle = popups.show(popup, nothing);
    await handle.outcome;
    handle.close();
    await bus.close();
    expect(service.takenBack).toEqual([1]);
    expect((await popups.show(popup, nothing).outcome).kind).toBe('failed');
    expect(service.popups).toHaveLength(1);
  });

  it('waits for a popup that is on its way, and takes it back', async () => {
    const { popups, service, bus } = await served();
    await popups.show(popup, nothing).outcome;
    service.behave('hangs');
    const handle = popups.show(popup, nothing);
    setTimeout(() => {
      handle.close();
      void bus.close();
      service.behave('answers');
    }, 100);
    expect(await handle.outcome).toEqual({ kind: 'shown' });
    await expect.poll(() => service.takenBack).toEqual([2]);
  });

  it('does not send a popup that was taken back before it could be sent', async () => {
    const { popups, service, bus } = await served();
    await popups.readsMarkup();
    const handle = popups.show(popup, nothing);
    handle.close();
    await bus.close();
    expect((await handle.outcome).kind).toBe('failed');
    expect(service.popups).toEqual([]);
  });

  it('waits half a second for a service that hangs, and not at all for nothing', async () => {
    const { popups, service, bus } = await served();
    const handle = popups.show(popup, nothing);
    await handle.outcome;
    service.behave('hangs');
    handle.close();
    const started = performance.now();
    await bus.close();
    const waited = performance.now() - started;
    expect(waited).toBeGreaterThan(400);
    expect(waited).toBeLessThan(700);
    await bus.close();
    expect(performance.now() - started - waited).toBeLessThan(50);
  });
});

describe('the session bus', () => {
  it('tells who owns a name, from the first answer to the end of the bus', async () => {
    const { bus, serve, end } = await desktop(null);
    const owners: (string | null)[] = [];
    bus.watchOwner('org.freedesktop.Notifications', (owner) => owners.push(owner));
    await expect.poll(() => owners).toEqual([null]);
    await serve({});
    await expect.poll(() => owners).toEqual([null, expect.stringMatching(/^:/)]);
    await end();
    await expect.poll(() => owners.at(-1)).toBe(null);
  });

  it('finds a bus that comes back at the same place', async () => {
    const first = await startBus();
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', first.address);
    const bus = createSessionBus();
    const owners: (string | null)[] = [];
    bus.watchOwner('org.freedesktop.Notifications', (owner) => owners.push(owner));
    await expect.poll(() => owners).toEqual([null]);
    await first.end();
    await expect.poll(() => owners.length).toBeGreaterThan(1);
    const second = await startBus();
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', second.address);
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await bus.close();
      await second.end();
    });
    const service = await NotificationService.start(second.address);
    await expect.poll(() => owners.at(-1), { timeout: 5000 }).toMatch(/^:/);
    service.end();
  });

  it('never sends what it could not send in time, and nothing after it was closed', async () => {
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nowhere/bus');
    const bus = createSessionBus();
    const request = { destination: 'a.b', path: '/', interface: 'a.b', member: 'C' };
    expect((await bus.call(request, 500)).kind).toBe('not-sent');
    await bus.close();
    expect((await bus.call(request, 500)).kind).toBe('not-sent');
    vi.unstubAllEnvs();
  });
});
