import { setTimeout as wait } from 'node:timers/promises';
import { Message } from '@jellybrick/dbus-next';
import { expect, it } from 'vitest';
import { connect } from '../../scripts/desktop/bus-connection';
import { NotificationService } from '../../scripts/desktop/notification-service';
import { launchApp, type RunningApp } from '../support/app';
import { withBareDesktop } from '../support/desktop';
import { whenOver } from '../support/lifetime';
import { TrayHost } from '../support/tray-host';

/** A late icon must be there within this time (milliseconds). */
const limit = 2000;

/** The app on a desktop that has popups; its tray is the test's. */
async function desktop() {
  const { address, environment } = await withBareDesktop();
  const service = await NotificationService.start(address);
  whenOver(() => {
    service.end();
  });
  const start = (): Promise<RunningApp> => launchApp({ desktop: { environment } });
  const host = async (options?: { readonly panel: boolean }): Promise<TrayHost> => {
    const started = await TrayHost.start(address, options);
    whenOver(() => {
      started.end();
    });
    return started;
  };
  return { address, start, host };
}

/** Closes every window; whether one is hidden then, and not only minimised. */
function closeWindows({ app }: RunningApp): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    windows.forEach((window) => {
      window.close();
    });
    return windows.some((window) => !window.isVisible());
  });
}

/** How many connections to the bus a process has open. */
async function connections(address: string, pid: number): Promise<number> {
  const bus = await connect(address);
  const ask = async (member: string, argument?: string): Promise<unknown> => {
    const about = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' };
    const body = argument === undefined ? {} : { signature: 's', body: [argument] };
    return (await bus.call(new Message({ ...about, interface: 'org.freedesktop.DBus', member, ...body })))?.body[0];
  };
  const names = await ask('ListNames');
  const unique = Array.isArray(names) ? names.map(String).filter((name) => name.startsWith(':')) : [];
  // One that has just gone has no process.
  const owners = await Promise.all(unique.map((name) => ask('GetConnectionUnixProcessID', name).catch(() => null)));
  bus.disconnect();
  return owners.filter((owner) => owner === pid).length;
}

it('a tray that comes late gets the icon within two seconds, each time it comes, and never two', async () => {
  const { address, start, host } = await desktop();
  const running = await start();
  await wait(1500);
  // Without a tray nothing would lead back to a window that is hidden: it is minimised instead.
  expect(await closeWindows(running)).toBe(false);
  const open: number[] = [];
  for (let time = 1; time <= 4; time += 1) {
    const began = performance.now();
    const tray = await host();
    // The icon that the last tray had may be handed in once more, just before it gives way to a new one.
    await expect.poll(async () => (await tray.item(limit)).menu().catch(() => [])).not.toEqual([]);
    expect(performance.now() - began).toBeLessThan(limit);
    await wait(300);
    expect(tray.items()).toHaveLength(1);

    open.push(await connections(address, running.pid));
    tray.end();
    await wait(300);
  }

  expect(open).toEqual(open.map(() => open[0]));
});

it('a panel that comes after the list of icons, as at a login, gets the icon, and is what a window needs to hide', async () => {
  const { start, host } = await desktop();
  const tray = await host({ panel: false });
  const running = await start();
  await wait(1000);
  expect(tray.items()).toEqual([]);
  expect(await closeWindows(running)).toBe(false);
  const began = performance.now();
  tray.showPanel(true);
  const item = await tray.item(limit);
  expect(performance.now() - began).toBeLessThan(limit);
  await item.choose('Open Queue Tray');
  expect(await closeWindows(running)).toBe(true);
});

it('a tray that ends while its menu is open is followed by one whose menu works', async () => {
  const { start, host } = await desktop();
  const first = await host();
  const { app } = await start();
  await (await first.item()).openMenu();
  first.end();
  await wait(100);
  const second = await host();
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  // It may be gone before it has answered.
  await wait(500);
  await (await second.item(limit)).choose('Quit').catch(() => undefined);
  expect(await ended).toBe(0);
});

it('a tray that comes in the moment of the start gets the icon, however the two meet', async () => {
  for (const delay of [100, 250, 400, 550]) {
    const { start, host } = await desktop();
    const starting = start();
    await wait(delay);
    const tray = await host();
    const { close } = await starting;
    await tray.item(limit);
    await close();
  }
});

it('is given a picture of twice the size, so that it is sharp on every panel', async () => {
  const { start, host } = await desktop();
  const tray = await host();
  await start();
  expect(await (await tray.item()).iconSizes()).toEqual(['44x44']);
});
