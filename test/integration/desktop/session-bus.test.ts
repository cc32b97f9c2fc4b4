import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSessionBus } from '../../../main/desktop/session-bus';
import { NotificationService } from '../../../scripts/desktop/notification-service';
import { startBus } from '../../../scripts/desktop/session-bus';
import { desktop, ears, popup, served } from './session-bus-scene';

describe('a bus that is closed', () => {
  it('still sends what was said in the same moment, and nothing after that', async () => {
    const { popups, service, bus } = await served();
    const handle = popups.show(popup, ears());
    await handle.outcome;
    handle.close();
    await bus.close();
    expect(service.takenBack).toEqual([1]);
    expect((await popups.show(popup, ears()).outcome).kind).toBe('failed');
    expect(service.popups).toHaveLength(1);
  });

  it('waits for a popup that is on its way, and takes it back', async () => {
    const { popups, service, bus } = await served();
    await popups.show(popup, ears()).outcome;
    service.behave('hangs');
    const handle = popups.show(popup, ears());
    setTimeout(() => {
      handle.close();
      void bus.close();
      service.behave('answers');
    }, 100);
    expect(await handle.outcome).toEqual({ kind: 'shown' });
    await expect.poll(() => service.takenBack).toEqual([2]);
  });

  it('does not send a popup that was taken back before it could be sent', async () => {
    const { popups, service, bus, asked } = await served();
    await asked.abilities();
    const handle = popups.show(popup, ears());
    handle.close();
    await bus.close();
    expect((await handle.outcome).kind).toBe('failed');
    expect(service.popups).toEqual([]);
  });

  it('waits half a second for a service that hangs, and not at all for nothing', async () => {
    const { popups, service, bus } = await served();
    const handle = popups.show(popup, ears());
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
