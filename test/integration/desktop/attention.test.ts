/** What the launchers of a Linux desktop hear of the app, over a real session bus. */
import { once, type EventEmitter } from 'node:events';
import { Message } from '@jellybrick/dbus-next';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAttention } from '../../../main/desktop/attention';
import { createSessionBus } from '../../../main/desktop/session-bus';
import { connect, unwrap } from '../../../scripts/desktop/bus-connection';
import { startBus } from '../../../scripts/desktop/session-bus';

vi.mock('electron', () => ({ app: {}, nativeImage: {} }));

/** A launcher that listens, and the app on the same bus. */
async function desktop() {
  const { address, end } = await startBus();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
  const launcher = await connect(address);
  const heard: unknown[] = [];
  const messages: EventEmitter = launcher;
  messages.on('message', (message: Message) => {
    if (message.interface === 'com.canonical.Unity.LauncherEntry') heard.push(unwrap(message.body));
  });
  const match = "type='signal',interface='com.canonical.Unity.LauncherEntry',member='Update'";
  const daemon = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' };
  const rule = { interface: 'org.freedesktop.DBus', member: 'AddMatch', signature: 's', body: [match] };
  await launcher.call(new Message({ ...daemon, ...rule }));
  const bus = createSessionBus();
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await bus.close();
    launcher.disconnect();
    await end();
  });
  // The connection is open once it has told of an owner.
  const opened = new EventTarget();
  bus.watchOwner('org.freedesktop.DBus', () => opened.dispatchEvent(new Event('open')));
  await once(opened, 'open');
  return { bus, heard };
}

const entry = 'application://queue-tray.desktop';

describe('the launchers of a Linux desktop', () => {
  it('hear how many wait, each change once, and that nobody does', async () => {
    const { bus, heard } = await desktop();
    const { count } = createAttention(bus, () => null);
    count(0);
    count(2);
    count(2);
    count(0);
    await expect.poll(() => heard.length).toBe(2);
    expect(heard).toEqual([
      [entry, { count: 2, 'count-visible': true }],
      [entry, { count: 0, 'count-visible': false, urgent: false }],
    ]);
  });

  it('hear that somebody must not wait', async () => {
    const { bus, heard } = await desktop();
    createAttention(bus, () => null).call();
    await expect.poll(() => heard).toEqual([[entry, { urgent: true }]]);
  });
});
